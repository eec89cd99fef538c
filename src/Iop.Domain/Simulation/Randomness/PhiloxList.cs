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
                for (nint i = 0; i < count; i++)
                {
                    var drawn = Philox.Words(seed, first + Unsafe.Add(ref from, i), block, purpose);
                    ref var place = ref Unsafe.Add(ref to, i);
                    place = drawn.First;
                    Unsafe.Add(ref place, stride) = drawn.Second;
                    Unsafe.Add(ref place, 2 * stride) = drawn.Third;
                    Unsafe.Add(ref place, 3 * stride) = drawn.Fourth;
                }

                break;
        }
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
