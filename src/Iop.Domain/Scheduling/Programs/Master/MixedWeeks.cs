namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>One patient's weeks in the proximal master, from number one on, each with a share; number zero is being unserved.</summary>
internal sealed class MixedWeeks(long unservedCost)
{
    private readonly List<Column> weeks = [];
    private readonly HashSet<Column> known = new(ReferenceEqualityComparer.Instance);

    public int Count => weeks.Count;

    public double UnservedCost => unservedCost;

    public List<double> Cost { get; } = [unservedCost];

    public List<double> Share { get; } = [1];

    public List<(int[] Rows, double[] Values)> Entries { get; } = [([], [])];

    /// <summary>Takes in new weeks, and the entries of all in rows that are new.</summary>
    public void Update(int patient, IReadOnlyList<Column> pool, MasterModel model, RowGroups groups, bool rowsGrew)
    {
        for (var i = 0; rowsGrew && i < weeks.Count; i++)
        {
            Entries[i + 1] = EntriesOf(patient, weeks[i], model, groups);
        }

        if (weeks.Count > 2 * pool.Count)
        {
            Drop(pool);
        }

        foreach (var week in pool)
        {
            if (known.Add(week))
            {
                weeks.Add(week);
                Cost.Add(model.CostOf(week));
                Share.Add(0);
                Entries.Add(EntriesOf(patient, week, model, groups));
            }
        }
    }

    /// <summary>A week by its number, from one on.</summary>
    public Column Week(int number) => weeks[number - 1];

    /// <summary>Whether a week attends a closed session.</summary>
    public bool IsClosed(int number, bool[] closed)
    {
        foreach (var session in weeks[number - 1].Sessions)
        {
            if (closed[session])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number with the largest share.</summary>
    public int Largest()
    {
        var largest = 0;
        for (var j = 1; j < Share.Count; j++)
        {
            largest = Share[j] > Share[largest] ? j : largest;
        }

        return largest;
    }

    /// <summary>Sets all shares.</summary>
    public void Restore(double[] shares)
    {
        for (var j = 0; j < shares.Length; j++)
        {
            Share[j] = shares[j];
        }
    }

    public IEnumerable<(Column Week, double Share)> Shares() =>
        weeks.Index().Where(item => Share[item.Index + 1] > 0.005).Select(item => (item.Item, Share[item.Index + 1]));

    private void Drop(IReadOnlyList<Column> pool)
    {
        var wanted = new HashSet<Column>(pool, ReferenceEqualityComparer.Instance);
        var kept = 0;
        for (var i = 0; i < weeks.Count; i++)
        {
            if (wanted.Contains(weeks[i]) || Share[i + 1] > 0)
            {
                weeks[kept] = weeks[i];
                Cost[kept + 1] = Cost[i + 1];
                Share[kept + 1] = Share[i + 1];
                Entries[kept + 1] = Entries[i + 1];
                kept++;
            }
            else
            {
                known.Remove(weeks[i]);
            }
        }

        weeks.RemoveRange(kept, weeks.Count - kept);
        Cost.RemoveRange(kept + 1, Cost.Count - kept - 1);
        Share.RemoveRange(kept + 1, Share.Count - kept - 1);
        Entries.RemoveRange(kept + 1, Entries.Count - kept - 1);
    }

    private static (int[] Rows, double[] Values) EntriesOf(int patient, Column week, MasterModel model, RowGroups groups)
    {
        var entries = model.EntriesOf(patient, week);
        return ([.. entries.Keys.Select(row => groups.SlotOf[row])], [.. entries.Values.Select(amount => (double)amount)]);
    }
}
