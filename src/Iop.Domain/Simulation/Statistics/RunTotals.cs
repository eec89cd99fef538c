using System.Numerics;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Randomness;

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

    /// <summary>Adds the patients of a group under a strategy, and what they have more than under the first one.</summary>
    /// <param name="strategy">The strategy's place.</param>
    /// <param name="totals">Strategy by strategy, lane by lane, the units of all measures; those of the first strategy stand there already.</param>
    /// <param name="valid">The lanes that count, as bits.</param>
    public void Add(int strategy, ReadOnlySpan<long> totals, ulong valid)
    {
        Span<long> difference = stackalloc long[Measures.Count];
        for (; valid != 0; valid &= valid - 1)
        {
            var lane = BitOperations.TrailingZeroCount(valid);
            var row = totals.Slice(((strategy * PhiloxLanes.Count) + lane) * Measures.Count, Measures.Count);
            Samples[strategy].Add(row);
            if (strategy > 0)
            {
                for (var measure = 0; measure < row.Length; measure++)
                {
                    difference[measure] = row[measure] - totals[(lane * Measures.Count) + measure];
                }

                Differences[strategy - 1].Add(difference);
            }
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
