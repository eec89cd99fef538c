using System.Runtime.CompilerServices;

namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>A basis as sparse triangular factors, with one eta column for each exchange since it was factored.</summary>
/// <remarks>Singleton columns and rows are peeled off first, so that only the part where patients share scarce seats is eliminated.</remarks>
internal sealed class BasisFactors
{
    private const double Tiny = 1e-12;
    private const double LeastPivot = 1e-9;
    private const double Threshold = 0.1;

    private readonly FactorColumns lower = new();
    private readonly FactorColumns upper = new();
    private readonly FactorColumns etas = new();
    private int size;
    private int[] pivotRow = [];
    private int[] pivotPosition = [];
    private double[] pivot = [];
    private double[] work = [];

    /// <summary>Exchanges since the last factoring.</summary>
    public int Exchanges => etas.Count;

    /// <summary>Factors a basis.</summary>
    /// <param name="columns">The columns of the basis; as many as rows.</param>
    /// <returns>Positions whose column depends on the others, each with the row left without a pivot; the factors hold that row's unit column in its place.</returns>
    public IReadOnlyList<(int Position, int Row)> Factor(IReadOnlyList<SparseColumn> columns)
    {
        size = columns.Count;
        lower.Clear();
        upper.Clear();
        etas.Clear();
        if (pivotRow.Length < size)
        {
            pivotRow = new int[size];
            pivotPosition = new int[size];
            pivot = new double[size];
            work = new double[size];
        }

        Array.Clear(work);

        var order = new BasisOrder(columns);
        var taken = new bool[size];
        List<int>? dependent = null;
        foreach (var (position, row) in order.Pivots)
        {
            if (!Eliminate(columns[position], position, row, order, taken))
            {
                (dependent ??= []).Add(position);
            }
        }

        return dependent is null ? [] : Repair(dependent, taken);
    }

    /// <summary>Solves <c>B x = a</c>; rows in, positions out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Forward(double[] vector)
    {
        for (var k = 0; k < size; k++)
        {
            var value = vector[pivotRow[k]];
            if (value != 0)
            {
                lower.Subtract(k, value, vector);
            }
        }

        for (var k = size - 1; k >= 0; k--)
        {
            var value = vector[pivotRow[k]];
            if (value != 0)
            {
                value /= pivot[k];
                vector[pivotRow[k]] = value;
                upper.Subtract(k, value, vector);
            }
        }

        for (var k = 0; k < size; k++)
        {
            work[pivotPosition[k]] = vector[pivotRow[k]];
        }

        Array.Copy(work, vector, size);
        for (var e = 0; e < etas.Count; e++)
        {
            var value = vector[etas.Pivot(e)];
            if (value != 0)
            {
                value /= etas.Diagonal(e);
                vector[etas.Pivot(e)] = value;
                etas.Subtract(e, value, vector);
            }
        }
    }

    /// <summary>Solves <c>y B = c</c>; positions in, rows out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Backward(double[] vector)
    {
        for (var e = etas.Count - 1; e >= 0; e--)
        {
            vector[etas.Pivot(e)] = (vector[etas.Pivot(e)] - etas.Dot(e, vector)) / etas.Diagonal(e);
        }

        for (var k = 0; k < size; k++)
        {
            work[pivotRow[k]] = vector[pivotPosition[k]];
        }

        Array.Copy(work, vector, size);
        for (var k = 0; k < size; k++)
        {
            vector[pivotRow[k]] = (vector[pivotRow[k]] - upper.Dot(k, vector)) / pivot[k];
        }

        for (var k = size - 1; k >= 0; k--)
        {
            vector[pivotRow[k]] -= lower.Dot(k, vector);
        }
    }

    /// <summary>Puts another column at a position.</summary>
    /// <param name="position">Whose column leaves.</param>
    /// <param name="entering">The entering column, solved forward.</param>
    public void Exchange(int position, double[] entering)
    {
        etas.Begin(position, entering[position]);
        for (var i = 0; i < size; i++)
        {
            if (i != position && Math.Abs(entering[i]) > Tiny)
            {
                etas.Add(i, entering[i]);
            }
        }
    }

    /// <summary>Eliminates one column; false where it has no pivot left.</summary>
    private bool Eliminate(SparseColumn column, int position, int singleton, BasisOrder order, bool[] taken)
    {
        var touched = order.Touched;
        touched.Clear();
        for (var i = 0; i < column.Rows.Length; i++)
        {
            work[column.Rows[i]] = column.Values[i];
            touched.Add(column.Rows[i]);
        }

        if (singleton < 0)
        {
            foreach (var k in order.Eliminated)
            {
                var value = work[pivotRow[k]];
                if (value != 0)
                {
                    lower.Subtract(k, value, work, touched);
                }
            }
        }

        var row = singleton >= 0 ? singleton : Choose(touched, order, taken);
        var step = lower.Count;
        if (row >= 0)
        {
            pivotRow[step] = row;
            pivotPosition[step] = position;
            pivot[step] = work[row];
            taken[row] = true;
            upper.Begin(step, pivot[step]);
            lower.Begin(step, 1);
            foreach (var other in touched)
            {
                var value = work[other];
                if (other == row || Math.Abs(value) <= Tiny)
                {
                    continue;
                }

                if (taken[other])
                {
                    upper.Add(other, value);
                }
                else
                {
                    lower.Add(other, value / pivot[step]);
                }

                work[other] = 0;
            }

            if (singleton < 0)
            {
                order.Eliminated.Add(step);
            }
        }

        foreach (var other in touched)
        {
            work[other] = 0;
        }

        return row >= 0;
    }

    private int Choose(List<int> touched, BasisOrder order, bool[] taken)
    {
        var largest = LeastPivot;
        foreach (var row in touched)
        {
            largest = taken[row] ? largest : Math.Max(largest, Math.Abs(work[row]));
        }

        var best = -1;
        foreach (var row in touched)
        {
            if (!taken[row] && Math.Abs(work[row]) >= largest * Threshold
                && Math.Abs(work[row]) > LeastPivot
                && (best < 0 || order.RowCount[row] < order.RowCount[best] || (order.RowCount[row] == order.RowCount[best] && row < best)))
            {
                best = row;
            }
        }

        return best;
    }

    private List<(int Position, int Row)> Repair(List<int> dependent, bool[] taken)
    {
        var repaired = new List<(int, int)>();
        var row = 0;
        foreach (var position in dependent)
        {
            while (taken[row])
            {
                row++;
            }

            var step = lower.Count;
            pivotRow[step] = row;
            pivotPosition[step] = position;
            pivot[step] = 1;
            taken[row] = true;
            upper.Begin(step, 1);
            lower.Begin(step, 1);
            repaired.Add((position, row));
        }

        return repaired;
    }
}
