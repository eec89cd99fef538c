using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Domain.Tests.Simulation.Economics;

public class OneWaySensitivityTests
{
    private static readonly PathwayModel Model = UncertainPathway.Model();

    [Fact]
    public void Each_parameter_is_moved_alone()
    {
        var tornado = OneWaySensitivity.Run(Model, new() { Comparator = "usual", Strategy = "more", Ranges = [new("gain", 1.1, 2), new("price", 600_000, 800_000)] });
        Assert.Equal(Model.Options.Parameters.Select(parameter => parameter.Id), tornado.Bars.Select(bar => bar.Range.Parameter));
        Assert.Equal(Compare(Model), tornado.BaseCase);
        var gain = tornado.Bars[2];
        Assert.Equal(Compare(Model.WithParameters([new("gain", 1.1)])), gain.AtLow);
        Assert.Equal(Compare(Model.WithParameters([new("gain", 2)])), gain.AtHigh);
        Assert.Equal(gain.AtHigh.Difference.Qalys - gain.AtLow.Difference.Qalys, gain.Swing(outcome => outcome.Difference.Qalys), 1e-12);
        Assert.Equal(0, tornado.Bars[3].Swing(outcome => outcome.Difference.Qalys));
        Assert.True(tornado.Bars[3].Swing(outcome => outcome.Difference.Cost) > 0);
    }

    [Theory]
    [InlineData(0.95, 0.025)]
    [InlineData(0.5, 0.25)]
    public void Without_a_range_a_parameter_goes_to_its_quantiles(double middle, double below)
    {
        var utility = OneWaySensitivity.Run(Model, new() { Middle = middle }).Bars[4].Range;
        Assert.Equal(below, Iop.Domain.Simulation.Randomness.BetaShare.Below(50, 50, utility.Low), 1e-9);
        Assert.Equal(1 - below, Iop.Domain.Simulation.Randomness.BetaShare.Below(50, 50, utility.High), 1e-9);
    }

    [Fact]
    public void The_others_of_a_row_take_up_the_difference()
    {
        var bar = OneWaySensitivity.Run(Model, new() { Strategy = "more", Ranges = [new("recovery", 0.1, 0.4)] }).Bars[0];
        Assert.Equal(Compare(Model.WithParameters([new("recovery", 0.4), new("death", 0.05 * 0.6 / 0.8)])).Difference.Cost, bar.AtHigh.Difference.Cost, 1e-9);
    }

    [Fact]
    public void The_longest_bar_stands_first()
    {
        var tornado = OneWaySensitivity.Run(Model, new() { Strategy = "more" });
        var swings = tornado.By(Worth).Select(bar => bar.Swing(Worth)).ToArray();
        Assert.Equal(swings.OrderDescending(), swings);
        Assert.Equal(tornado.Bars.ToHashSet(), tornado.By(Worth).ToHashSet());
        static double Worth(IncrementalOutcome outcome) => outcome.NetMonetaryBenefit(50_000);
    }

    [Fact]
    public void A_strategy_that_changes_nothing_has_no_bars() =>
        Assert.All(OneWaySensitivity.Run(Model).Bars, static bar => Assert.Equal((default, default), (bar.AtLow.Difference, bar.AtHigh.Difference)));

    [Fact]
    public void What_cannot_be_moved_is_refused()
    {
        void Refused(OneWayOptions options, string said) => Assert.Contains(said, Assert.ThrowsAny<ArgumentException>(() => OneWaySensitivity.Run(Model, options)).Message, StringComparison.Ordinal);
        Refused(new() { Ranges = [new("nobody", 0, 1)] }, "no parameter \"nobody\"");
        Refused(new() { Ranges = [new("gain", 1, 2), new("gain", 1, 3)] }, "two ranges");
        Refused(new() { Ranges = [new("recovery", 0.1, 1.4)] }, "recovery = 1.4 makes no sound pathway");
        Refused(new() { Middle = 1 }, "above 0 and below 1");
        Refused(new() { Strategy = "nobody" }, "no strategy \"nobody\"");
    }

    private static IncrementalOutcome Compare(PathwayModel model) => Cohort.Compare(Cohort.Run(model, "usual"), Cohort.Run(model, "more"));
}
