using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>Compares strategies by what they cost and yield.</summary>
public static class CostEffectiveness
{
    /// <summary>The frontier of exact expectations.</summary>
    /// <param name="traces">Runs of one model, or of models with the same conventions.</param>
    /// <param name="effect">What counts as the effect; not the cost.</param>
    /// <exception cref="ArgumentException">There are no runs, two are of one strategy, or their conventions differ.</exception>
    public static CostEffectivenessFrontier Frontier(IEnumerable<CohortTrace> traces, OutcomeKind effect = OutcomeKind.Qalys)
    {
        var all = Guard.Against.NullItem(Guard.Against.Null(traces).ToValueList(), nameof(traces));
        foreach (var trace in all.Skip(1))
        {
            Cohort.Compare(all[0], trace);
        }

        return Frontier(all.Select(trace => StrategyOutcome.Of(trace, effect)));
    }

    /// <summary>The frontier: which strategies are best at some worth of an effect, and by what the others are dominated. The order in which they are given does not matter.</summary>
    /// <param name="outcomes">The strategies, at least one, each once.</param>
    /// <exception cref="ArgumentException">There is no strategy, or one is given twice.</exception>
    public static CostEffectivenessFrontier Frontier(IEnumerable<StrategyOutcome> outcomes)
    {
        var all = Guard.Against.NullItem(Guard.Against.Null(outcomes).ToValueList(), nameof(outcomes))
            .OrderBy(static outcome => outcome.Cost).ThenByDescending(static outcome => outcome.Effect).ThenBy(static outcome => outcome.Strategy, StringComparer.Ordinal).ToArray();
        if (all.Length == 0 || all.Select(static outcome => outcome.Strategy).Distinct(StringComparer.Ordinal).Count() < all.Length)
        {
            throw new ArgumentException("There must be a strategy, and each once.", nameof(outcomes));
        }

        var hull = Hull(all);
        return new(all.Select(outcome => Entry(outcome, all, hull)).ToValueList());
    }

    private static FrontierEntry Entry(StrategyOutcome outcome, StrategyOutcome[] all, List<StrategyOutcome> hull)
    {
        var by = all.Where(other => Dominates(other, outcome)).Select(static other => other.Strategy).ToArray();
        if (by.Length > 0)
        {
            return new(outcome, FrontierStanding.Dominated, by, null);
        }

        var next = hull.FindIndex(other => other.Effect >= outcome.Effect);
        return hull[next].Effect == outcome.Effect
            ? new(outcome, FrontierStanding.Efficient, [], next == 0 ? null : hull[next - 1])
            : new(outcome, FrontierStanding.ExtendedlyDominated, [hull[next - 1].Strategy, hull[next].Strategy], null);
    }

    private static bool Dominates(StrategyOutcome one, StrategyOutcome other) =>
        one.Cost <= other.Cost && one.Effect >= other.Effect && (one.Cost < other.Cost || one.Effect > other.Effect);

    /// <summary>The frontier, one strategy for each place on it: the lower right hull of cost over effect. Places on its edges belong to it.</summary>
    /// <param name="byCost">The strategies in the order of the table.</param>
    private static List<StrategyOutcome> Hull(StrategyOutcome[] byCost)
    {
        List<StrategyOutcome> hull = [];
        foreach (var outcome in byCost)
        {
            if (hull.Count > 0 && outcome.Effect <= hull[^1].Effect)
            {
                continue;
            }

            while (hull.Count > 1 && IsSteeper(hull[^2], hull[^1], outcome))
            {
                hull.RemoveAt(hull.Count - 1);
            }

            hull.Add(outcome);
        }

        return hull;
    }

    /// <summary>Whether the ratio from the first to the second is above that from the second to the third; both steps gain effect.</summary>
    private static bool IsSteeper(StrategyOutcome first, StrategyOutcome second, StrategyOutcome third) =>
        (second.Cost - first.Cost) * (third.Effect - second.Effect) > (third.Cost - second.Cost) * (second.Effect - first.Effect);
}
