using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Iop.Domain.Simulation.Individuals;

namespace Iop.Domain.Simulation.Statistics;

/// <summary>Sums, squares and cross-products of the cost, QALYs and life years of patients, in whole units: exact, so that no order of adding matters.</summary>
/// <remarks>Not even a trillion patients with the largest totals overflow it.</remarks>
internal sealed class SampleMoments
{
    /// <summary>Squares of the three, then cost with QALYs, cost with life years, QALYs with life years.</summary>
    public const int Products = 6;

    private const int Lanes = 8;

    /// <summary>Groups after which the vectors are emptied; far from where they would overflow.</summary>
    private const int MostPending = 1 << 20;

    private readonly Int128[] sums = new Int128[Measures.Kinds];
    private readonly Int128[] products = new Int128[Products];
    private readonly long[] pending = new long[(Measures.Kinds + (2 * Products)) * Lanes];
    private int groups;

    /// <summary>The sum of one of the three.</summary>
    public Int128 Sum(int kind)
    {
        Settle();
        return sums[kind];
    }

    /// <summary>The sum of the products of two of the three, in either order.</summary>
    public Int128 Product(int kind, int other)
    {
        Settle();
        return products[PlaceOf(kind, other)];
    }

    /// <summary>Where the product of two of the three stands.</summary>
    public static int PlaceOf(int kind, int other) => kind == other ? kind : kind + other + Measures.Kinds - 1;

    /// <summary>Sets a sum and, by place, a product: for what was read from a file.</summary>
    public void Set(ReadOnlySpan<Int128> ofSums, ReadOnlySpan<Int128> ofProducts)
    {
        ofSums.CopyTo(sums);
        ofProducts.CopyTo(products);
    }

    /// <summary>Adds one patient.</summary>
    public void Add(long cost, long qalys, long years)
    {
        sums[0] += cost;
        sums[1] += qalys;
        sums[2] += years;
        products[0] += (Int128)cost * cost;
        products[1] += (Int128)qalys * qalys;
        products[2] += (Int128)years * years;
        products[3] += (Int128)cost * qalys;
        products[4] += (Int128)cost * years;
        products[5] += (Int128)qalys * years;
    }

    /// <summary>Adds as many patients as there are lanes; lanes that do not count hold zeros.</summary>
    /// <param name="cost">Below 2^31 in either direction, as the others.</param>
    /// <param name="qalys">As long as <paramref name="cost"/>, a multiple of 16.</param>
    /// <param name="years">As long as <paramref name="cost"/>.</param>
    public void Add(ReadOnlySpan<int> cost, ReadOnlySpan<int> qalys, ReadOnlySpan<int> years)
    {
        if (Avx512F.IsSupported)
        {
            AddVectors(cost, qalys, years);
        }
        else
        {
            AddEach(cost, qalys, years);
        }
    }

    /// <summary>Adds the sums of other patients.</summary>
    public void Add(SampleMoments other)
    {
        Settle();
        other.Settle();
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += other.sums[i];
        }

