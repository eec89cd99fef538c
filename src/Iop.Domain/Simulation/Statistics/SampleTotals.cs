using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Statistics;

/// <summary>The exact sums and the histograms of all measures of some patients, under one strategy or of the differences between two.</summary>
internal sealed class SampleTotals
{
    /// <summary>Moments of the discounted totals.</summary>
    public SampleMoments Discounted { get; } = new();

    /// <summary>Moments of the undiscounted totals.</summary>
    public SampleMoments Undiscounted { get; } = new();

    /// <summary>A histogram for each measure.</summary>
    public BinCounts[] Bins { get; } = [.. Enumerable.Range(0, Measures.Count).Select(_ => new BinCounts())];

    /// <summary>Adds a group: rows of measures, with zeros in the lanes that do not count.</summary>
    public void Add(ReadOnlySpan<int> totals, ulong valid)
    {
        const int Row = PhiloxLanes.Count;
        Discounted.Add(totals[..Row], totals.Slice(Row, Row), totals.Slice(2 * Row, Row));
        Undiscounted.Add(totals.Slice(3 * Row, Row), totals.Slice(4 * Row, Row), totals.Slice(5 * Row, Row));
        for (var measure = 0; measure < Measures.Count; measure++)
        {
            var bins = Bins[measure];
            var row = totals.Slice(measure * Row, Row);
            if (valid == ulong.MaxValue)
            {
                bins.Add(row);
                continue;
            }

            for (var lane = 0; lane < row.Length; lane++)
            {
                if ((valid >> lane & 1) != 0)
                {
                    bins.Add(row[lane]);
                }
            }
        }
    }

    /// <summary>Adds one patient.</summary>
    /// <param name="totals">A number of units for each measure.</param>
    public void Add(ReadOnlySpan<long> totals)
    {
        Discounted.Add(totals[0], totals[1], totals[2]);
        Undiscounted.Add(totals[3], totals[4], totals[5]);
        for (var measure = 0; measure < Measures.Count; measure++)
        {
            Bins[measure].Add(totals[measure]);
        }
    }

    /// <summary>Adds the totals of other patients.</summary>
    public void Add(SampleTotals other)
    {
        Discounted.Add(other.Discounted);
        Undiscounted.Add(other.Undiscounted);
        for (var measure = 0; measure < Bins.Length; measure++)
        {
            Bins[measure].Add(other.Bins[measure]);
        }
    }
}
