using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>Strategies by cost, with those that are dominated told apart and ratios along the frontier.</summary>
public sealed record CostEffectivenessFrontier
{
    internal CostEffectivenessFrontier(ValueList<FrontierEntry> entries) => Entries = entries;

    /// <summary>All strategies, by rising cost, those of one cost by falling effect, those that are alike by id. Strategies alike stand alike.</summary>
    public ValueList<FrontierEntry> Entries { get; }

    /// <summary>Those on the frontier, by rising cost.</summary>
    public ValueList<FrontierEntry> Efficient => Entries.Where(static entry => entry.Standing == FrontierStanding.Efficient).ToValueList();

    /// <summary>The strategy with the highest net benefit; the cheapest of several, and the first by id of several that are alike.</summary>
    /// <param name="worth">Major units of currency for one unit of effect, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="worth"/> is negative or not a number.</exception>
    public StrategyOutcome BestAt(double worth) => Efficient.Select(static entry => entry.Outcome).MaxBy(outcome => outcome.NetMonetaryBenefit(worth))!;

    /// <summary>The ids on the frontier.</summary>
    public override string ToString() => string.Join(" < ", Efficient.Select(static entry => entry.Outcome.Strategy));
}
