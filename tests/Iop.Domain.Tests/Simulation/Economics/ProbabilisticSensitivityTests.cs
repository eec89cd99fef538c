using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Domain.Tests.Simulation.Economics;

public class ProbabilisticSensitivityTests
{
    private const double Worth = 40_000;

    [Theory]
    [InlineData(null)]
    [InlineData(37L)]
    public void Threads_and_shards_change_nothing(long? patients)
    {
        ProbabilisticResult Run(int threads, Shard? shard = null) =>
            ProbabilisticSensitivity.Run(UncertainPathway.Model(), 11, 5, new() { PatientsPerDraw = patients, Threads = threads, Shard = shard ?? Shard.Whole });
        var whole = Run(1);
        Assert.Equal(11, whole.Draws.Count);
        Assert.Equal(whole.Draws, Run(2).Draws);
        Assert.Equal(whole.Draws, Run(7).Draws);
        var merged = Run(2, new(3, 3)).Merge(Run(1, new(1, 3))).Merge(Run(1, new(2, 3)));
        Assert.Equal(whole.Draws, merged.Draws);
        Assert.Equal(whole.At(Worth), merged.At(Worth));
        Assert.Throws<ArgumentException>(() => merged.Merge(Run(1, new(1, 3))));
        Assert.Throws<ArgumentException>(() => whole.Merge(ProbabilisticSensitivity.Run(UncertainPathway.Model(), 11, 6, new() { PatientsPerDraw = patients })));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(64L)]
    public void A_strategy_that_changes_nothing_differs_by_exactly_zero(long? patients)
    {
        var run = ProbabilisticSensitivity.Run(UncertainPathway.Model(), 40, 2, new() { PatientsPerDraw = patients });
        Assert.All(run.Draws, static draw => Assert.Equal(draw.Outcomes[0], draw.Outcomes[1]));
        var same = run.DifferenceOf("same", OutcomeKind.Cost);
        Assert.Equal((0, 0, 0), (same.Mean, same.Variance, same.Quantile(0.9)));
        var decision = run.At(Worth);
        Assert.Equal(decision.Strategies[0].ProbabilityBest, decision.Strategies[1].ProbabilityBest);
        Assert.Equal(decision.Strategies[0].ExpectedLoss, decision.Strategies[1].ExpectedLoss);
    }

    [Fact]
    public void A_draw_is_a_run_of_the_model_with_its_values()
    {
        var model = UncertainPathway.Model();
        var draw = ProbabilisticSensitivity.Run(model, 9, 3, new() { Strategies = ["more", "usual"] }).Draws[8];
        var drawn = model.WithParameters(model.Options.Parameters.Zip(draw.Values, static (parameter, value) => KeyValuePair.Create(parameter.Id, value)));
        Assert.Equal(8, draw.Number);
        Assert.Equal([Cohort.Run(drawn, "more").Discounted, Cohort.Run(drawn, "usual").Discounted], draw.Outcomes);

        var patients = ProbabilisticSensitivity.Run(model, 9, 3, new() { PatientsPerDraw = 20 }).Draws[8];
        var microsimulation = Microsimulation.Run(drawn, 9 * 20, 3, new() { Shard = new(9, 9) });
        Assert.Equal(draw.Values, patients.Values);
        Assert.Equal(microsimulation.Strategies.Select(static sample => sample.Discounted.Mean), patients.Outcomes);
    }

    [Fact]
    public void Patients_add_no_bias_to_what_parameters_do()
    {
        var model = UncertainPathway.Model();
        var truth = ProbabilisticSensitivity.Run(model, 6000, 1, new() { Strategies = ["usual", "more"] });
        var patients = ProbabilisticSensitivity.Run(model, 2000, 1, new() { Strategies = ["usual", "more"], PatientsPerDraw = 64 });

        var (right, now) = (truth.DifferenceOf("more", OutcomeKind.Qalys), patients.DifferenceOf("more", OutcomeKind.Qalys));
        Assert.InRange(now.Mean, right.Mean - (5 * now.StandardError), right.Mean + (5 * now.StandardError));
        Assert.InRange(now.Variance, right.Variance * 0.8, right.Variance * 1.2);
        Assert.True(now.NaiveVariance > 1.5 * right.Variance);
        Assert.Equal(right.Variance, right.NaiveVariance);
        Assert.InRange(now.Quantile(0.9) - now.Quantile(0.1), 0.85 * (right.Quantile(0.9) - right.Quantile(0.1)), 1.15 * (right.Quantile(0.9) - right.Quantile(0.1)));

        foreach (var worth in new[] { 20_000.0, 40_000, 80_000 })
        {
            var (sure, seen) = (truth.At(worth), patients.At(worth));
            Assert.Equal(sure.NaivePerfectInformation, sure.PerfectInformation);
            Assert.InRange(
                seen.PerfectInformation - sure.PerfectInformation,
                -5 * (seen.PerfectInformationStandardError + sure.PerfectInformationStandardError) - 30,
                (5 * (seen.PerfectInformationStandardError + sure.PerfectInformationStandardError)) + 30);
            Assert.True(seen.NaivePerfectInformation > seen.PerfectInformation);
            Assert.InRange(seen.Strategies[1].ProbabilityBest, sure.Strategies[1].ProbabilityBest - 0.06, sure.Strategies[1].ProbabilityBest + 0.06);
        }
    }

