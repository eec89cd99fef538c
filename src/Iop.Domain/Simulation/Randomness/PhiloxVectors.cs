using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Iop.Domain.Simulation.Randomness;

/// <summary>Blocks of sixteen patients at once, each with a number of its own; AVX-512.</summary>
/// <remarks>A word stands in the lower half of 64 bits, where products need it; what is above it means nothing until the end.</remarks>
internal static class PhiloxVectors
{
    /// <summary>Patients of a vector.</summary>
    public const int Count = 16;

    /// <summary>How many numbers the keys of a seed are.</summary>
    public const int Keys = 2 * Philox.Rounds * Half;

    private const int Half = Count / 2;

    /// <summary>Work that waits for memory, for which there is room between products.</summary>
    public interface IMeanwhile
    {
        /// <summary>Does a twentieth of it.</summary>
        public void Do(nint part);
    }

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

    /// <summary>Draws two vectors of blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Draw(ref ulong keys, ref uint patients, uint add, uint upper, ref uint blocks, DrawPurpose purpose, ref uint words, nuint stride) =>
        Draw(ref keys, ref patients, add, upper, ref blocks, purpose, ref words, stride, default(Nothing));

    /// <summary>Draws two vectors of blocks: each waits for its own products while the other works.</summary>
    /// <param name="keys">The first of the keys.</param>
    /// <param name="patients">The low words of the patients' numbers; those of the second vector follow.</param>
    /// <param name="add">Added to these.</param>
    /// <param name="upper">The high word that all share.</param>
    /// <param name="blocks">The blocks; those of the second vector follow.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="words">Where the first words go; the others follow.</param>
    /// <param name="stride">From the first words to the second ones, and so on.</param>
    /// <param name="meanwhile">What is done between the rounds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Draw<TMeanwhile>(ref ulong keys, ref uint patients, uint add, uint upper, ref uint blocks, DrawPurpose purpose, ref uint words, nuint stride, TMeanwhile meanwhile)
        where TMeanwhile : struct, IMeanwhile, allows ref struct
    {
        var (some, others) = (Vector512.LoadUnsafe(ref patients) + Vector512.Create(add), Vector512.LoadUnsafe(ref patients, Count) + Vector512.Create(add));
        var (ofSome, ofOthers) = (Vector512.LoadUnsafe(ref blocks), Vector512.LoadUnsafe(ref blocks, Count));
        var (a0, b0, c0, d0) = (Vector512.WidenLower(some), Vector512.WidenUpper(some), Vector512.WidenLower(others), Vector512.WidenUpper(others));
        var (a2, b2, c2, d2) = (Vector512.WidenLower(ofSome), Vector512.WidenUpper(ofSome), Vector512.WidenLower(ofOthers), Vector512.WidenUpper(ofOthers));
        var a1 = Vector512.Create((ulong)upper);
        var a3 = Vector512.Create((ulong)purpose);
        var (b1, c1, d1, b3, c3, d3) = (a1, a1, a1, a3, a3, a3);

        var (firstFactor, secondFactor) = (Vector512.Create(Philox.FirstFactor), Vector512.Create(Philox.SecondFactor));

        // unrolled: a loop would move each number from register to register
        Twice(ref a0, ref a1, ref a2, ref a3, ref keys, 0, firstFactor, secondFactor);
        meanwhile.Do(0);
        Twice(ref b0, ref b1, ref b2, ref b3, ref keys, 0, firstFactor, secondFactor);
        meanwhile.Do(1);
        Twice(ref c0, ref c1, ref c2, ref c3, ref keys, 0, firstFactor, secondFactor);
        meanwhile.Do(2);
        Twice(ref d0, ref d1, ref d2, ref d3, ref keys, 0, firstFactor, secondFactor);
        meanwhile.Do(3);
        Twice(ref a0, ref a1, ref a2, ref a3, ref keys, 1, firstFactor, secondFactor);
        meanwhile.Do(4);
        Twice(ref b0, ref b1, ref b2, ref b3, ref keys, 1, firstFactor, secondFactor);
        meanwhile.Do(5);
        Twice(ref c0, ref c1, ref c2, ref c3, ref keys, 1, firstFactor, secondFactor);
        meanwhile.Do(6);
        Twice(ref d0, ref d1, ref d2, ref d3, ref keys, 1, firstFactor, secondFactor);
        meanwhile.Do(7);
        Twice(ref a0, ref a1, ref a2, ref a3, ref keys, 2, firstFactor, secondFactor);
        meanwhile.Do(8);
        Twice(ref b0, ref b1, ref b2, ref b3, ref keys, 2, firstFactor, secondFactor);
        meanwhile.Do(9);
        Twice(ref c0, ref c1, ref c2, ref c3, ref keys, 2, firstFactor, secondFactor);
        meanwhile.Do(10);
        Twice(ref d0, ref d1, ref d2, ref d3, ref keys, 2, firstFactor, secondFactor);
        meanwhile.Do(11);
        Twice(ref a0, ref a1, ref a2, ref a3, ref keys, 3, firstFactor, secondFactor);
        meanwhile.Do(12);
        Twice(ref b0, ref b1, ref b2, ref b3, ref keys, 3, firstFactor, secondFactor);
        meanwhile.Do(13);
        Twice(ref c0, ref c1, ref c2, ref c3, ref keys, 3, firstFactor, secondFactor);
        meanwhile.Do(14);
        Twice(ref d0, ref d1, ref d2, ref d3, ref keys, 3, firstFactor, secondFactor);
        meanwhile.Do(15);
        Twice(ref a0, ref a1, ref a2, ref a3, ref keys, 4, firstFactor, secondFactor);
        meanwhile.Do(16);
        Twice(ref b0, ref b1, ref b2, ref b3, ref keys, 4, firstFactor, secondFactor);
        meanwhile.Do(17);
        Twice(ref c0, ref c1, ref c2, ref c3, ref keys, 4, firstFactor, secondFactor);
        meanwhile.Do(18);
        Twice(ref d0, ref d1, ref d2, ref d3, ref keys, 4, firstFactor, secondFactor);
        meanwhile.Do(19);
        Store(a0, b0, c0, d0, ref words);
        Store(a1, b1, c1, d1, ref Unsafe.Add(ref words, stride));
        Store(a2, b2, c2, d2, ref Unsafe.Add(ref words, 2 * stride));
        Store(a3, b3, c3, d3, ref Unsafe.Add(ref words, 3 * stride));
    }

