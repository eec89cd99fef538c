using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation.Economics;

/// <summary>A small pathway whose every kind of number is uncertain: a strategy that changes nothing, and one that costs and yields more.</summary>
internal static class UncertainPathway
{
    public static PathwayModel Model(
        IEnumerable<ParameterCorrelation>? correlations = null, IEnumerable<PathwayParameter>? further = null, int cycles = 6) => PathwayModel.Create(
        "uncertain",
        new(1, CycleUnit.Year),
        cycles,
        [new("ill", "Ill", 500_000, 0.5), new("well", "Well", 100_000, 0.9), new("dead", "Dead", 0, 0, isDead: true)],
        [new("ill", 1)],
        [new("ill", "well", 0.2), new("ill", "dead", 0.05), new("well", "ill", 0.1), new("well", "dead", 0.02)],
        RewardTiming.HalfCycle,
        new(DiscountForm.Discrete, 0.03, 0.03),
        new("USD", 2020),
        strategies:
        [
            new("usual", "Usual"),
            new("same", "Changes nothing"),
            new("more", "More", [new("ill", 700_000)], riskRatios: [new("ill", "well", 1.5)]),
        ],
        options: new()
        {
            Parameters =
            [
                new("recovery", ValueDistribution.Beta(20, 80), [Law("ill", "well")], row: "ill"),
                new("death", ValueDistribution.Beta(5, 95), [Law("ill", "dead")], row: "ill"),
                new("gain", ValueDistribution.LogNormal(0.4, 0.2), [ParameterTarget.OfMove(ParameterTargetKind.RiskRatio, "ill", "well", "more")]),
                new("price", ValueDistribution.Gamma(25, 28_000), [ParameterTarget.OfState(ParameterTargetKind.Cost, "ill", "more")]),
                new("utility", ValueDistribution.Beta(50, 50), [ParameterTarget.OfState(ParameterTargetKind.Utility, "ill")]),
                .. further ?? [],
            ],
            Correlations = (correlations ?? []).ToList() is { Count: > 0 } given ? [.. given] : [],
        });

    public static ParameterTarget Law(string from, string to) => ParameterTarget.OfMove(ParameterTargetKind.Law, from, to);
}
