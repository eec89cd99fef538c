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
    public void Update(int patient, IReadOnlyList<Column> pool, MasterModel model, bool rowsGrew)
    {
        for (var i = 0; rowsGrew && i < weeks.Count; i++)
        {
            Entries[i + 1] = EntriesOf(patient, weeks[i], model);
        }

        foreach (var week in pool)
        {
            if (known.Add(week))
            {
                weeks.Add(week);
                Cost.Add(model.CostOf(week));
                Share.Add(0);
                Entries.Add(EntriesOf(patient, week, model));
            }
        }
    }

    public IEnumerable<(Column Week, double Share)> Shares() =>
        weeks.Index().Where(item => Share[item.Index + 1] > 0.005).Select(item => (item.Item, Share[item.Index + 1]));

    private static (int[] Rows, double[] Values) EntriesOf(int patient, Column week, MasterModel model)
    {
        var entries = model.EntriesOf(patient, week);
        return ([.. entries.Keys], [.. entries.Values.Select(amount => (double)amount)]);
    }
}
