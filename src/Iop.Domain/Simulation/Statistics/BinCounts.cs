using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Iop.Domain.Simulation.Statistics;

/// <summary>How many patients have a total in each of the <see cref="LogLinearBins"/>. Counts of different patients add up, in any order.</summary>
internal sealed class BinCounts
{
    /// <summary>From so many alike on, those are counted together.</summary>
    private const int Many = 12;

    /// <summary>The last bin of numbers below 2^31.</summary>
    private static readonly int Most = LogLinearBins.Of(int.MaxValue);

    private long[] positive = new long[1024];
    private long[] negative = [];

    /// <summary>Counts one patient.</summary>
    public void Add(long value)
    {
        var bin = LogLinearBins.OfMagnitude((ulong)Math.Abs(value));
        var side = value < 0 ? negative : positive;
        if (bin >= side.Length)
        {
            side = Grow(value < 0, bin);
        }

        side[bin]++;
    }

    /// <summary>Counts many patients.</summary>
    /// <param name="values">Each below 2^31 in either direction; 16, 32, 48 or 64.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Add(ReadOnlySpan<int> values)
    {
        Span<int> bins = stackalloc int[values.Length];
        var isAnyNegative = LogLinearBins.Fill(values, bins);
        if (positive.Length <= Most)
        {
            _ = Grow(isNegative: false, Most);
        }

        if (isAnyNegative && negative.Length <= Most)
        {
            _ = Grow(isNegative: true, Most);
        }

        ref var above = ref MemoryMarshal.GetArrayDataReference(positive);
        if (!isAnyNegative)
        {
            // places that are counted one right after the other wait for each other: many alike are counted together
            var (first, left) = (bins[0], LogLinearBins.Unlike(bins));
            if (bins.Length - BitOperations.PopCount(left) < Many)
            {
                foreach (var bin in bins)
                {
                    Unsafe.Add(ref above, bin)++;
                }

                return;
            }

            Unsafe.Add(ref above, first) += bins.Length - BitOperations.PopCount(left);
            for (; left != 0; left &= left - 1)
            {
                Unsafe.Add(ref above, bins[BitOperations.TrailingZeroCount(left)])++;
            }

            return;
        }

        ref var below = ref MemoryMarshal.GetArrayDataReference(negative);
        foreach (var bin in bins)
        {
            ref var side = ref bin < 0 ? ref below : ref above;
            Unsafe.Add(ref side, Math.Abs(bin))++;
        }
    }

    /// <summary>Adds patients to a bin.</summary>
    public void Add(int bin, long patients)
    {
        var magnitude = Math.Abs(bin);
        var side = bin < 0 ? negative : positive;
        if (magnitude >= side.Length)
        {
            side = Grow(bin < 0, magnitude);
        }

        side[magnitude] += patients;
    }

    /// <summary>Adds the counts of other patients.</summary>
    public void Add(BinCounts other)
    {
        foreach (var (bin, patients) in other.Filled())
        {
            Add(bin, patients);
        }
    }

    /// <summary>The bins that are not empty, in rising order.</summary>
    public IEnumerable<(int Bin, long Patients)> Filled()
    {
        for (var bin = negative.Length - 1; bin > 0; bin--)
        {
            if (negative[bin] > 0)
            {
                yield return (-bin, negative[bin]);
            }
        }

        for (var bin = 0; bin < positive.Length; bin++)
        {
            if (positive[bin] > 0)
            {
                yield return (bin, positive[bin]);
            }
        }
    }

    private long[] Grow(bool isNegative, int bin)
    {
        ref var side = ref (isNegative ? ref negative : ref positive);
        Array.Resize(ref side, Math.Max(bin + 1, 2 * side.Length));
        return side;
    }
}
