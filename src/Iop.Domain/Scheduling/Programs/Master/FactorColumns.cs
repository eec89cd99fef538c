namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Sparse columns in one arena, each with a pivot of its own.</summary>
internal sealed class FactorColumns
{
    private readonly List<int> first = [];
    private readonly List<int> pivots = [];
    private readonly List<double> diagonals = [];
    private int[] index = new int[1024];
    private double[] value = new double[1024];
    private int used;

    public int Count => first.Count;

    public int Pivot(int column) => pivots[column];

    public double Diagonal(int column) => diagonals[column];

    public void Clear()
    {
        first.Clear();
        pivots.Clear();
        diagonals.Clear();
        used = 0;
    }

    public void Begin(int pivot, double diagonal)
    {
        first.Add(used);
        pivots.Add(pivot);
        diagonals.Add(diagonal);
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
    }

    public void Subtract(int column, double times, double[] vector)
    {
        for (var i = first[column]; i < End(column); i++)
        {
            vector[index[i]] -= value[i] * times;
        }
    }

    /// <summary>The same, noting the places that were zero before.</summary>
    public void Subtract(int column, double times, double[] vector, List<int> touched)
    {
        for (var i = first[column]; i < End(column); i++)
        {
            if (vector[index[i]] == 0)
            {
                touched.Add(index[i]);
            }

            vector[index[i]] -= value[i] * times;
        }
    }

    public double Dot(int column, double[] vector)
    {
        double sum = 0;
        for (var i = first[column]; i < End(column); i++)
        {
            sum += value[i] * vector[index[i]];
        }

        return sum;
    }

    private int End(int column) => column + 1 < first.Count ? first[column + 1] : used;
}
