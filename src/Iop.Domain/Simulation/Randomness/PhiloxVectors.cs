using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Iop.Domain.Simulation.Randomness;

/// <summary>Sixteen blocks at once, each of a patient and a number of its own; AVX-512.</summary>
/// <remarks>A word stands in the lower half of 64 bits, where products need it; what is above it means nothing until the end.</remarks>
internal static class PhiloxVectors
{
    /// <summary>Patients drawn together.</summary>
    public const int Count = 16;

    /// <summary>How many numbers the keys of a seed are.</summary>
    public const int Keys = 2 * Philox.Rounds * Half;

    private const int Half = Count / 2;

    /// <summary>Lays out the keys of a seed: for each round both, each as often as a vector has places.</summary>
    public static void FillKeys(ulong seed, Span<ulong> keys)
    {
        var (first, second) = ((uint)seed, (uint)(seed >> 32));
        for (var round = 0; round < Philox.Rounds; round++)
        {
            keys.Slice(2 * round * Half, Half).Fill(first);
            keys.Slice(((2 * round) + 1) * Half, Half).Fill(second);
            first += Philox.FirstStep;
            second += Philox.SecondStep;
        }
    }

    /// <summary>Draws.</summary>
    /// <param name="keys">The first of the keys.</param>
    /// <param name="patients">The low words of the patients' numbers.</param>
    /// <param name="upper">The high word that all share.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="first">The first words.</param>
    /// <param name="second">The second ones.</param>
    /// <param name="third">The third ones.</param>
    /// <param name="fourth">The fourth ones.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Draw(
        ref ulong keys,
        Vector512<uint> patients,
        uint upper,
        Vector512<uint> blocks,
        DrawPurpose purpose,
        out Vector512<uint> first,
        out Vector512<uint> second,
        out Vector512<uint> third,
        out Vector512<uint> fourth)
    {
        var (a0, b0) = (Vector512.WidenLower(patients), Vector512.WidenUpper(patients));
        var (a2, b2) = (Vector512.WidenLower(blocks), Vector512.WidenUpper(blocks));
        var (a1, a3) = (Vector512.Create((ulong)upper), Vector512.Create((ulong)purpose));
        var (b1, b3) = (a1, a3);
        var (firstFactor, secondFactor) = (Vector512.Create(Philox.FirstFactor), Vector512.Create(Philox.SecondFactor));
        for (nuint round = 0; round < Keys; round += 4 * Half)
        {
            var (firstKey, secondKey) = (Vector512.LoadUnsafe(ref keys, round), Vector512.LoadUnsafe(ref keys, round + Half));
            var (c3, c1) = (Avx512F.Multiply(a0.AsUInt32(), firstFactor), Avx512F.Multiply(a2.AsUInt32(), secondFactor));
            var (d3, d1) = (Avx512F.Multiply(b0.AsUInt32(), firstFactor), Avx512F.Multiply(b2.AsUInt32(), secondFactor));
            var (c0, c2) = ((c1 >>> 32) ^ a1 ^ firstKey, (c3 >>> 32) ^ a3 ^ secondKey);
            var (d0, d2) = ((d1 >>> 32) ^ b1 ^ firstKey, (d3 >>> 32) ^ b3 ^ secondKey);
            (firstKey, secondKey) = (Vector512.LoadUnsafe(ref keys, round + (2 * Half)), Vector512.LoadUnsafe(ref keys, round + (3 * Half)));
            a3 = Avx512F.Multiply(c0.AsUInt32(), firstFactor);
            a1 = Avx512F.Multiply(c2.AsUInt32(), secondFactor);
            b3 = Avx512F.Multiply(d0.AsUInt32(), firstFactor);
            b1 = Avx512F.Multiply(d2.AsUInt32(), secondFactor);
            a0 = (a1 >>> 32) ^ c1 ^ firstKey;
            a2 = (a3 >>> 32) ^ c3 ^ secondKey;
            b0 = (b1 >>> 32) ^ d1 ^ firstKey;
            b2 = (b3 >>> 32) ^ d3 ^ secondKey;
        }

        var low = Vector512.Create(0u, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
        first = Avx512F.PermuteVar16x32x2(a0.AsUInt32(), low, b0.AsUInt32());
        second = Avx512F.PermuteVar16x32x2(a1.AsUInt32(), low, b1.AsUInt32());
        third = Avx512F.PermuteVar16x32x2(a2.AsUInt32(), low, b2.AsUInt32());
        fourth = Avx512F.PermuteVar16x32x2(a3.AsUInt32(), low, b3.AsUInt32());
    }
}
