namespace Iop.Domain.Simulation.Statistics;

/// <summary>Everything that is kept of the patients of a run: as large for one patient as for a billion. Adding is exact, so that any split and any order give the same.</summary>
internal sealed class RunTotals
{
    public RunTotals(int strategies, int points, int states)
    {
        Samples = [.. Enumerable.Range(0, strategies).Select(_ => new SampleTotals())];
        Differences = [.. Enumerable.Range(0, strategies - 1).Select(_ => new SampleTotals())];
        Counts = [.. Enumerable.Range(0, strategies).Select(_ => new StateCounts(points, states))];
    }

    /// <summary>The number of patients.</summary>
    public long Patients { get; set; }

    /// <summary>Totals under each strategy.</summary>
    public SampleTotals[] Samples { get; }

    /// <summary>Each strategy after the first, less the first, patient by patient.</summary>
    public SampleTotals[] Differences { get; }

    /// <summary>Where the patients are under each strategy.</summary>
    public StateCounts[] Counts { get; }

    /// <summary>Adds other patients.</summary>
    public void Add(RunTotals other)
    {
        Patients += other.Patients;
        Add(Samples, other.Samples);
        Add(Differences, other.Differences);
        for (var i = 0; i < Counts.Length; i++)
        {
            Counts[i].Add(other.Counts[i]);
        }
    }

    private static void Add(SampleTotals[] to, SampleTotals[] other)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i].Add(other[i]);
        }
    }
}
