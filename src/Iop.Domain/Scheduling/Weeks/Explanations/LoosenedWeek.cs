using System.Collections.Immutable;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>A situation that has a week, and the cheapest one.</summary>
/// <param name="Situation">The situation.</param>
/// <param name="Sessions">Numbers of the week's sessions, in the order of time.</param>
/// <param name="Cost">The week's cost.</param>
/// <param name="IsProvenCheapest">Whether no week of the situation is cheaper.</param>
internal sealed record LoosenedWeek(WeekSituation Situation, IReadOnlyList<int> Sessions, long Cost, bool IsProvenCheapest)
{
    /// <summary>Points of each reason that gives way.</summary>
    public ImmutableSortedDictionary<int, long> Efforts { get; init; } = ImmutableSortedDictionary<int, long>.Empty;

    /// <summary>Points of all of them.</summary>
    public long Effort => Efforts.Values.Sum();
}
