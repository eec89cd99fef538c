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

    /// <summary>Values around every bound, many alike, of one sign and of both: whatever the machine has, the counts are those of one value after the other.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0)]
    public void Many_are_counted_as_one_after_the_other(int sign)
    {
        var random = new Random(sign);
        for (var pass = 0; pass < 200; pass++)
        {
            var shift = random.Next(32);
            var values = Enumerable.Range(0, 64).Select(i => (int)(random.NextInt64(int.MaxValue) >> shift) * (sign != 0 ? sign : (i & 1) - (~i & 1))).ToArray();
            values.AsSpan(0, random.Next(64)).Fill(values[^1]);
            var (together, apart) = (new BinCounts(), new BinCounts());
            together.Add(values);
            foreach (var value in values)
            {
                apart.Add(value);
            }

            Assert.Equal(apart.Filled(), together.Filled());
            var (bins, each) = (new int[64], new int[64]);
            Assert.Equal(LogLinearBins.FillEach(values, each), LogLinearBins.Fill(values, bins));
            Assert.Equal(each, bins);
        }
    }
}
