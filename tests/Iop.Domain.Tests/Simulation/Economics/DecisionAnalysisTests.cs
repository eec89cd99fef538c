using Iop.Domain.Simulation.Economics;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Tests.Simulation.Economics;

public class DecisionAnalysisTests
{
    private static readonly string[] Two = ["usual", "more"];
    private static readonly string[] Three = ["usual", "more", "most"];

    [Theory]
    [InlineData(0, 100)]
    [InlineData(50, 100)]
    [InlineData(-120, 80)]
    public void Perfect_information_on_a_normal_difference_is_worth_what_the_formula_says(double mean, double deviation)
    {
        const int Draws = 20_000;
        var difference = Enumerable.Range(0, Draws).Select(draw => mean + (deviation * NormalQuantile.At((draw + 0.5) / Draws))).ToArray();
        var decision = DecisionAnalysis.Of(1, Two, [new double[Draws], difference], null);
        var expected = Loss(mean, deviation);
        Assert.Equal(expected, decision.PerfectInformation, expected * 1e-3);
        Assert.Equal(Share(mean / deviation), decision.Strategies[1].ProbabilityBest, 1e-4);
        Assert.Equal(expected + Math.Abs(mean), decision.Strategies.Max(strategy => strategy.ExpectedLoss), (expected + Math.Abs(mean)) * 1e-3);
        Assert.Equal(decision.NaivePerfectInformation, decision.PerfectInformation);
    }

    [Fact]
    public void What_patients_add_is_taken_off_again()
    {
        // true differences 60 +- 100; the mean of a draw's patients adds +- 150
        var random = new Random(4);
        var (truth, seen) = (new double[40_000], new double[40_000]);
        for (var draw = 0; draw < truth.Length; draw++)
        {
            truth[draw] = 60 + (100 * Normal(random));
            seen[draw] = truth[draw] + (150 * Normal(random));
        }

        var decision = DecisionAnalysis.Of(1, Two, [new double[seen.Length], seen], new[,] { { 0.0, 0 }, { 0, 150 * 150 } });
        Assert.Equal(Loss(60, 100), decision.PerfectInformation, 2.0);
        Assert.InRange(decision.NaivePerfectInformation, 2 * Loss(60, 100), 3 * Loss(60, 100));
        Assert.Equal(Share(0.6), decision.Strategies[1].ProbabilityBest, 0.01);
        Assert.Equal(Share(60 / Math.Sqrt(32_500)), decision.Strategies[1].NaiveProbabilityBest, 0.01);
        Assert.InRange(decision.PerfectInformationStandardError, 0.1, 0.6);
    }

    [Fact]
    public void Among_three_strategies_the_correction_gives_the_covariance_and_the_losses_of_the_truth()
    {
        var random = new Random(11);
        const int Draws = 30_000;
        var truth = Three.Select(_ => new double[Draws]).ToArray();
        var seen = Three.Select(_ => new double[Draws]).ToArray();
        for (var draw = 0; draw < Draws; draw++)
        {
            var (shared, one, two) = (Normal(random), Normal(random), Normal(random));
            var (level, first, second) = (Normal(random), Normal(random), Normal(random));
            double[] parts = [500 * shared, 20 + (500 * shared) + (90 * one), 10 + (500 * shared) + (60 * one) + (80 * two)];
            double[] noise = [(300 * level) + (40 * first), (300 * level) - (70 * second), (300 * level) + (120 * first) + (30 * second)];
            for (var i = 0; i < Three.Length; i++)
            {
                truth[i][draw] = parts[i];
                seen[i][draw] = parts[i] + noise[i];
            }
        }

        double[,] added = { { 91_600, 90_000, 94_800 }, { 90_000, 94_900, 87_900 }, { 94_800, 87_900, 105_300 } };
        var (right, now) = (DecisionAnalysis.Of(1, Three, truth, null), DecisionAnalysis.Of(1, Three, seen, added));
        Assert.Equal(right.PerfectInformation, now.PerfectInformation, 2.0);
        Assert.True(now.NaivePerfectInformation > right.PerfectInformation + 20);
        for (var i = 0; i < Three.Length; i++)
        {
            Assert.Equal(right.Strategies[i].ProbabilityBest, now.Strategies[i].ProbabilityBest, 0.015);
            Assert.Equal(right.Strategies[i].ExpectedLoss, now.Strategies[i].ExpectedLoss, 3.0);
        }
    }

