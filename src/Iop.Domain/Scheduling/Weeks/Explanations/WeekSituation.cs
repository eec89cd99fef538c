using System.Collections.Immutable;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Which reasons are off, and which are on but loosened.</summary>
internal sealed record WeekSituation
{
    public static WeekSituation AsItIs { get; } = new();

    /// <summary>Reasons that are off.</summary>
    public ReasonSet Off { get; init; }

    /// <summary>Other bounds of limits, of clinicians' minutes and of travel, by the number of the reason.</summary>
    public ImmutableSortedDictionary<int, int> Bounds { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>What is left of obligations, by the number of the reason.</summary>
    public ImmutableSortedDictionary<int, IReadOnlyList<Obligation>> Windows { get; init; } = ImmutableSortedDictionary<int, IReadOnlyList<Obligation>>.Empty;

    /// <summary>Sessions from which a reason does not keep the patient.</summary>
    public ImmutableSortedSet<(int Reason, int Session)> Freed { get; init; } = [];

    public WeekSituation With(int reason, int bound) => this with { Off = Off.Without(reason), Bounds = Bounds.SetItem(reason, bound) };
}