    [Theory]
    [InlineData(60_000)]
    [InlineData(20_000)]
    public void Perfect_information_on_one_normal_number_is_worth_what_the_formula_says(double worth)
    {
        // one year: the strategy costs 2,000 more and yields u - 0.7 QALYs, u normal about 0.75 with 0.05
        var model = PathwayModel.Create(
            "one year", new(1, CycleUnit.Year), 1, [new("a", "A", 0, 0.7)], [new("a", 1)], [], RewardTiming.Start, Discounting.None, new("USD", 2020),
            strategies: [new("usual", "Usual"), new("more", "More", [new("a", 200_000, 0.75)])],
            options: new() { Parameters = [new("u", ValueDistribution.Normal(0.75, 0.05), [ParameterTarget.OfState(ParameterTargetKind.Utility, "a", "more")])] });
        var decision = ProbabilisticSensitivity.Run(model, 8000, 1).At(worth);
        var (mean, deviation) = ((worth * 0.05) - 2000, worth * 0.05);
        var below = PortableMath.NormalTail(Math.Abs(mean) / deviation);
        var expected = (deviation * Math.Exp(-mean * mean / deviation / deviation / 2) / Math.Sqrt(2 * Math.PI)) - (Math.Abs(mean) * below);
        Assert.Equal(mean > 0 ? "more" : "usual", decision.Best.Strategy);
        Assert.InRange(decision.PerfectInformation, expected - (5 * decision.PerfectInformationStandardError), expected + (5 * decision.PerfectInformationStandardError));
        Assert.Equal(1 - below, decision.Best.ProbabilityBest, 0.02);
        Assert.InRange(decision.PerfectInformationStandardError / expected, 0.001, 0.06);
    }

    [Fact]
    public void Costs_in_other_units_scale_what_follows()
    {
        var run = ProbabilisticSensitivity.Run(UncertainPathway.Model(), 200, 1);
        var (at, zero) = (run.At(Worth), run.At(0));
        foreach (var (place, strategy) in run.Strategies.Index())
        {
            Assert.Equal((Worth * run.Means()[place].Effect) - run.Means()[place].Cost, at.Strategies[place].NetBenefit, 1e-6);
            Assert.Equal(-run.Of(strategy.Id, OutcomeKind.Cost).Mean, zero.Strategies[place].NetBenefit, 1e-6);
        }

        Assert.Equal(1, at.Strategies.Sum(strategy => strategy.ProbabilityBest), 1e-12);
        Assert.Equal(at.Strategies.Min(strategy => strategy.ExpectedLoss), at.PerfectInformation);
        Assert.Equal("more", CostEffectiveness.Frontier(run.Means()).Entries[^1].Outcome.Strategy);
        Assert.Equal(run.Of("more", OutcomeKind.LifeYears).Mean, run.Means(OutcomeKind.LifeYears)[2].Effect);
    }

    [Fact]
    public void An_interrupted_analysis_is_that_of_the_first_draws()
    {
        using var cancel = new CancellationTokenSource();
        var whole = ProbabilisticSensitivity.Run(UncertainPathway.Model(), 60, 1);
        var part = ProbabilisticSensitivity.Run(UncertainPathway.Model(), 60, 1, progress: new Stop(cancel, 10), cancel: cancel.Token);
        Assert.InRange(part.Draws.Count, 10, 59);
        Assert.Equal(whole.Draws.Take(part.Draws.Count), part.Draws);
    }

    [Fact]
    public void What_cannot_be_run_is_refused()
    {
        var model = UncertainPathway.Model();
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilisticSensitivity.Run(model, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilisticSensitivity.Run(model, 5, 1, new() { PatientsPerDraw = 1 }));
        Assert.Throws<ArgumentException>(() => ProbabilisticSensitivity.Run(model, 5, 1, new() { Strategies = ["usual", "usual"] }));
        Assert.Throws<ArgumentException>(() => ProbabilisticSensitivity.Run(model, 5, 1, new() { Strategies = ["nobody"] }));
        Assert.Throws<ArgumentException>(() => ProbabilisticSensitivity.Run(model, 5, 1).Of("nobody", OutcomeKind.Cost));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilisticSensitivity.Run(model, 5, 1).At(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilisticSensitivity.Run(model, 5, 1).At(1, OutcomeKind.Cost));
        Assert.Throws<InvalidOperationException>(() => ProbabilisticSensitivity.Run(model, 1, 1, new() { Shard = new(1, 2) }).At(1));
    }

    private sealed class Stop(CancellationTokenSource cancel, long after) : IProgress<long>
    {
        public void Report(long value)
        {
            if (value >= after)
            {
                cancel.Cancel();
            }
        }
    }
}