    [Fact]
    public void Where_chance_is_all_there_is_nothing_is_left_to_learn()
    {
        var random = new Random(3);
        var seen = Enumerable.Range(0, 500).Select(_ => 5 + Normal(random)).ToArray();
        var decision = DecisionAnalysis.Of(1, Two, [new double[500], seen], new[,] { { 0.0, 0 }, { 0, 4 } });
        Assert.Equal(0, decision.PerfectInformation, 1e-9);
        Assert.Equal(1, decision.Strategies[1].ProbabilityBest);
    }

    [Fact]
    public void A_copy_shares_probability_and_has_the_same_numbers_to_the_last_bit()
    {
        var random = new Random(8);
        double[] usual = [.. Enumerable.Range(0, 400).Select(_ => 100 * random.NextDouble())], more = [.. Enumerable.Range(0, 400).Select(_ => 110 * random.NextDouble())];
        double[,] noise = { { 20, 20, 5 }, { 20, 20, 5 }, { 5, 5, 30 } };
        var decision = DecisionAnalysis.Of(1, ["usual", "same", "more"], [usual, [.. usual], more], noise);
        Assert.Equal(decision.Strategies[0].ProbabilityBest, decision.Strategies[1].ProbabilityBest);
        Assert.Equal(decision.Strategies[0].ExpectedLoss, decision.Strategies[1].ExpectedLoss);
        Assert.Equal(1, decision.Strategies.Sum(strategy => strategy.ProbabilityBest), 1e-12);
        var without = DecisionAnalysis.Of(1, ["usual", "more"], [usual, more], new[,] { { 20.0, 5 }, { 5, 30 } });
        Assert.Equal(without.PerfectInformation, decision.PerfectInformation, 1e-12);
    }

    [Fact]
    public void Neither_the_order_of_strategies_nor_the_unit_of_money_matters()
    {
        var random = new Random(9);
        var benefits = Three.Select((_, i) => Enumerable.Range(0, 300).Select(_ => (10 * i) + (100 * Normal(random))).ToArray()).ToArray();
        double[,] noise = { { 2500, 300, 100 }, { 300, 2000, 50 }, { 100, 50, 1500 } };
        int[] order = [2, 0, 1];
        var one = DecisionAnalysis.Of(1, Three, benefits, noise);
        var turned = DecisionAnalysis.Of(1, [.. order.Select(i => Three[i])], [.. order.Select(i => benefits[i])], Cells(order, (i, j) => noise[i, j]));
        var dearer = DecisionAnalysis.Of(8, Three, [.. benefits.Select(values => values.Select(static value => 8 * value).ToArray())], Cells([0, 1, 2], (i, j) => 64 * noise[i, j]));
        Assert.Equal(one.Best.Strategy, turned.Best.Strategy);
        Assert.Equal(one.PerfectInformation, turned.PerfectInformation, 1e-9);
        Assert.Equal(8 * one.PerfectInformation, dearer.PerfectInformation, 1e-9);
        foreach (var (place, from) in order.Index())
        {
            Assert.Equal(one.Strategies[from].ProbabilityBest, turned.Strategies[place].ProbabilityBest);
            Assert.Equal(one.Strategies[from].ProbabilityBest, dearer.Strategies[from].ProbabilityBest);
            Assert.Equal(one.Strategies[from].ExpectedLoss, turned.Strategies[place].ExpectedLoss, 1e-9);
        }
    }

    [Fact]
    public void A_single_draw_says_nothing_of_its_error() => Assert.True(double.IsNaN(DecisionAnalysis.Of(1, Two, [[1], [2]], null).PerfectInformationStandardError));

    private static double[,] Cells(int[] order, Func<int, int, double> cell)
    {
        var cells = new double[order.Length, order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = 0; j < order.Length; j++)
            {
                cells[i, j] = cell(order[i], order[j]);
            }
        }

        return cells;
    }

    private static double Normal(Random random) => NormalQuantile.At(1 - random.NextDouble() is var share and < 1 ? share : 0.5);

    private static double Share(double x) => Iop.Domain.Simulation.PortableMath.NormalTail(-x);

    /// <summary>What is lost on average by choosing by the sign of the mean of a normal difference.</summary>
    private static double Loss(double mean, double deviation) =>
        (deviation * Math.Exp(-mean * mean / deviation / deviation / 2) / Math.Sqrt(2 * Math.PI)) - (Math.Abs(mean) * Share(-Math.Abs(mean) / deviation));
}
