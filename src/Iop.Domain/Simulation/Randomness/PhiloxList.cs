using System.Numerics;
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
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

    /// <summary>Two patients at a time, as each waits for its own products. Half of the first two rounds is the same for all; the factors are asked for, so that they stay where they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void FillEach(ulong seed, long first, uint block, uint purpose, ref uint list, nint count, ref uint to, nint stride, ulong firstFactor, ulong secondFactor)
    {
        Span<uint> rounds = stackalloc uint[2 * Philox.Rounds];
        for (var round = 0; round < Philox.Rounds; round++)
        {
            rounds[2 * round] = (uint)seed + ((uint)round * Philox.FirstStep);
            rounds[(2 * round) + 1] = (uint)(seed >> 32) + ((uint)round * Philox.SecondStep);
        }

        // in place of the keys of the first two rounds, and with one of the third, what is the same for all
        ref var keys = ref MemoryMarshal.GetReference(rounds);
        var ofBlock = block * secondFactor;
        var ofUpper = (ulong)((uint)(ofBlock >> 32) ^ (uint)((ulong)first >> 32) ^ keys) * firstFactor;
        (keys, rounds[1]) = ((uint)first, rounds[1] ^ purpose);
        (rounds[2], rounds[3], rounds[5]) = (rounds[2] ^ (uint)ofBlock, rounds[3] ^ (uint)(ofUpper >> 32), rounds[5] ^ (uint)ofUpper);
        for (nint i = 0; i < count; i += 2)
        {
            Begin(Unsafe.Add(ref list, i), out var a0, out var a1, out var a2, out var a3, ref keys, firstFactor, secondFactor);
            Begin(Unsafe.Add(ref list, i + 1), out var b0, out var b1, out var b2, out var b3, ref keys, firstFactor, secondFactor);
            Twice(ref a0, ref a1, ref a2, ref a3, ref keys, 8, firstFactor, secondFactor);
            Twice(ref b0, ref b1, ref b2, ref b3, ref keys, 8, firstFactor, secondFactor);
            Twice(ref a0, ref a1, ref a2, ref a3, ref keys, 12, firstFactor, secondFactor);
            Twice(ref b0, ref b1, ref b2, ref b3, ref keys, 12, firstFactor, secondFactor);
            Twice(ref a0, ref a1, ref a2, ref a3, ref keys, 16, firstFactor, secondFactor);
            Twice(ref b0, ref b1, ref b2, ref b3, ref keys, 16, firstFactor, secondFactor);
            ref var place = ref Unsafe.Add(ref to, i);
            (place, Unsafe.Add(ref place, 1)) = ((uint)a0, (uint)b0);
            place = ref Unsafe.Add(ref place, stride);
            (place, Unsafe.Add(ref place, 1)) = (a1, b1);
            place = ref Unsafe.Add(ref place, stride);
            (place, Unsafe.Add(ref place, 1)) = ((uint)a2, (uint)b2);
            place = ref Unsafe.Add(ref place, stride);
            (place, Unsafe.Add(ref place, 1)) = (a3, b3);
        }
    }

    /// <summary>The first four rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(uint patient, out ulong x0, out uint x1, out ulong x2, out uint x3, ref uint keys, ulong firstFactor, ulong secondFactor)
    {
        var p = (patient + keys) * firstFactor;
        var q = (Upper(p) ^ Unsafe.Add(ref keys, 1)) * secondFactor;
        var (r, s) = ((Upper(q) ^ Unsafe.Add(ref keys, 2)) * firstFactor, ((uint)p ^ Unsafe.Add(ref keys, 3)) * secondFactor);
        var (t, u) = ((Upper(s) ^ ((uint)q ^ Unsafe.Add(ref keys, 4))) * firstFactor, (Upper(r) ^ Unsafe.Add(ref keys, 5)) * secondFactor);
        x0 = Upper(u) ^ ((uint)s ^ Unsafe.Add(ref keys, 6));
        x2 = Upper(t) ^ ((uint)r ^ Unsafe.Add(ref keys, 7));
        (x1, x3) = ((uint)u, (uint)t);
    }

    /// <summary>Two rounds: what a product is joined with is joined first, as nothing waits for that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Twice(ref ulong x0, ref uint x1, ref ulong x2, ref uint x3, ref uint keys, nint at, ulong firstFactor, ulong secondFactor)
    {
        var (p, q) = (x0 * firstFactor, x2 * secondFactor);
        var (r, s) = ((Upper(q) ^ (x1 ^ Unsafe.Add(ref keys, at))) * firstFactor, (Upper(p) ^ (x3 ^ Unsafe.Add(ref keys, at + 1))) * secondFactor);
        x0 = Upper(s) ^ ((uint)q ^ Unsafe.Add(ref keys, at + 2));
        x2 = Upper(r) ^ ((uint)p ^ Unsafe.Add(ref keys, at + 3));
        (x1, x3) = ((uint)s, (uint)r);
    }

    /// <summary>The upper half, by the one way of moving it that leaves the lower half where it was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Upper(ulong product) => (uint)BitOperations.RotateRight(product, 32);

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
