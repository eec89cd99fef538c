using System.Runtime.CompilerServices;

namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>A linear program that grows: minimize cost over variables of zero or more, each row at most its right side, by the primal simplex method.</summary>
/// <remarks>
/// Each row has a logical variable with a cost of its own. Right sides are perturbed a little, in a fixed way, against ties. Nothing proven hangs on the answer: its
/// row prices are only a good place at which to compute a bound.
/// </remarks>
internal sealed partial class LinearProgram
{
    private const double Perturbation = 4e-6;
    private const double MostShift = 1e-3;
    private const double LeastEntry = 1e-8;
    private const double LeastGain = 1e-7;
    private const int MostExchanges = 64;
    private const int MostCandidates = 48;

    private readonly BasisFactors factors = new();
    private readonly List<SparseColumn> columns = [];
    private readonly List<double> cost = [];
    private readonly List<int> group = [];
    private readonly List<double> right = [];
    private readonly List<double> rightGiven = [];
    private readonly List<double> logicalCost = [];
    private readonly List<int> basis = [];
    private readonly List<bool> basic = [];
    private readonly List<(double Gain, int Variable)> candidates = [];
    private readonly List<SparseColumn> basisColumns = [];
    private readonly Dictionary<int, int> bestOfGroup = [];
    private double[] value = [];
    private double[] price = [];
    private double[] entering = [];
    private bool factored;

    /// <summary>Rows so far.</summary>
    public int Rows => right.Count;

    /// <summary>Variables so far, logicals not counted.</summary>
    public int Columns => columns.Count;

    /// <summary>Exchanges made so far.</summary>
    public long Pivots { get; private set; }

    /// <summary>What the prices found last make of the right sides as they were given: the least cost, once no variable gains.</summary>
    public double Objective
    {
        get
        {
            double total = 0;
            for (var row = 0; row < Rows; row++)
            {
                total += price[row] * rightGiven[row];
            }

            return total;
        }
    }

    /// <summary>Adds a row that no variable stands in yet, its logical variable basic.</summary>
    public int AddRow(double rightSide, double costOfLogical)
    {
        var row = right.Count;
        rightGiven.Add(rightSide);
        right.Add(Perturbed(row));
        logicalCost.Add(costOfLogical);
        basis.Add(~row);
        factored = false;
        return row;
    }

    /// <summary>Adds a variable.</summary>
    /// <param name="column">Its entries.</param>
    /// <param name="costOfVariable">Its cost.</param>
    /// <param name="groupOfVariable">Of one group, only the most gainful variable enters at a time; -1 for none.</param>
    public int AddColumn(SparseColumn column, double costOfVariable, int groupOfVariable = -1)
    {
        columns.Add(column);
        cost.Add(costOfVariable);
        group.Add(groupOfVariable);
        basic.Add(false);
        return columns.Count - 1;
    }

    /// <summary>Lets a variable stand in a row that was added after it.</summary>
    public void Extend(int variable, int row, double amount)
    {
        columns[variable] = new([.. columns[variable].Rows, row], [.. columns[variable].Values, amount]);
        factored = false;
    }

    public void SetCost(int variable, double costOfVariable) => cost[variable] = costOfVariable;

    public void SetLogicalCost(int row, double costOfLogical) => logicalCost[row] = costOfLogical;

    /// <summary>Lets a variable take the place of a row's logical in the basis, where the row would otherwise be broken.</summary>
    public void MakeBasic(int variable, int row)
    {
        basis[row] = variable;
        basic[variable] = true;
        factored = false;
    }

    /// <summary>Price of a row: the change of the objective by one more of its right side; zero or less where the logical costs nothing.</summary>
    public double Price(int row) => price[row];

    /// <summary>What a variable would change the objective by, for one unit of it, at the prices found last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double ReducedCost(int variable)
    {
        var (rows, values) = columns[variable];
        var reduced = cost[variable];
        for (var i = 0; i < rows.Length; i++)
        {
            reduced -= values[i] * price[rows[i]];
        }

        return reduced;
    }

    /// <summary>Calls back with each basic variable and its value.</summary>
    public void ForEachBasic(Action<int, double> visit)
    {
        for (var i = 0; i < basis.Count; i++)
        {
            if (basis[i] >= 0)
            {
                visit(basis[i], value[i]);
            }
        }
    }

    /// <summary>Exchanges until no variable gains, or until a number of exchanges; false in the latter case.</summary>
    public bool Solve(int mostPivots, CancellationToken cancel = default)
    {
        if (!factored)
        {
            Factor();
        }

        candidates.Clear();
        for (var pivots = 0; pivots < mostPivots && !cancel.IsCancellationRequested; pivots++)
        {
            SetPrices();
            var variable = Next();
            if (variable == int.MinValue)
            {
                return true;
            }

            if (!Enter(variable))
            {
                candidates.RemoveAll(candidate => candidate.Variable == variable);
                continue;
            }

            Pivots++;
            if (factors.Exchanges >= MostExchanges)
            {
                Factor();
            }
        }

        SetPrices();
        return false;
    }

