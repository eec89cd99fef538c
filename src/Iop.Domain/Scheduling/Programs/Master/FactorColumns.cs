using System.Runtime.CompilerServices;

namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Sparse columns in one arena, each with a pivot of its own.</summary>
internal sealed class FactorColumns
{
    private int[] first = new int[64];
    private int[] pivots = new int[64];
    private double[] diagonals = new double[64];
    private int[] index = new int[1024];
    private double[] value = new double[1024];
    private int used;

    public int Count { get; private set; }

    public int Pivot(int column) => pivots[column];

    public double Diagonal(int column) => diagonals[column];

    public void Clear()
    {
        Count = 0;
        used = 0;
    }

    public void Begin(int pivot, double diagonal)
    {
        if (Count + 1 >= first.Length)
        {
            Array.Resize(ref first, 2 * first.Length);
            Array.Resize(ref pivots, first.Length);
            Array.Resize(ref diagonals, first.Length);
        }

        first[Count] = used;
        pivots[Count] = pivot;
        diagonals[Count++] = diagonal;
        first[Count] = used;
    }

    /// <summary>Adds an entry to the column begun last.</summary>
    public void Add(int at, double amount)
    {
        if (used == index.Length)
        {
            Array.Resize(ref index, used * 2);
            Array.Resize(ref value, used * 2);
        }

        index[used] = at;
        value[used++] = amount;
        first[Count] = used;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Subtract(int column, double times, double[] vector)
    {
        var (from, to) = (first[column], first[column + 1]);
        var rows = index.AsSpan(from, to - from);
        var values = value.AsSpan(from, to - from);
        for (var i = 0; i < rows.Length; i++)
        {
            vector[rows[i]] -= values[i] * times;
        }
    }

    /// <summary>The same, noting the places that were zero before.</summary>
    public void Subtract(int column, double times, double[] vector, List<int> touched)
    {
        var (from, to) = (first[column], first[column + 1]);
        for (var i = from; i < to; i++)
        {
            if (vector[index[i]] == 0)
            {
                touched.Add(index[i]);
            }

            vector[index[i]] -= value[i] * times;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Dot(int column, double[] vector)
    {
        var (from, to) = (first[column], first[column + 1]);
        var rows = index.AsSpan(from, to - from);
        var values = value.AsSpan(from, to - from);
        double sum = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            sum += values[i] * vector[rows[i]];
        }

        return sum;
    }
}
