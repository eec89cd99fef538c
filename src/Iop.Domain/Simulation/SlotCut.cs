namespace Iop.Domain.Simulation;

/// <summary>What becomes of patients when a level loses slots that are taken.</summary>
public enum SlotCut
{
    /// <summary>Nobody is sent away: the slots close as their patients leave.</summary>
    Finish,

    /// <summary>Those who came last give up their slots, wait before all others of their rank, and go on with the rest of their stay when they are admitted again.</summary>
    Requeue,

    /// <summary>Those who came last are discharged: they are lost, with the cause <see cref="LossCause.Cut"/>.</summary>
    Discharge,
}