    /// <summary>Drops variables that are not basic; the numbers of the others change, as a list of old numbers tells.</summary>
    public List<int> Keep(Func<int, bool> wanted)
    {
        var kept = new List<int>();
        var number = new int[columns.Count];
        for (var variable = 0; variable < columns.Count; variable++)
        {
            if (basic[variable] || wanted(variable))
            {
                number[variable] = kept.Count;
                (columns[kept.Count], cost[kept.Count], group[kept.Count], basic[kept.Count]) = (columns[variable], cost[variable], group[variable], basic[variable]);
                kept.Add(variable);
            }
        }

        columns.RemoveRange(kept.Count, columns.Count - kept.Count);
        cost.RemoveRange(kept.Count, cost.Count - kept.Count);
        group.RemoveRange(kept.Count, group.Count - kept.Count);
        basic.RemoveRange(kept.Count, basic.Count - kept.Count);
        for (var i = 0; i < basis.Count; i++)
        {
            basis[i] = basis[i] >= 0 ? number[basis[i]] : basis[i];
        }

        candidates.Clear();
        return kept;
    }

    private double Perturbed(int row) => rightGiven[row] + (Perturbation * (0.25 + (Mix(row) / (double)uint.MaxValue)));

    private static uint Mix(int row)
    {
        var mixed = ((uint)row + 1) * 2654435761u;
        mixed = (mixed ^ (mixed >> 15)) * 2246822519u;
        return mixed ^ (mixed >> 13);
    }

    private void Factor()
    {
        if (value.Length < Rows)
        {
            Array.Resize(ref value, Rows * 2);
            price = new double[Rows * 2];
            entering = new double[Rows * 2];
        }

        basisColumns.Clear();
        foreach (var variable in basis)
        {
            basisColumns.Add(variable >= 0 ? columns[variable] : new([~variable], [1]));
        }

        foreach (var (position, row) in factors.Factor(basisColumns))
        {
            basic[basis[position]] = false;
            basis[position] = ~row;
        }

        factored = true;
        SetValues();
        if (Least() < -MostShift)
        {
            for (var i = 0; i < Rows; i++)
            {
                if (basis[i] >= 0)
                {
                    basic[basis[i]] = false;
                }

                basis[i] = ~i;
                right[i] = Perturbed(i);
            }

            Factor();
        }
        else if (Least() < 0)
        {
            Shift();
        }
    }

    private void SetValues()
    {
        Array.Clear(value);
        right.CopyTo(value);
        factors.Forward(value);
    }

    private double Least()
    {
        double least = 0;
        for (var i = 0; i < Rows; i++)
        {
            least = Math.Min(least, value[i]);
        }

        return least;
    }

    /// <summary>Moves right sides so far that no value is below zero: the perturbation of a basis that others of it do not suit.</summary>
    private void Shift()
    {
        for (var i = 0; i < Rows; i++)
        {
            if (value[i] >= 0)
            {
                continue;
            }

            var (rows, values) = basisColumns[i];
            for (var entry = 0; entry < rows.Length; entry++)
            {
                right[rows[entry]] -= values[entry] * value[i];
            }

            value[i] = 0;
        }
    }

    private double CostOf(int variable) => variable >= 0 ? cost[variable] : logicalCost[~variable];

    private void SetPrices()
    {
        for (var i = 0; i < Rows; i++)
        {
            price[i] = CostOf(basis[i]);
        }

        factors.Backward(price);
    }

    private bool Enter(int variable)
    {
        Array.Clear(entering, 0, Rows);
        if (variable >= 0)
        {
            var (rows, values) = columns[variable];
            for (var i = 0; i < rows.Length; i++)
            {
                entering[rows[i]] = values[i];
            }
        }
        else
        {
            entering[~variable] = 1;
        }

        factors.Forward(entering);
        var leaving = Leaving();
        if (leaving < 0)
        {
            return false;
        }

        var step = Math.Max(0, value[leaving]) / entering[leaving];
        for (var i = 0; i < Rows; i++)
        {
            if (entering[i] != 0)
            {
                value[i] = Math.Max(0, value[i] - (step * entering[i]));
            }
        }

        value[leaving] = step;
        if (basis[leaving] >= 0)
        {
            basic[basis[leaving]] = false;
        }

        basis[leaving] = variable;
        if (variable >= 0)
        {
            basic[variable] = true;
        }

        factors.Exchange(leaving, entering);
        return true;
    }
}
