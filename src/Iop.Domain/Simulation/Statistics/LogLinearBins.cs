using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>The bins of many numbers, by vectors where the machine has AVX-512.</summary>
    /// <param name="values">Each below 2^31 in either direction, as many as a multiple of 16.</param>
    /// <param name="bins">As long, where the bins go.</param>
    /// <returns>Whether any is negative.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static bool Fill(ReadOnlySpan<int> values, Span<int> bins)
    {
        if (!Avx512CD.IsSupported)
        {
            return FillEach(values, bins);
        }

        var signs = Vector512<int>.Zero;
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var to = ref MemoryMarshal.GetReference(bins);
        for (nuint at = 0; at < (nuint)values.Length; at += (nuint)Vector512<int>.Count)
        {
            var each = Vector512.LoadUnsafe(ref value, at);
            var magnitude = Vector512.Abs(each).AsUInt32();
            var shift = Vector512.Create(31u - Bits) - Vector512.Min(Avx512CD.LeadingZeroCount(magnitude), Vector512.Create(31u - Bits));
            var bin = ((shift << Bits) + Avx512F.ShiftRightLogicalVariable(magnitude, shift)).AsInt32();
            var sign = each >> 31;
            signs |= sign;
            ((bin ^ sign) - sign).StoreUnsafe(ref to, at);
        }

        return signs != Vector512<int>.Zero;
    }

    /// <summary>The same one at a time.</summary>
    internal static bool FillEach(ReadOnlySpan<int> values, Span<int> bins)
    {
        var sign = 0;
        for (var at = 0; at < values.Length; at++)
        {
            bins[at] = Of(values[at]);
            sign |= values[at];
        }

        return sign < 0;
    }

    /// <summary>Which bins differ from the first, as bits.</summary>
    /// <param name="bins">At most 64, as many as a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static ulong Unlike(ReadOnlySpan<int> bins)
    {
        var unlike = 0UL;
        ref var bin = ref MemoryMarshal.GetReference(bins);
        var first = Vector512.Create(bin);
        for (var at = 0; at < bins.Length; at += Vector512<int>.Count)
        {
            unlike |= (~Vector512.Equals(Vector512.LoadUnsafe(ref bin, (nuint)at), first)).ExtractMostSignificantBits() << at;
        }

        return unlike;
    }

    private static (long Least, long Most) Bounds(int bin)
    {
        var shift = Math.Max(0, (bin >> Bits) - 1);
        var least = (long)(bin - (shift << Bits)) << shift;
        return (least, least + (1L << shift) - 1);
    }
}
