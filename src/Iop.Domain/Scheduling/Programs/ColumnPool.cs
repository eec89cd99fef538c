namespace Iop.Domain.Scheduling.Programs;

/// <summary>The good weeks met so far, for each patient, none twice.</summary>
internal sealed class ColumnPool
{
    private const int MostPerPatient = 400;

    private readonly List<Column>[] columns;
    private readonly HashSet<long>[] known;

    public ColumnPool(int patients)
    {
        columns = [.. Enumerable.Range(0, patients).Select(_ => new List<Column>())];
        known = [.. Enumerable.Range(0, patients).Select(_ => new HashSet<long>())];
    }

    /// <summary>The number of patients.</summary>
    public int Patients => columns.Length;

    public IReadOnlyList<Column> Of(int patient) => columns[patient];

    /// <summary>Adds a week; one that the patient has already is not added again. Beyond a number the oldest make room.</summary>
    public void Add(int patient, Column column)
    {
        if (known[patient].Add(Fingerprint(column)))
        {
            if (columns[patient].Count == MostPerPatient)
            {
                known[patient].Remove(Fingerprint(columns[patient][0]));
                columns[patient].RemoveAt(0);
            }

            columns[patient].Add(column);
        }
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

    private static long Fingerprint(Column column)
    {
        var hash = 1469598103934665603UL;
        foreach (var session in column.Sessions)
        {
            hash = (hash ^ (uint)(session + 1)) * 1099511628211UL;
        }

        return (long)hash;
    }
}
