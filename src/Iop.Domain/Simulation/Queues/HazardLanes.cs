using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Queues;

/// <summary>Draws of the exponential distribution with mean 1 for all lanes of a block, to the last bit those that <see cref="PortableMath.Log"/> gives.</summary>
internal static class HazardLanes
{
    /// <summary>A double whose last bits are a whole number, and that number above 2^52.</summary>
    private const ulong Whole = 0x4330_0000_0000_0000;
    private const double TwoTo52 = 1UL << 52;
    private const ulong Fraction = 0x000F_FFFF_FFFF_FFFF;
    private const ulong One = 0x3FF0_0000_0000_0000;
    private const double Half = 0.5;

    /// <summary>Makes the draws.</summary>
    /// <param name="words">The words of a block of all lanes, of which the first two are used.</param>
    /// <param name="hazards">Where the draws go, one a lane.</param>
    public static void Fill(ReadOnlySpan<uint> words, Span<double> hazards)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            for (var lane = 0; lane < PhiloxLanes.Count; lane++)
            {
                hazards[lane] = -PortableMath.Log(ValueSampling.Share(((ulong)words[lane] << 32) | words[PhiloxLanes.Count + lane]));
            }

            return;
        }

        ref var from = ref MemoryMarshal.GetReference(words);
        ref var to = ref MemoryMarshal.GetReference(hazards[..PhiloxLanes.Count]);
        for (var lane = 0; lane < PhiloxLanes.Count; lane += Vector256<double>.Count)
        {
            var bits = (Wide(ref from, lane) << 32) | Wide(ref from, PhiloxLanes.Count + lane);
            var share = (((bits >> 12) | Vector256.Create(Whole)).AsDouble() - Vector256.Create(TwoTo52) + Vector256.Create(Half)) * Vector256.Create(1 / TwoTo52);
            (-Log(share)).StoreUnsafe(ref to, (nuint)lane);
        }
    }

    /// <summary>The logarithm of numbers above 0 and below 1 that are not denormal, by the steps of <see cref="PortableMath.Log"/>.</summary>
    private static Vector256<double> Log(Vector256<double> x)
    {
        var bits = x.AsUInt64();
        var part = ((bits & Vector256.Create(Fraction)) | Vector256.Create(One)).AsDouble();
        var twos = ((bits >> 52) | Vector256.Create(Whole)).AsDouble() - Vector256.Create(TwoTo52 + 1023);
        var isLarge = Vector256.GreaterThan(part, Vector256.Create(1.4142135623730951));
        part = Vector256.ConditionalSelect(isLarge, part * Vector256.Create(Half), part);
        twos = Vector256.ConditionalSelect(isLarge, twos + Vector256<double>.One, twos);
        var above = part - Vector256<double>.One;
        var z = above / (Vector256.Create(2.0) + above);
        var square = z * z;
        var series = Vector256<double>.Zero;
        foreach (var odd in PortableMath.OddParts)
        {
            series = (series + Vector256.Create(odd)) * square;
        }

        return (twos * Vector256.Create(PortableMath.Ln2High)) + ((Vector256.Create(2.0) * (z + (z * series))) + (twos * Vector256.Create(PortableMath.Ln2Low)));
    }

    private static Vector256<ulong> Wide(ref uint from, int at)
    {
        var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)at));
        return Vector256.Create(lower, upper);
    }
}
