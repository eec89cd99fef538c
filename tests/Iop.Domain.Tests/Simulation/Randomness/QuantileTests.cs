using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Tests.Simulation.Randomness;

public class QuantileTests
{
    private static readonly Gen<double> Shares = Gen.Choose(1, 999_999).Select(part => part / 1e6);

    public static TheoryData<int> Stays => [.. Enumerable.Range(0, All.Length)];

    private static Sojourn[] All { get; } =
    [
        Sojourn.Exponential(0.7), Sojourn.Weibull(0.5, 3), Sojourn.Weibull(4, 0.1), Sojourn.Gamma(0.3, 2), Sojourn.Gamma(1, 2), Sojourn.Gamma(30, 0.1),
        Sojourn.LogNormal(1, 0.5), Sojourn.LogNormal(-3, 2), Sojourn.LogLogistic(0.41, 200), Sojourn.LogLogistic(3, 2), Sojourn.Gompertz(0.1, 0.02), Sojourn.Gompertz(0, 3),
        Sojourn.PiecewiseExponential([new(1, 0.5), new(2, 0.1)], 1), Sojourn.Empirical([new(1, 0.25), new(2, 0.5), new(10, 1)]),
    ];

    [Theory]
    [MemberData(nameof(Stays))]
    public void The_time_of_a_hazard_is_where_so_much_has_added_up(int stay) => Props.Holds(
        Arb.From(Shares),
        share =>
        {
            var hazard = -Math.Log(share);
            Assert.InRange(All[stay].HazardBy(All[stay].TimeOf(hazard)) / hazard, 1 - 1e-9, 1 + 1e-9);
        });

    [Fact]
    public void A_hazard_that_never_adds_up_takes_for_ever()
    {
        Assert.Equal(double.PositiveInfinity, Sojourn.Gompertz(-1, 0.5).TimeOf(0.6));
        Assert.Equal(double.PositiveInfinity, Sojourn.Empirical([new(1, 0.25)]).TimeOf(1));
        Assert.Equal(double.PositiveInfinity, Sojourn.PiecewiseExponential([new(1, 0.25)], 0).TimeOf(1));
        Assert.Equal(double.PositiveInfinity, Sojourn.Exponential(0).TimeOf(1));
    }

    [Fact]
    public void A_jump_of_an_observed_stay_takes_all_who_leave_by_it()
    {
        var stay = Sojourn.Empirical([new(2, 0.5), new(2, 1)]);
        Assert.Equal(1, stay.TimeOf(-Math.Log(0.75)), 12);
        Assert.Equal(2, stay.TimeOf(-Math.Log(0.3)), 12);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(0.001, -3.090232306167813)]
    public void Normal_quantiles_are_those_of_tables(double share, double expected) => Assert.Equal(expected, NormalQuantile.At(share), 12);

    [Fact]
    public void Normal_quantiles_are_where_the_tail_has_the_share() => Props.Holds(
        Arb.From(Shares),
        static share =>
        {
            Assert.InRange(PortableMath.NormalTail(NormalQuantile.AboveOf(-Math.Log(share))) / share, 1 - 1e-9, 1 + 1e-9);
            Assert.InRange(PortableMath.NormalTail(-NormalQuantile.At(share)) / share, 1 - 1e-9, 1 + 1e-9);
        });

    [Theory]
    [InlineData(2, 3, 0.4, 0.5248)]
    [InlineData(1, 1, 0.3, 0.3)]
    [InlineData(0.5, 0.5, 0.5, 0.5)]
    public void Shares_of_beta_distributions_are_known(double first, double second, double at, double share) =>
        Assert.Equal(share, BetaShare.Below(first, second, at), 10);

    [Fact]
    public void Draws_have_the_mean_and_the_variance_of_their_distribution()
    {
        ValueDistribution[] distributions =
        [
            ValueDistribution.Fixed(2), ValueDistribution.Uniform(1, 4), ValueDistribution.Normal(3, 0.5), ValueDistribution.LogNormal(0.2, 0.4),
            ValueDistribution.Gamma(2, 0.5), ValueDistribution.Gamma(0.5, 2), ValueDistribution.Beta(2, 5), ValueDistribution.Discrete([new(1, 0.25), new(3, 0.75)]),
        ];
        foreach (var distribution in distributions)
        {
            const int Draws = 20_000;
            var values = Enumerable.Range(0, Draws).Select(i => ValueSampling.Quantile(distribution, (i + 0.5) / Draws)).ToList();
            var mean = values.Average();
            Assert.Equal(distribution.Mean, mean, 2);
            Assert.InRange(values.Sum(value => (value - mean) * (value - mean)) / Draws, distribution.Variance * 0.98, (distribution.Variance * 1.02) + 1e-12);
        }
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(ulong.MaxValue)]
    [InlineData(1UL << 63)]
    public void Shares_lie_strictly_between_nobody_and_everybody(ulong bits) => Assert.InRange(ValueSampling.Share(bits), double.Epsilon, 1 - 1e-16);
}
