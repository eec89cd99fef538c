namespace Iop.Domain.Simulation;

/// <summary>Where those wait who come from another state and find no free slot.</summary>
public enum TransferWait
{
    /// <summary>They stay where they are, and keep the slot that they have there.</summary>
    HoldSlot,

    /// <summary>They leave at once and wait outside, as those do who come from outside.</summary>
    GiveUpSlot,
}
