namespace Iop.Domain.Scheduling.Weeks;

/// <summary>What is known of one patient's week.</summary>
public enum WeekStatus
{
    /// <summary>The week is compliant and proven to be the cheapest.</summary>
    Optimal,

    /// <summary>Proven: no compliant week exists.</summary>
    NoWeek,

    /// <summary>The work limit was met before a proof; sessions and bound are the best so far.</summary>
    Unknown,
}
