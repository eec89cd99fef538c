using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Iop.Domain.Simulation.Randomness;

/// <summary>The same block of many patients at once.</summary>
internal static class PhiloxLanes
{
    /// <summary>Patients that are drawn together; the first one's number is a multiple of it, so that they share the high word of the counter.</summary>
    public const int Count = 64;

    /// <summary>The words of a block of all lanes: <see cref="Count"/> first words, then as many second, third and fourth ones.</summary>
    public const int WordsPerBlock = 4 * Count;

    /// <summary>Draws one block for each lane.</summary>
    /// <param name="path">How wide.</param>
    /// <param name="seed">The key.</param>
    /// <param name="first">The patient of lane 0, a multiple of <see cref="Count"/>.</param>
    /// <param name="block">The block.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="words">Where the words go: <see cref="WordsPerBlock"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(SimdPath path, ulong seed, long first, uint block, DrawPurpose purpose, Span<uint> words)
    {
        ref var to = ref MemoryMarshal.GetReference(words[..WordsPerBlock]);
        switch (path)
        {
            case SimdPath.Vector512:
                for (var lane = 0; lane < Count; lane += 2 * Vector512<uint>.Count)
                {
                    Fill512(seed, first, block, (uint)purpose, lane, ref to);
                }

                break;
            case SimdPath.Vector256:
                for (var lane = 0; lane < Count; lane += Vector256<uint>.Count)
                {
                    Fill256(seed, first, block, (uint)purpose, lane, ref to);
                }

                break;
            default:
                for (var lane = 0; lane < Count; lane++)
                {
                    var drawn = Philox.Words(seed, first + lane, block, purpose);
                    (words[lane], words[Count + lane]) = (drawn.First, drawn.Second);
                    (words[(2 * Count) + lane], words[(3 * Count) + lane]) = (drawn.Third, drawn.Fourth);
                }

                break;
        }
    }

    /// <summary>Two vectors side by side: each waits for its own products while the other works.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill512(ulong seed, long first, uint block, uint purpose, int lane, ref uint to)
    {
        var (key0, key1) = ((uint)seed, (uint)(seed >> 32));
        var (a0, a1, a2, a3) = (
            Vector512.Create((uint)first + (uint)lane) + Vector512<uint>.Indices,
            Vector512.Create((uint)((ulong)first >> 32)),
            Vector512.Create(block),
            Vector512.Create(purpose));
        var (b0, b1, b2, b3) = (a0 + Vector512.Create(16u), a1, a2, a3);
        var (firstFactor, secondFactor) = (Vector512.Create(Philox.FirstFactor), Vector512.Create(Philox.SecondFactor));
        for (var round = 0; round < Philox.Rounds; round++)
        {
            var (firstKey, secondKey) = (Vector512.Create(key0), Vector512.Create(key1));
            Multiply(a0, firstFactor, out var high0, out var low0);
            Multiply(a2, secondFactor, out var high2, out var low2);
            (a0, a1, a2, a3) = (high2 ^ a1 ^ firstKey, low2, high0 ^ a3 ^ secondKey, low0);
            Multiply(b0, firstFactor, out high0, out low0);
            Multiply(b2, secondFactor, out high2, out low2);
            (b0, b1, b2, b3) = (high2 ^ b1 ^ firstKey, low2, high0 ^ b3 ^ secondKey, low0);
            key0 += Philox.FirstStep;
            key1 += Philox.SecondStep;
        }

        a0.StoreUnsafe(ref to, (nuint)lane);
        a1.StoreUnsafe(ref to, (nuint)(Count + lane));
        a2.StoreUnsafe(ref to, (nuint)((2 * Count) + lane));
        a3.StoreUnsafe(ref to, (nuint)((3 * Count) + lane));
        b0.StoreUnsafe(ref to, (nuint)(lane + 16));
        b1.StoreUnsafe(ref to, (nuint)(Count + lane + 16));
        b2.StoreUnsafe(ref to, (nuint)((2 * Count) + lane + 16));
        b3.StoreUnsafe(ref to, (nuint)((3 * Count) + lane + 16));
    }

    /// <summary>High and low words of sixteen products: those of even lanes and those of odd lanes, put together again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Multiply(Vector512<uint> x, Vector512<uint> factor, out Vector512<uint> high, out Vector512<uint> low)
    {
        var even = Avx512F.Multiply(x, factor).AsUInt32();
        var odd = Avx512F.Multiply((x.AsUInt64() >>> 32).AsUInt32(), factor).AsUInt32();
        high = Avx512F.PermuteVar16x32x2(even, Vector512.Create(1u, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31), odd);
        low = Avx512F.PermuteVar16x32x2(even, Vector512.Create(0u, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30), odd);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill256(ulong seed, long first, uint block, uint purpose, int lane, ref uint to)
    {
        var (key0, key1) = ((uint)seed, (uint)(seed >> 32));
        var x0 = Vector256.Create((uint)first + (uint)lane) + Vector256<uint>.Indices;
        var (x1, x2, x3) = (Vector256.Create((uint)((ulong)first >> 32)), Vector256.Create(block), Vector256.Create(purpose));
        var (firstFactor, secondFactor) = (Vector256.Create(Philox.FirstFactor), Vector256.Create(Philox.SecondFactor));
        for (var round = 0; round < Philox.Rounds; round++)
        {
            Multiply(x0, firstFactor, out var high0, out var low0);
            Multiply(x2, secondFactor, out var high2, out var low2);
            (x0, x1, x2, x3) = (high2 ^ x1 ^ Vector256.Create(key0), low2, high0 ^ x3 ^ Vector256.Create(key1), low0);
            key0 += Philox.FirstStep;
            key1 += Philox.SecondStep;
        }

        x0.StoreUnsafe(ref to, (nuint)lane);
        x1.StoreUnsafe(ref to, (nuint)(Count + lane));
        x2.StoreUnsafe(ref to, (nuint)((2 * Count) + lane));
        x3.StoreUnsafe(ref to, (nuint)((3 * Count) + lane));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Multiply(Vector256<uint> x, Vector256<uint> factor, out Vector256<uint> high, out Vector256<uint> low)
    {
        var even = Avx2.Multiply(x, factor);
        var odd = Avx2.Multiply((x.AsUInt64() >>> 32).AsUInt32(), factor);
        high = Avx2.Blend((even >>> 32).AsUInt32(), odd.AsUInt32(), 0b10101010);
        low = Avx2.Blend(even.AsUInt32(), (odd << 32).AsUInt32(), 0b10101010);
    }
}
