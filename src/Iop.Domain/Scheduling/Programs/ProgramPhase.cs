namespace Iop.Domain.Scheduling.Programs;

/// <summary>What the program solver is doing.</summary>
public enum ProgramPhase
{
    /// <summary>Finding each patient's best week as if alone.</summary>
    Weeks,

    /// <summary>Raising the lower bound by prices on seats.</summary>
    Prices,

    /// <summary>Improving the schedule.</summary>
    Search,
}
