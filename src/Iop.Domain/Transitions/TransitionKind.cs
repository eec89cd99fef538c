namespace Iop.Domain.Transitions;

/// <summary>What kind of move a transition is.</summary>
public enum TransitionKind
{
    /// <summary>From outside care into a level.</summary>
    Admission,

    /// <summary>To a less intensive level.</summary>
    StepDown,

    /// <summary>To a more intensive level.</summary>
    StepUp,

    /// <summary>To another level that is neither less nor more intensive, or to one of another system.</summary>
    LateralMove,

    /// <summary>The same level, renewed after a review.</summary>
    ContinuedStay,

    /// <summary>From outside care into a level, by somebody who was in care before.</summary>
    Readmission,

    /// <summary>Out of care, as planned.</summary>
    PlannedDischarge,

    /// <summary>Out of care, by the patient's decision and against advice.</summary>
    DischargeAgainstAdvice,

    /// <summary>Out of care, by the program's decision.</summary>
    AdministrativeDischarge,

    /// <summary>Out of this program's care, into another's.</summary>
    TransferOut,
}
