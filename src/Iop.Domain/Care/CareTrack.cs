namespace Iop.Domain.Care;

/// <summary>Which of the things that run side by side a level speaks of; a patient may be at one level of each track at a time.</summary>
public enum CareTrack
{
    /// <summary>Treatment proper: the rungs of the neutral ladder.</summary>
    Treatment,

    /// <summary>Withdrawal management, which may run beside treatment.</summary>
    WithdrawalManagement,

    /// <summary>Where the patient lives, with support but not treated there: recovery residences.</summary>
    Living,
}