    /// <summary>Two rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Twice(ref Vector512<ulong> x0, ref Vector512<ulong> x1, ref Vector512<ulong> x2, ref Vector512<ulong> x3, ref ulong keys, nuint pair, Vector512<uint> firstFactor, Vector512<uint> secondFactor)
    {
        var at = pair * 4 * Half;
        var (y3, y1) = (Avx512F.Multiply(x0.AsUInt32(), firstFactor), Avx512F.Multiply(x2.AsUInt32(), secondFactor));
        var y0 = (y1 >>> 32) ^ x1 ^ Vector512.LoadUnsafe(ref keys, at);
        var y2 = Upper(y3) ^ x3 ^ Vector512.LoadUnsafe(ref keys, at + Half);
        (x3, x1) = (Avx512F.Multiply(y0.AsUInt32(), firstFactor), Avx512F.Multiply(y2.AsUInt32(), secondFactor));
        x0 = (x1 >>> 32) ^ y1 ^ Vector512.LoadUnsafe(ref keys, at + (2 * Half));
        x2 = Upper(x3) ^ y3 ^ Vector512.LoadUnsafe(ref keys, at + (3 * Half));
    }

    /// <summary>The upper halves, in both halves: shifts and shuffles have ports of their own, so half of them are this and half that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Upper(Vector512<ulong> product) => Avx512F.Shuffle(product.AsUInt32(), 0b11_11_01_01).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c, Vector512<ulong> d, ref uint words)
    {
        var low = Vector512.Create(0u, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
        Avx512F.PermuteVar16x32x2(a.AsUInt32(), low, b.AsUInt32()).StoreUnsafe(ref words);
        Avx512F.PermuteVar16x32x2(c.AsUInt32(), low, d.AsUInt32()).StoreUnsafe(ref words, Count);
    }

    private readonly struct Nothing : IMeanwhile
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Do(nint part)
        {
        }
    }
}
