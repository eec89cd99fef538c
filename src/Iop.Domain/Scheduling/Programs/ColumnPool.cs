namespace Iop.Domain.Scheduling.Programs;

/// <summary>The good weeks met so far, for each patient, none twice.</summary>
internal sealed class ColumnPool
{
    private const int MostPerPatient = 400;

    private readonly List<Column>[] columns;
    private readonly HashSet<long>[] known;
    private readonly int[] version;
    private readonly List<(int Patient, Column Week)>? fresh;

    /// <summary>Creates an empty pool.</summary>
    /// <param name="patients">How many patients there are.</param>
    /// <param name="forAnother">Whether another pool will ask for the weeks met here.</param>
    public ColumnPool(int patients, bool forAnother = false)
    {
        fresh = forAnother ? [] : null;
        columns = [.. Enumerable.Range(0, patients).Select(_ => new List<Column>())];
        known = [.. Enumerable.Range(0, patients).Select(_ => new HashSet<long>())];
        version = new int[patients];
    }

    /// <summary>The number of patients.</summary>
    public int Patients => columns.Length;

    public IReadOnlyList<Column> Of(int patient) => columns[patient];

    /// <summary>Adds a week; one that the patient has already is not added again. Beyond a number the oldest make room.</summary>
    public void Add(int patient, Column column)
    {
        if (!known[patient].Add(column.Fingerprint))
        {
            return;
        }

        if (columns[patient].Count == MostPerPatient)
        {
            known[patient].Remove(columns[patient][0].Fingerprint);
            columns[patient].RemoveAt(0);
        }

        columns[patient].Add(column);
        fresh?.Add((patient, column));
        version[patient]++;
    }

    /// <summary>Drops the dearest weeks where a patient has very many.</summary>
    public void Trim(int patient, Func<Column, long> costOf)
    {
        if (columns[patient].Count <= MostPerPatient * 3 / 4)
        {
            return;
        }

        var kept = columns[patient].OrderBy(costOf).Take(MostPerPatient / 2).Select(week => week.Fingerprint).ToHashSet();
        columns[patient].RemoveAll(week => !kept.Contains(week.Fingerprint));
        known[patient] = kept;
        version[patient]++;
    }

    /// <summary>Adds the weeks that another pool met.</summary>
    public void AddAll(ColumnPool other)
    {
        for (var p = 0; p < columns.Length; p++)
        {
            foreach (var column in other.columns[p])
            {
                Add(p, column);
            }
        }
    }

    /// <summary>Adds the weeks that another pool has met since the last time it was asked.</summary>
    public void AddFresh(ColumnPool other)
    {
        foreach (var (patient, week) in other.fresh ?? [])
        {
            Add(patient, week);
        }

        other.fresh?.Clear();
    }

    /// <summary>Becomes the same as another pool, of which it has been nothing but a copy with weeks of its own since.</summary>
    public void Mirror(ColumnPool other)
    {
        fresh?.Clear();
        for (var p = 0; p < columns.Length; p++)
        {
            if (version[p] != other.version[p] || columns[p].Count != other.columns[p].Count)
            {
                version[p] = other.version[p];
                columns[p].Clear();
                columns[p].AddRange(other.columns[p]);
                known[p].Clear();
                known[p].UnionWith(other.known[p]);
            }
        }
    }
}
