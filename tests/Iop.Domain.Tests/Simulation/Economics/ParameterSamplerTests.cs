using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Domain.Tests.Simulation.Economics;

public class ParameterSamplerTests
{
    private const int Draws = 8000;

    [Fact]
    public void Probabilities_of_a_row_are_a_dirichlet_draw()
    {
        var values = Values(UncertainPathway.Model());
        double[] recovery = Column(values, 0), death = Column(values, 1);
        Close(0.2, recovery.Average(), Math.Sqrt(0.2 * 0.8 / 101 / Draws));
        Close(0.05, death.Average(), Math.Sqrt(0.05 * 0.95 / 101 / Draws));
        Close(0.2 * 0.8 / 101, Covariance(recovery, recovery), 0.2 * 0.8 / 101 * Math.Sqrt(2.2 / Draws));
        Close(0.05 * 0.95 / 101, Covariance(death, death), 0.05 * 0.95 / 101 * Math.Sqrt(2.6 / Draws));
        Close(-0.2 * 0.05 / 101, Covariance(recovery, death), 0.04 * 0.022 / Math.Sqrt(Draws));
        Assert.All(values, static row => Assert.InRange(row[0] + row[1], 0, 1));
    }

    [Fact]
    public void A_row_without_a_rest_sums_to_one()
    {
        var model = UncertainPathway.Model(further:
        [
            new("back", ValueDistribution.Beta(30, 10), [UncertainPathway.Law("well", "ill")], row: "well"),
            new("lost", ValueDistribution.Beta(10, 30), [UncertainPathway.Law("well", "dead")], row: "well"),
        ]);
        Assert.All(Values(model, 200), static row => Assert.Equal(1, row[5] + row[6], 1e-14));
    }

    [Theory]
    [InlineData(0.7)]
    [InlineData(-0.4)]
    public void Correlated_parameters_keep_their_distributions_and_have_the_rank_correlation_of_a_normal_copula(double correlation)
    {
        var model = UncertainPathway.Model(correlations: [new("price", "gain", correlation)]);
        var (values, alone) = (Values(model), Values(UncertainPathway.Model()));
        double[] gain = Column(values, 2), price = Column(values, 3);
        Assert.Equal(Column(alone, 2), gain, Near);
        Assert.Equal(Column(alone, 4), Column(values, 4));
        Close(700_000, price.Average(), 140_000 / Math.Sqrt(Draws));
        Close(140_000.0 * 140_000, Covariance(price, price), 140_000.0 * 140_000 * Math.Sqrt(2.3 / Draws));
        var (ranks, others) = (Ranks(gain), Ranks(price));
        Close(6 / Math.PI * Math.Asin(correlation / 2), Covariance(ranks, others) / Covariance(ranks, ranks), 1 / Math.Sqrt(Draws));
    }

    [Fact]
    public void A_parameter_added_at_the_end_changes_no_other()
    {
        var model = UncertainPathway.Model(correlations: [new("price", "gain", 0.5)]);
        var longer = UncertainPathway.Model(
            correlations: [new("price", "gain", 0.5), new("relapse", "gain", 0.3)], further: [new("relapse", ValueDistribution.Beta(10, 90), [UncertainPathway.Law("well", "ill")])]);
        Assert.All(Values(model, 50).Zip(Values(longer, 50)), static pair => Assert.Equal(pair.First, pair.Second[..5]));
    }

    [Theory]
    [InlineData(0.9, 0.9, -0.9, false)]
    [InlineData(0.9, 0.9, 0.62, false)]
    [InlineData(0.9, 0.9, 0.6201, true)]
    [InlineData(0.9, 0.9, 0.9, true)]
    public void A_matrix_that_cannot_be_is_refused(double first, double second, double third, bool isSound)
    {
        PathwayModel Make() => UncertainPathway.Model(correlations: [new("gain", "price", first), new("gain", "utility", second), new("price", "utility", third)]);
        if (isSound)
        {
            Assert.Equal(3, Make().Options.Correlations.Count);
        }
        else
        {
            Assert.Contains("correlations: found a matrix that is not positive definite", Assert.Throws<ArgumentException>(Make).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rows_and_pairs_that_cannot_be_are_told_all_at_once()
    {
        var message = Assert.Throws<ArgumentException>(() => UncertainPathway.Model(
            correlations: [new("gain", "nobody", 0.1), new("recovery", "gain", 0.1), new("price", "gain", 0.1), new("gain", "price", 0.2)],
            further:
            [
                new("third", ValueDistribution.Beta(10, 91), [UncertainPathway.Law("well", "ill")], row: "ill"),
                new("fourth", ValueDistribution.Uniform(0, 0.1), [UncertainPathway.Law("well", "dead")], row: "ill"),
                new("fifth", ValueDistribution.Beta(76, 24), [UncertainPathway.Law("well", "dead")], row: "ill"),
            ])).Message;
        Assert.Contains("correlations[0].second: found \"nobody\"", message, StringComparison.Ordinal);
        Assert.Contains("correlations[1].first: found \"recovery\", which is drawn with its row", message, StringComparison.Ordinal);
        Assert.Contains("correlations[3]: found gain with price a second time", message, StringComparison.Ordinal);
        Assert.Contains("parameters[5].distribution: found shapes that sum to 101", message, StringComparison.Ordinal);
        Assert.Contains("parameters[6].distribution: found Uniform(0, 0.1)", message, StringComparison.Ordinal);
        Assert.Contains("parameters[7].row: found first shapes that sum to 111", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ParameterCorrelation("a", "a", 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParameterCorrelation("a", "b", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParameterCorrelation("a", "b", double.NaN));
    }

    [Fact]
    public void A_draw_that_makes_no_sound_model_is_told_with_its_number_and_values()
    {
        var model = UncertainPathway.Model(further: [new("relapse", ValueDistribution.Normal(0.1, 1), [UncertainPathway.Law("well", "ill")])]);
        var message = Assert.Throws<ArgumentException>(() => ProbabilisticSensitivity.Run(model, 50, 1)).Message;
        Assert.Matches("^Draw [0-9]+ makes no sound pathway \\(recovery = 0\\.", message);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => ProbabilisticSensitivity.Run(model, 50, 1, new() { Threads = 7 })).Message);
    }

    private static double[][] Values(PathwayModel model, int draws = Draws)
    {
        var sampler = new ParameterSampler(model, 7);
        return [.. Enumerable.Range(0, draws).Select(draw => sampler.Values(draw))];
    }

    private static double[] Column(double[][] values, int parameter) => [.. values.Select(row => row[parameter])];

    private static double[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }

        return ranks;
    }

    private static double Covariance(double[] one, double[] other)
    {
        var (mean, second) = (one.Average(), other.Average());
        return one.Zip(other, (a, b) => (a - mean) * (b - second)).Average();
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-12 * Math.Abs(expected);

    private static void Close(double expected, double actual, double standardError) => Assert.InRange(actual, expected - (5 * standardError), expected + (5 * standardError));
}
