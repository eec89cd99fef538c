using Iop.Domain.Simulation.Individuals;

namespace Iop.Domain.Tests.Simulation.Individuals;

public class ThresholdTests
{
    [Theory]
    [InlineData(0.0, 0, 0UL)]
    [InlineData(0.5, 32_768, 0UL)]
    [InlineData(1.0, 65_536, 0UL)]
    [InlineData(1.0 / 131_072, 0, 1UL << 47)]
    public void A_share_is_cut_into_sixteen_bits_and_the_rest(double share, int high, ulong detail) => Assert.Equal(new(high, detail), Threshold.Of(share));

    [Fact]
    public void Of_shares_too_small_for_sixteen_bits_not_one_number_is_lost()
    {
        var threshold = Threshold.Of(1e-12);
        Assert.Equal(0, threshold.High);
        Assert.Equal((ulong)(1e-12 * Math.Pow(2, 64)), threshold.Detail);
        Assert.False(threshold.IsAtMost(0, threshold.Detail - 1));
        Assert.True(threshold.IsAtMost(0, threshold.Detail));
        Assert.True(threshold.IsAtMost(1, 0));
    }

    [Theory]
    [InlineData(0, 0UL, true)]
    [InlineData(65_535, (1UL << 48) - 1, true)]
    public void Nobody_is_below_none_and_everybody_is_below_all(int upper, ulong detail, bool isTrue)
    {
        Assert.Equal(isTrue, Threshold.Of(0).IsAtMost(upper, detail));
        Assert.Equal(isTrue, !Threshold.Of(1).IsAtMost(upper, detail));
    }
}
