namespace Iop.Domain.Plans;

/// <summary>How far a goal or an objective has come.</summary>
public enum GoalStatus
{
    /// <summary>Not yet agreed.</summary>
    Proposed,

    /// <summary>Being worked on.</summary>
    Active,

    /// <summary>Agreed but resting.</summary>
    OnHold,

    /// <summary>Reached.</summary>
    Met,

    /// <summary>Ended short of what was aimed at.</summary>
    PartlyMet,

    /// <summary>Ended without being reached.</summary>
    NotMet,

    /// <summary>No longer pursued.</summary>
    Dropped,
}
