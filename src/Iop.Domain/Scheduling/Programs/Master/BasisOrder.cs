namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>The order in which a basis is eliminated: columns with one row left, rows with one column left, then the rest, the sparsest columns first.</summary>
internal sealed class BasisOrder
{
    private readonly IReadOnlyList<SparseColumn> columns;
    private readonly int[] columnCount;
    private readonly bool[] columnDone;
    private readonly bool[] rowDone;
    private readonly int[] start;
    private readonly int[] columnOf;

    public BasisOrder(IReadOnlyList<SparseColumn> columns)
    {
        this.columns = columns;
        var size = columns.Count;
        columnCount = new int[size];
        RowCount = new int[size];
        columnDone = new bool[size];
        rowDone = new bool[size];
        start = new int[size + 1];
        for (var c = 0; c < size; c++)
        {
            columnCount[c] = columns[c].Rows.Length;
            foreach (var row in columns[c].Rows)
            {
                RowCount[row]++;
            }
        }

        for (var row = 0; row < size; row++)
        {
            start[row + 1] = start[row] + RowCount[row];
        }

        columnOf = new int[start[size]];
        var next = start.AsSpan(0, size).ToArray();
        for (var c = 0; c < size; c++)
        {
            foreach (var row in columns[c].Rows)
            {
                columnOf[next[row]++] = c;
            }
        }

        Peel();
        Pivots.AddRange(Enumerable.Range(0, size).Where(c => !columnDone[c]).OrderBy(c => columnCount[c]).ThenBy(c => c).Select(c => (c, -1)));
    }

    /// <summary>Positions in the order of elimination, each with its row where that is settled, or -1.</summary>
    public List<(int Position, int Row)> Pivots { get; } = [];

    /// <summary>For each row, how many columns of those not peeled off it stands in.</summary>
    public int[] RowCount { get; }

    /// <summary>Steps whose row was chosen by value: the only ones that later columns can meet.</summary>
    public List<int> Eliminated { get; } = [];

    /// <summary>Room for the rows of the column at hand.</summary>
    public List<int> Touched { get; } = [];

    private void Peel()
    {
        var queue = new Queue<int>(Enumerable.Range(0, columnCount.Length).Where(c => columnCount[c] == 1));
        Columns(queue);
        var rows = new Queue<int>(Enumerable.Range(0, RowCount.Length).Where(row => !rowDone[row] && RowCount[row] == 1));
        while (rows.TryDequeue(out var row))
        {
            if (rowDone[row] || RowCount[row] != 1)
            {
                continue;
            }

            for (var i = start[row]; i < start[row + 1]; i++)
            {
                if (!columnDone[columnOf[i]])
                {
                    Take(columnOf[i], row, queue, rows);
                    break;
                }
            }
        }
    }

    private void Columns(Queue<int> queue)
    {
        while (queue.TryDequeue(out var column))
        {
            if (columnDone[column] || columnCount[column] != 1)
            {
                continue;
            }

            Take(column, Array.Find(columns[column].Rows, row => !rowDone[row]), queue, null);
        }
    }

    private void Take(int column, int row, Queue<int> queue, Queue<int>? rows)
    {
        Pivots.Add((column, row));
        columnDone[column] = true;
        rowDone[row] = true;
        foreach (var other in columns[column].Rows)
        {
            if (--RowCount[other] == 1 && rows is not null && !rowDone[other])
            {
                rows.Enqueue(other);
            }
        }

        for (var i = start[row]; i < start[row + 1]; i++)
        {
            if (!columnDone[columnOf[i]] && --columnCount[columnOf[i]] == 1 && rows is null)
            {
                queue.Enqueue(columnOf[i]);
            }
        }
    }
}
