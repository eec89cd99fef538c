using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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
        if (Vector512.IsHardwareAccelerated)
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

    /// <summary>Products of 31 bits a side fit 64; their upper and lower halves are added apart, so that thousands of groups fit as well.</summary>
    internal void AddEach(ReadOnlySpan<int> cost, ReadOnlySpan<int> qalys, ReadOnlySpan<int> years)
    {
        Span<long> sum = stackalloc long[Measures.Kinds];
        Span<long> low = stackalloc long[Products];
        Span<long> high = stackalloc long[Products];
        sum.Clear();
        low.Clear();
        high.Clear();
        Span<long> product = stackalloc long[Products];
        for (var lane = 0; lane < cost.Length; lane++)
        {
            long x = cost[lane], y = qalys[lane], z = years[lane];
            sum[0] += x;
            sum[1] += y;
            sum[2] += z;
            (product[0], product[1], product[2], product[3], product[4], product[5]) = (x * x, y * y, z * z, x * y, x * z, y * z);
            for (var i = 0; i < Products; i++)
            {
                low[i] += product[i] & uint.MaxValue;
                high[i] += product[i] >> 32;
            }
        }

        for (var i = 0; i < Measures.Kinds; i++)
        {
            sums[i] += sum[i];
        }

        for (var i = 0; i < Products; i++)
        {
            products[i] += ((Int128)high[i] << 32) + low[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddVectors(ReadOnlySpan<int> cost, ReadOnlySpan<int> qalys, ReadOnlySpan<int> years)
    {
        for (var lane = 0; lane < cost.Length; lane += Vector512<int>.Count)
        {
            var (x, y, z) = (Vector512.Create(cost[lane..]), Vector512.Create(qalys[lane..]), Vector512.Create(years[lane..]));
            AddHalf(Vector512.WidenLower(x), Vector512.WidenLower(y), Vector512.WidenLower(z));
            AddHalf(Vector512.WidenUpper(x), Vector512.WidenUpper(y), Vector512.WidenUpper(z));
        }

        if (++groups == MostPending)
        {
            Settle();
        }
    }

    private void AddHalf(Vector512<long> x, Vector512<long> y, Vector512<long> z)
    {
        Pend(0, x);
        Pend(1, y);
        Pend(2, z);
        PendProduct(0, x * x);
        PendProduct(1, y * y);
        PendProduct(2, z * z);
        PendProduct(3, x * y);
        PendProduct(4, x * z);
        PendProduct(5, y * z);
    }

    private void Pend(int row, Vector512<long> values)
    {
        ref var place = ref pending[row * Lanes];
        (Vector512.LoadUnsafe(ref place) + values).StoreUnsafe(ref place);
    }

    private void PendProduct(int product, Vector512<long> values)
    {
        Pend(Measures.Kinds + (2 * product), values & Vector512.Create((long)uint.MaxValue));
        Pend(Measures.Kinds + (2 * product) + 1, values >> 32);
    }

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
