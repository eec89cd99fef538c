using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>One patient's week, or why there is none and what would change it.</summary>
public sealed record WeekExplanation
{
    internal WeekExplanation(WeekExplanationStatus status, WeekResult? week, WeekConflict? conflict, IEnumerable<WayOut> waysOut, WeekExplanationStatistics statistics)
    {
        Status = status;
        Week = week;
        Conflict = conflict;
        WaysOut = waysOut.ToValueList();
        Statistics = statistics;
    }

    /// <summary>How it ended.</summary>
    public WeekExplanationStatus Status { get; }

    /// <summary>The cheapest compliant week; null where there is none, or where it is open.</summary>
    public WeekResult? Week { get; }

    /// <summary>Why there is no week; null where there is one, or where it is open.</summary>
    public WeekConflict? Conflict { get; }

    /// <summary>What would give the patient a week, the least effort first; empty where nothing of up to four changes does.</summary>
    public ValueList<WayOut> WaysOut { get; }

    /// <summary>What it took.</summary>
    public WeekExplanationStatistics Statistics { get; }

    /// <summary>The status and counts, never what stands in them.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Status}, {Conflict?.Reasons.Count ?? 0} reason(s), {WaysOut.Count} way(s) out");
}
