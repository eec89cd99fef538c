using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation;

public class SojournTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 0.90979598956895014)]
    [InlineData(3, 0.19914827347145578)]
    [InlineData(40, 1.7418252446695518e-16)]
    public void A_gamma_stay_of_shape_two_stays_as_its_closed_form_says(double time, double survival) =>
        Assert.Equal(survival, Sojourn.Gamma(2, 1).Survival(time), 1e-13 * survival);

    [Theory]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(1, 0.15865525393145705)]
    [InlineData(-1, 0.84134474606854293)]
    [InlineData(6, 9.8658764503769814e-10)]
    [InlineData(0, 0.5)]
    public void A_log_normal_stay_stays_as_the_normal_tail_says(double deviations, double survival) =>
        Assert.Equal(survival, Sojourn.LogNormal(0.7, 0.3).Survival(Math.Exp(0.7 + (0.3 * deviations))), 1e-12 * survival);

    [Theory]
    [InlineData(20, 0.22)]
    [InlineData(548, 0.53)]
    public void The_log_logistic_of_relapse_goes_through_both_published_points(double days, double relapsed) =>
        Assert.Equal(1 - relapsed, Sojourn.LogLogistic(0.4186, 411, TimeUnit.Day).Survival(days), 0.001);

    [Fact]
    public void Logarithm_exponential_and_gamma_function_are_those_of_the_runtime_but_for_the_last_bits()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var x = Math.Exp((random.NextDouble() - 0.5) * 200);
            Assert.Equal(Math.Log(x), PortableMath.Log(x), 4e-16 * (1 + Math.Abs(Math.Log(x))));
            var y = (random.NextDouble() - 0.5) * 600;
            Assert.Equal(1, PortableMath.Exp(y) / Math.Exp(y), 2e-15);
            var small = (random.NextDouble() - 0.5) * 1e-3;
            Assert.Equal(small - (small * small / 2) + (small * small * small / 3), PortableMath.LogOnePlus(small), 1e-12);
            Assert.Equal(small + (small * small / 2) + (small * small * small / 6), PortableMath.ExpMinusOne(small), 1e-12);
        }

        for (var (n, factorial) = (1, 1.0); n < 100; factorial *= n, n++)
        {
            Assert.Equal(Math.Log(factorial), PortableMath.LogGamma(n), 1e-13 * (1 + Math.Log(factorial)));
        }

        Assert.Equal(Math.Log(Math.Sqrt(Math.PI)), PortableMath.LogGamma(0.5), 1e-14);
    }

    [Fact]
    public void The_hazard_between_two_times_is_what_survival_loses()
    {
        var random = new Random(8);
        for (var i = 0; i < 300; i++)
        {
            Sojourn[] stays =
            [
                Sojourn.Exponential(random.NextDouble()), Sojourn.Weibull(0.2 + (3 * random.NextDouble()), 1 + random.NextDouble()),
                Sojourn.Gamma(0.2 + (3 * random.NextDouble()), 1), Sojourn.LogNormal(random.NextDouble(), 0.3 + random.NextDouble()),
                Sojourn.LogLogistic(0.2 + (3 * random.NextDouble()), 1), Sojourn.Gompertz(random.NextDouble() - 0.5, random.NextDouble()), Sojourn.Gompertz(0, random.NextDouble()),
                Sojourn.PiecewiseExponential([new(1, random.NextDouble()), new(2, random.NextDouble())], random.NextDouble()),
                Sojourn.Empirical([new(0.5, 0.2), new(1.5, 0.5), new(4, 0.8)]),
            ];
            var from = random.NextDouble() * 3;
            var to = from + random.NextDouble();
            foreach (var stay in stays)
            {
                Assert.Equal(stay.Survival(to), stay.Survival(from) * Math.Exp(-stay.HazardBetween(from, to)), 1e-12);
            }
        }
    }

    [Fact]
    public void Where_nobody_is_left_the_hazard_is_infinite_and_after_it_nothing()
    {
        var stay = Sojourn.Empirical([new(2, 0.5), new(3, 1)]);
        Assert.Equal(double.PositiveInfinity, stay.HazardBetween(2, 3));
        Assert.Equal(0, stay.HazardBetween(3, 4));
        Assert.Equal(0, Sojourn.Gamma(2, 0.001).HazardBetween(1e5, 2e5));
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sojourn.Weibull(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sojourn.Weibull(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sojourn.Exponential(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sojourn.LogNormal(double.NaN, 1));
        Assert.Throws<ArgumentException>(() => Sojourn.PiecewiseExponential([new(2, 1), new(2, 1)], 1));
        Assert.Throws<ArgumentException>(() => Sojourn.PiecewiseExponential([new(0, 1)], 1));
        Assert.Throws<ArgumentException>(() => Sojourn.Empirical([]));
        Assert.Throws<ArgumentException>(() => Sojourn.Empirical([new(2, 0.5), new(1, 0.6)]));
        Assert.Throws<ArgumentException>(() => Sojourn.Empirical([new(2, 0.5), new(3, 0.4)]));
        Assert.Throws<ArgumentException>(() => Sojourn.Empirical([new(2, 1.1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SojournPoint(-1, 0));
    }
}
