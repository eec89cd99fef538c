using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Simulation.Randomness;

/// <summary>The same block of patients who are not neighbors: those of a batch who are still under way.</summary>
internal static class PhiloxList
{
    /// <summary>The length of lists and of what is filled is a multiple of this.</summary>
    public const int Step = 32;

    /// <summary>Draws one block for each patient of a list.</summary>
    /// <param name="path">How wide.</param>
    /// <param name="seed">The key.</param>
    /// <param name="first">The patient to whom the numbers of the list are added; all have the same high word.</param>
    /// <param name="list">The list; past its last patient, any numbers up to the next multiple of <see cref="Step"/>.</param>
    /// <param name="count">Patients of the list.</param>
    /// <param name="block">The block.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="words">All first words, then at a fourth of the length all second ones, and so on.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(SimdPath path, ulong seed, long first, ReadOnlySpan<uint> list, int count, uint block, DrawPurpose purpose, Span<uint> words)
    {
        var stride = words.Length / 4;
        ref var from = ref MemoryMarshal.GetReference(list);
        ref var to = ref MemoryMarshal.GetReference(words);
        switch (path)
        {
            case SimdPath.Vector512:
                for (var i = 0; i < count; i += 2 * Vector512<uint>.Count)
                {
                    Fill512(seed, first, block, (uint)purpose, ref from, (nuint)i, ref to, (nuint)stride);
                }

                break;
            case SimdPath.Vector256:
                for (var i = 0; i < count; i += Vector256<uint>.Count)
                {
                    Fill256(seed, first, block, (uint)purpose, ref from, (nuint)i, ref to, (nuint)stride);
                }

                break;
            default:
                FillEach(seed, first, block, (uint)purpose, ref from, count, ref to, stride, Philox.FirstFactor, Philox.SecondFactor);
                break;
        }
    }

    /// <summary>One patient after the other. Half of the first two rounds is the same for all; the factors are asked for, so that they stay where they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillEach(ulong seed, long first, uint block, uint purpose, ref uint list, int count, ref uint to, nint stride, ulong firstFactor, ulong secondFactor)
    {
        Span<uint> rounds = stackalloc uint[2 * Philox.Rounds];
        for (var round = 0; round < Philox.Rounds; round++)
        {
            rounds[2 * round] = (uint)seed + ((uint)round * Philox.FirstStep);
            rounds[(2 * round) + 1] = (uint)(seed >> 32) + ((uint)round * Philox.SecondStep);
        }

        ref var keys = ref MemoryMarshal.GetReference(rounds);
        var ofBlock = block * secondFactor;
        var ofUpper = (ulong)((uint)(ofBlock >> 32) ^ (uint)((ulong)first >> 32) ^ rounds[0]) * firstFactor;
        var (forFirst, forSecond, forThird) = (purpose ^ rounds[1], (uint)ofBlock ^ rounds[2], (uint)(ofUpper >> 32) ^ rounds[3]);
        for (nint i = 0; i < count; i++)
        {
            var p = ((uint)first + Unsafe.Add(ref list, i)) * firstFactor;
            var q = (ulong)((uint)(p >> 32) ^ forFirst) * secondFactor;
            var (x0, x1, x2, x3) = ((uint)(q >> 32) ^ forSecond, (uint)q, (uint)p ^ forThird, (uint)ofUpper);
            Twice(ref x0, ref x1, ref x2, ref x3, ref keys, 4, firstFactor, secondFactor);
            Twice(ref x0, ref x1, ref x2, ref x3, ref keys, 8, firstFactor, secondFactor);
            Twice(ref x0, ref x1, ref x2, ref x3, ref keys, 12, firstFactor, secondFactor);
            Twice(ref x0, ref x1, ref x2, ref x3, ref keys, 16, firstFactor, secondFactor);
            ref var place = ref Unsafe.Add(ref to, i);
            place = x0;
            Unsafe.Add(ref place, stride) = x1;
            Unsafe.Add(ref place, 2 * stride) = x2;
            Unsafe.Add(ref place, 3 * stride) = x3;
        }
    }

