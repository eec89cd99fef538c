namespace Iop.Domain.Scheduling.Weeks;

/// <summary>How a kernel run ended.</summary>
internal enum WeekOutcome
{
    /// <summary>The cheapest compliant week was found and proven.</summary>
    Optimal,

    /// <summary>No compliant week is cheaper than the cutoff; without a cutoff, none exists.</summary>
    None,

    /// <summary>The work limit was met; the bound still holds.</summary>
    Unknown,
}
