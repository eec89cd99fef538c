using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Tests.Simulation.Statistics;

public class LogLinearBinsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(255, 255)]
    [InlineData(256, 256)]
    [InlineData(257, 256)]
    [InlineData(258, 257)]
    [InlineData(-1, -1)]
    [InlineData(-257, -256)]
    public void A_number_has_its_bin(long value, int bin) => Assert.Equal(bin, LogLinearBins.Of(value));

    [Fact]
    public void Bins_follow_one_another_without_gap_or_overlap()
    {
        for (var bin = -5000; bin < 5000; bin++)
        {
            Assert.Equal(LogLinearBins.Most(bin) + 1, LogLinearBins.Least(bin + 1));
        }
    }

    [Fact]
    public void A_bin_holds_its_own_bounds_and_is_narrow()
    {
        for (var bin = -5000; bin <= 5000; bin++)
        {
            var (least, most) = (LogLinearBins.Least(bin), LogLinearBins.Most(bin));
            Assert.Equal(bin, LogLinearBins.Of(least));
            Assert.Equal(bin, LogLinearBins.Of(most));
            Assert.InRange(most - least, 0, Math.Max(Math.Abs(least), Math.Abs(most)) / 128);
        }
    }
}
