using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>One exit with a probability per cycle as a strategy has it (0 where its law is another): the probability that stands, and the factors on it in their order.</summary>
internal sealed record Exit(string From, string To, CycleSchedule<double> Base, ValueList<CycleSchedule<double>> Ratios)
{
    /// <summary>The probability in a cycle after all factors, before the row is held to its sum.</summary>
    public double Probability(int cycle)
    {
        var probability = Base[cycle];
        foreach (var ratio in Ratios)
        {
            probability *= ratio[cycle];
        }

        return probability;
    }

    /// <summary>The last cycles of all steps; the probability is the same between one and the next.</summary>
    public IEnumerable<int> Ends() => Base.Steps.Concat(Ratios.SelectMany(ratio => ratio.Steps)).Select(step => step.ThroughCycle);

    /// <summary>All exits under a strategy, or under none, in the order of the model's transitions; a null item is passed over, and so is what a strategy says of a way that the model lacks.</summary>
    public static ValueList<Exit> Of(IReadOnlyList<PathwayTransition?> transitions, IReadOnlyList<RiskRatio?> riskRatios, PathwayStrategy? strategy)
    {
        var replaced = (strategy?.Transitions ?? []).GroupBy(Way).ToDictionary(group => group.Key, group => group.First());
        var ratios = riskRatios.OfType<RiskRatio>().Concat(strategy?.RiskRatios ?? [])
            .GroupBy(ratio => (ratio.From, ratio.To))
            .ToDictionary(group => group.Key, group => group.Select(ratio => ratio.Ratio).ToList());
        return transitions.OfType<PathwayTransition>()
            .Select(way => new Exit(way.From, way.To, replaced.GetValueOrDefault(Way(way), way).Probability ?? 0, On(way)))
            .ToValueList();

        ValueList<CycleSchedule<double>> On(PathwayTransition way) =>
            ratios.GetValueOrDefault((way.From, null), []).Concat(ratios.GetValueOrDefault((way.From, way.To), [])).ToValueList();
    }

    /// <summary>What identifies a transition: the states at its ends.</summary>
    public static (string From, string To) Way(PathwayTransition transition) => (transition.From, transition.To);
}
