using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation;

public class ParameterTests
{
    [Fact]
    public void A_value_stands_in_all_places_of_its_parameter_and_nowhere_else()
    {
        var model = Model();
        var drawn = model.WithParameters([new("risk", 0.2), new("price", 99.6), new("scale", 7)]);
        Assert.Equal(CycleSchedule.Through(2, 0.2, 0.3), drawn.Transitions[0].Probability);
        Assert.Equal(0.2, drawn.Options.HazardRatios[0].Ratio.Last);
        Assert.Equal(99.6, drawn.States[0].Cost.Last);
        Assert.Equal(0.8, drawn.States[0].Utility.Last);
        Assert.Equal(55, drawn.Strategies[1].States[0].Cost!.Last);
        Assert.Equal(7, ((SojournLaw)drawn.Transitions[1].Law).Stay.Second);
        Assert.Equal(model.Options.Parameters, drawn.Options.Parameters);
    }

    [Fact]
    public void Base_values_give_the_model_itself() =>
        Assert.Equal(Model(), Model().WithParameters([new("risk", 0.1), new("price", 10), new("scale", 4)]));

    [Theory]
    [InlineData("gone", 1)]
    [InlineData("risk", 1.5)]
    [InlineData("scale", -1)]
    public void A_value_that_cannot_stand_there_is_refused(string id, double value) =>
        Assert.ThrowsAny<ArgumentException>(() => Model().WithParameters([new(id, value)]));

    [Fact]
    public void A_place_that_is_not_there_is_told() => Assert.Contains(
        "parameters[0].targets[0]: found Law of a -> c",
        Assert.Throws<ArgumentException>(() => Model(ParameterTarget.OfMove(ParameterTargetKind.Law, "a", "c"))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0.6, 3, 1, 0.2631937003)]
    [InlineData(0.3, 5, 1, 0.0688500849)]
    [InlineData(1, 5, 1, 1)]
    [InlineData(0.4, 1, 0, 0)]
    public void A_probability_is_told_for_another_period(double probability, double from, double to, double expected) =>
        Assert.Equal(expected, ProbabilityConversion.Rescale(probability, from, to), 1e-9);

    [Fact]
    public void Ratios_and_rates_become_probabilities()
    {
        Assert.Equal(0.4029, ProbabilityConversion.WithRelativeRisk(0.17, 2.37), 1e-12);
        Assert.Equal(0.9, ProbabilityConversion.WithOddsRatio(0.2, 36), 1e-12);
        Assert.Equal(1, ProbabilityConversion.WithOddsRatio(1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilityConversion.WithRelativeRisk(0.6, 2));
        Assert.Equal(0.35, ProbabilityConversion.OfRate(ProbabilityConversion.ToRate(0.35, 2), 2), 1e-15);
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilityConversion.ToRate(1, 2));
    }

    private static PathwayModel Model(ParameterTarget? first = null) => PathwayModel.Create(
        "uncertain",
        new(1, CycleUnit.Month),
        5,
        [new("a", "A", 10, 0.8), new("b", "B", 20, 0.7), new("c", "C", 0, 0.5)],
        [new("a", 1)],
        [new("a", "b", CycleSchedule.Through(2, 0.1, 0.3)), new("b", "c", new SojournLaw(Sojourn.Weibull(1.2, 4)))],
        RewardTiming.End,
        Discounting.None,
        new("USD", 2020),
        strategies: [new("usual", "Usual"), new("other", "Other", [new("a", 55)])],
        options: new()
        {
            HazardRatios = [new("b", "c", 0.1)],
            Parameters =
            [
                new("risk", ValueDistribution.Beta(2, 8), [first ?? ParameterTarget.OfMove(ParameterTargetKind.Law, "a", "b", throughCycle: 2), ParameterTarget.OfMove(ParameterTargetKind.HazardRatio, "b", "c")]),
                new("price", ValueDistribution.Gamma(4, 2.5), [ParameterTarget.OfState(ParameterTargetKind.Cost, "a")]),
                new("scale", ValueDistribution.LogNormal(1, 0.1), [ParameterTarget.OfMove(ParameterTargetKind.StaySecond, "b", "c")]),
            ],
        });
}
