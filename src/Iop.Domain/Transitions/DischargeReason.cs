namespace Iop.Domain.Transitions;

/// <summary>Why a patient left a level.</summary>
public enum DischargeReason
{
    /// <summary>The record does not say.</summary>
    NotStated,

    /// <summary>Treatment there was completed.</summary>
    Completed,

    /// <summary>To a less intensive level, as agreed.</summary>
    SteppedDown,

    /// <summary>To a more intensive level.</summary>
    SteppedUp,

    /// <summary>To another program or place.</summary>
    Transferred,

    /// <summary>The patient left against advice.</summary>
    AgainstAdvice,

    /// <summary>The patient stopped coming, without a word.</summary>
    LostToContact,

    /// <summary>The program ended the stay.</summary>
    Administrative,

    /// <summary>The patient was taken into custody.</summary>
    Incarcerated,

    /// <summary>The patient died.</summary>
    Deceased,

    /// <summary>Another reason.</summary>
    Other,
}