    /// <summary>Two rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Twice(ref uint x0, ref uint x1, ref uint x2, ref uint x3, ref uint keys, nint at, ulong firstFactor, ulong secondFactor)
    {
        var (p, q) = (x0 * firstFactor, x2 * secondFactor);
        var y0 = (uint)(q >> 32) ^ x1 ^ Unsafe.Add(ref keys, at);
        var y2 = (uint)(p >> 32) ^ x3 ^ Unsafe.Add(ref keys, at + 1);
        var (r, s) = (y0 * firstFactor, y2 * secondFactor);
        x0 = (uint)(s >> 32) ^ (uint)q ^ Unsafe.Add(ref keys, at + 2);
        x2 = (uint)(r >> 32) ^ (uint)p ^ Unsafe.Add(ref keys, at + 3);
        (x1, x3) = ((uint)s, (uint)r);
    }

    private static void Fill512(ulong seed, long first, uint block, uint purpose, ref uint list, nuint at, ref uint to, nuint stride)
    {
        var (key0, key1) = ((uint)seed, (uint)(seed >> 32));
        var low = Vector512.Create((uint)first);
        var (a0, a1, a2, a3) = (low + Vector512.LoadUnsafe(ref list, at), Vector512.Create((uint)((ulong)first >> 32)), Vector512.Create(block), Vector512.Create(purpose));
        var (b0, b1, b2, b3) = (low + Vector512.LoadUnsafe(ref list, at + 16), a1, a2, a3);
        var (firstFactor, secondFactor) = (Vector512.Create(Philox.FirstFactor), Vector512.Create(Philox.SecondFactor));
        for (var round = 0; round < Philox.Rounds; round++)
        {
            var (firstKey, secondKey) = (Vector512.Create(key0), Vector512.Create(key1));
            PhiloxLanes.Multiply(a0, firstFactor, out var high0, out var low0);
            PhiloxLanes.Multiply(a2, secondFactor, out var high2, out var low2);
            (a0, a1, a2, a3) = (high2 ^ a1 ^ firstKey, low2, high0 ^ a3 ^ secondKey, low0);
            PhiloxLanes.Multiply(b0, firstFactor, out high0, out low0);
            PhiloxLanes.Multiply(b2, secondFactor, out high2, out low2);
            (b0, b1, b2, b3) = (high2 ^ b1 ^ firstKey, low2, high0 ^ b3 ^ secondKey, low0);
            key0 += Philox.FirstStep;
            key1 += Philox.SecondStep;
        }

        a0.StoreUnsafe(ref to, at);
        b0.StoreUnsafe(ref to, at + 16);
        a1.StoreUnsafe(ref to, stride + at);
        b1.StoreUnsafe(ref to, stride + at + 16);
        a2.StoreUnsafe(ref to, (2 * stride) + at);
        b2.StoreUnsafe(ref to, (2 * stride) + at + 16);
        a3.StoreUnsafe(ref to, (3 * stride) + at);
        b3.StoreUnsafe(ref to, (3 * stride) + at + 16);
    }

    private static void Fill256(ulong seed, long first, uint block, uint purpose, ref uint list, nuint at, ref uint to, nuint stride)
    {
        var (key0, key1) = ((uint)seed, (uint)(seed >> 32));
        var x0 = Vector256.Create((uint)first) + Vector256.LoadUnsafe(ref list, at);
        var (x1, x2, x3) = (Vector256.Create((uint)((ulong)first >> 32)), Vector256.Create(block), Vector256.Create(purpose));
        var (firstFactor, secondFactor) = (Vector256.Create(Philox.FirstFactor), Vector256.Create(Philox.SecondFactor));
        for (var round = 0; round < Philox.Rounds; round++)
        {
            PhiloxLanes.Multiply(x0, firstFactor, out var high0, out var low0);
            PhiloxLanes.Multiply(x2, secondFactor, out var high2, out var low2);
            (x0, x1, x2, x3) = (high2 ^ x1 ^ Vector256.Create(key0), low2, high0 ^ x3 ^ Vector256.Create(key1), low0);
            key0 += Philox.FirstStep;
            key1 += Philox.SecondStep;
        }

        x0.StoreUnsafe(ref to, at);
        x1.StoreUnsafe(ref to, stride + at);
        x2.StoreUnsafe(ref to, (2 * stride) + at);
        x3.StoreUnsafe(ref to, (3 * stride) + at);
    }
}
