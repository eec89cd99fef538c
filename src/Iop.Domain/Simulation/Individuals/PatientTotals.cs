using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Whole totals of groups of patients under all strategies on their way to the sums: those of usual size by vectors, others one patient at a time, to the same sums.</summary>
internal sealed class PatientTotals(int strategies)
{
    private const int Group = PhiloxLanes.Count;
    private const int OfStrategy = Group * Measures.Count;

    /// <summary>Totals below this, and differences of two, have products that fit 64 bits.</summary>
    private const long MostUsual = 1L << 29;

    private readonly long[] totals = new long[strategies * OfStrategy];
    private readonly long[] differences = new long[OfStrategy];
    private readonly int[] usual = new int[OfStrategy];

    /// <summary>The totals of a patient, to be set.</summary>
    public Span<long> Of(int strategy, int lane) => totals.AsSpan((strategy * OfStrategy) + (lane * Measures.Count), Measures.Count);

    /// <summary>Adds the totals of all strategies.</summary>
    /// <param name="valid">The lanes that count, as bits.</param>
    /// <param name="to">To which this adds.</param>
    public void AddTo(RunTotals to, ulong valid)
    {
        for (var strategy = 0; strategy < strategies; strategy++)
        {
            var own = totals.AsSpan(strategy * OfStrategy, OfStrategy);
            Add(to.Samples[strategy], own, valid);
            if (strategy > 0)
            {
                for (var i = 0; i < own.Length; i++)
                {
                    differences[i] = own[i] - totals[i];
                }

                Add(to.Differences[strategy - 1], differences, valid);
            }
        }
    }

    private void Add(SampleTotals to, ReadOnlySpan<long> rows, ulong valid)
    {
        var counted = 0UL;
        for (var lane = 0; lane < Group; lane++)
        {
            var row = rows.Slice(lane * Measures.Count, Measures.Count);
            var isUsual = (valid >> lane & 1) != 0;
            foreach (var total in row)
            {
                isUsual &= Math.Abs(total) < MostUsual;
            }

            for (var measure = 0; measure < Measures.Count; measure++)
            {
                usual[(measure * Group) + lane] = isUsual ? (int)row[measure] : 0;
            }

            counted |= isUsual ? 1UL << lane : 0;
            if (!isUsual && (valid >> lane & 1) != 0)
            {
                to.Add(row);
            }
        }

        to.Add(usual, counted);
    }
}