        for (var i = 0; i < products.Length; i++)
        {
            products[i] += other.products[i];
        }
    }

    /// <summary>The sum of two products of 31 bits a side fits 64.</summary>
    internal void AddEach(ReadOnlySpan<int> cost, ReadOnlySpan<int> qalys, ReadOnlySpan<int> years)
    {
        var (sumX, sumY, sumZ) = (0L, 0L, 0L);
        Int128 xx = 0, yy = 0, zz = 0, xy = 0, xz = 0, yz = 0;
        for (var lane = 0; lane + 1 < cost.Length; lane += 2)
        {
            long x = cost[lane], y = qalys[lane], z = years[lane], otherX = cost[lane + 1], otherY = qalys[lane + 1], otherZ = years[lane + 1];
            (sumX, sumY, sumZ) = (sumX + x + otherX, sumY + y + otherY, sumZ + z + otherZ);
            xx += (x * x) + (otherX * otherX);
            yy += (y * y) + (otherY * otherY);
            zz += (z * z) + (otherZ * otherZ);
            xy += (x * y) + (otherX * otherY);
            xz += (x * z) + (otherX * otherZ);
            yz += (y * z) + (otherY * otherZ);
        }

        (sums[0], sums[1], sums[2]) = (sums[0] + sumX, sums[1] + sumY, sums[2] + sumZ);
        (products[0], products[1], products[2]) = (products[0] + xx, products[1] + yy, products[2] + zz);
        (products[3], products[4], products[5]) = (products[3] + xy, products[4] + xz, products[5] + yz);
    }

    /// <summary>The sum of two products of 31 bits a side fits 64 bits; those of even places and of odd ones stand side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void AddVectors(ReadOnlySpan<int> cost, ReadOnlySpan<int> qalys, ReadOnlySpan<int> years)
    {
        ref var x = ref MemoryMarshal.GetReference(cost);
        ref var y = ref MemoryMarshal.GetReference(qalys[..cost.Length]);
        ref var z = ref MemoryMarshal.GetReference(years[..cost.Length]);
        var zero = Vector512<long>.Zero;
        var (sumX, sumY, sumZ, lowXX, lowYY, lowZZ, lowXY, lowXZ, lowYZ) = (zero, zero, zero, zero, zero, zero, zero, zero, zero);
        var (highXX, highYY, highZZ, highXY, highXZ, highYZ) = (zero, zero, zero, zero, zero, zero);
        for (nuint lane = 0; lane < (nuint)cost.Length; lane += (nuint)Vector512<int>.Count)
        {
            var (ofX, ofY, ofZ) = (Vector512.LoadUnsafe(ref x, lane), Vector512.LoadUnsafe(ref y, lane), Vector512.LoadUnsafe(ref z, lane));
            var (oddX, oddY, oddZ) = (Odd(ofX), Odd(ofY), Odd(ofZ));
            sumX += Sum(ofX, oddX, Vector512<int>.One, Vector512<int>.One);
            sumY += Sum(ofY, oddY, Vector512<int>.One, Vector512<int>.One);
            sumZ += Sum(ofZ, oddZ, Vector512<int>.One, Vector512<int>.One);
            Pend(ref lowXX, ref highXX, Sum(ofX, oddX, ofX, oddX));
            Pend(ref lowYY, ref highYY, Sum(ofY, oddY, ofY, oddY));
            Pend(ref lowZZ, ref highZZ, Sum(ofZ, oddZ, ofZ, oddZ));
            Pend(ref lowXY, ref highXY, Sum(ofX, oddX, ofY, oddY));
            Pend(ref lowXZ, ref highXZ, Sum(ofX, oddX, ofZ, oddZ));
            Pend(ref lowYZ, ref highYZ, Sum(ofY, oddY, ofZ, oddZ));
        }

        ref var to = ref MemoryMarshal.GetArrayDataReference(pending);
        Pend(ref to, 0, sumX);
        Pend(ref to, 1, sumY);
        Pend(ref to, 2, sumZ);
        Pend(ref to, 3, lowXX);
        Pend(ref to, 4, highXX);
        Pend(ref to, 5, lowYY);
        Pend(ref to, 6, highYY);
        Pend(ref to, 7, lowZZ);
        Pend(ref to, 8, highZZ);
        Pend(ref to, 9, lowXY);
        Pend(ref to, 10, highXY);
        Pend(ref to, 11, lowXZ);
        Pend(ref to, 12, highXZ);
        Pend(ref to, 13, lowYZ);
        Pend(ref to, 14, highYZ);
        if (++groups == MostPending)
        {
            Settle();
        }

        static Vector512<int> Odd(Vector512<int> of) => (of.AsInt64() >>> 32).AsInt32();
        static Vector512<long> Sum(Vector512<int> even, Vector512<int> odd, Vector512<int> byEven, Vector512<int> byOdd) =>
            Avx512F.Multiply(even, byEven) + Avx512F.Multiply(odd, byOdd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pend(ref Vector512<long> low, ref Vector512<long> high, Vector512<long> products)
    {
        low += products & Vector512.Create((long)uint.MaxValue);
        high += products >> 32;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pend(ref long pending, nuint row, Vector512<long> values) =>
        (Vector512.LoadUnsafe(ref pending, row * Lanes) + values).StoreUnsafe(ref pending, row * Lanes);

    private void Settle()
    {
        if (groups == 0)
        {
            return;
        }

        for (var i = 0; i < Measures.Kinds; i++)
        {
            sums[i] += Pending(i);
        }

        for (var i = 0; i < Products; i++)
        {
            products[i] += Pending(Measures.Kinds + (2 * i)) + (Pending(Measures.Kinds + (2 * i) + 1) << 32);
        }

        Array.Clear(pending);
        groups = 0;
    }

    private Int128 Pending(int row)
    {
        var sum = Int128.Zero;
        foreach (var lane in pending.AsSpan(row * Lanes, Lanes))
        {
            sum += lane;
        }

        return sum;
    }

    /// <summary>n times the sum of products less the product of the sums: n (n - 1) times the sample covariance, exactly.</summary>
    public BigInteger Spread(long count, int kind, int other) =>
        ((BigInteger)count * (BigInteger)Product(kind, other)) - ((BigInteger)Sum(kind) * (BigInteger)Sum(other));
}
