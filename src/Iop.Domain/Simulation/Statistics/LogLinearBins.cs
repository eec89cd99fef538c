using System.Numerics;

namespace Iop.Domain.Simulation.Statistics;

/// <summary>Fixed bins for whole numbers: one a number up to 255 on either side of zero, and 128 to each doubling beyond, so that a bin is at most 1/128 as wide as its numbers are large.</summary>
/// <remarks>Bins are numbered in the order of their numbers; bin 0 is zero. They depend on nothing, so that counts of different runs add up.</remarks>
internal static class LogLinearBins
{
    private const int Bits = 7;

    /// <summary>The bin of a number.</summary>
    public static int Of(long value) => value < 0 ? -OfMagnitude((ulong)-value) : OfMagnitude((ulong)value);

    /// <summary>The least number of a bin.</summary>
    public static long Least(int bin) => bin < 0 ? -Bounds(-bin).Most : Bounds(bin).Least;

    /// <summary>The largest number of a bin, inclusive.</summary>
    public static long Most(int bin) => bin < 0 ? -Bounds(-bin).Least : Bounds(bin).Most;

    /// <summary>The bin of a number that is not negative.</summary>
    public static int OfMagnitude(ulong value)
    {
        var shift = Math.Max(0, BitOperations.Log2(value | 1) - Bits);
        return (shift << Bits) + (int)(value >> shift);
    }

    private static (long Least, long Most) Bounds(int bin)
    {
        var shift = Math.Max(0, (bin >> Bits) - 1);
        var least = (long)(bin - (shift << Bits)) << shift;
        return (least, least + (1L << shift) - 1);
    }
}
