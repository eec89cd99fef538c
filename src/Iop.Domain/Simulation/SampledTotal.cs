using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation;

/// <summary>One total over the patients of a run: its mean with standard error, how it varies, and how it is distributed.</summary>
/// <remarks>All of it comes from exact sums and fixed bins of whole units; each number is rounded once.</remarks>
public sealed class SampledTotal
{
    private readonly PatientUnits units;
    private readonly int kind;
    private readonly BinCounts bins;

    internal SampledTotal(PatientUnits units, int kind, long count, SampleMoments moments, BinCounts bins)
    {
        this.units = units;
        this.kind = kind;
        this.bins = bins;
        Count = count;
        Mean = count == 0 ? double.NaN : units.Value(kind, FixedPoint.Quotient((System.Numerics.BigInteger)moments.Sum(kind), count));
        Variance = OutcomeSample.Spread(units, count, moments, kind, kind);
    }

    /// <summary>How many patients there are.</summary>
    public long Count { get; }

    /// <summary>The mean; not a number where there are no patients.</summary>
    public double Mean { get; }

    /// <summary>The sample variance between patients, with n - 1 below; not a number where there are fewer than two patients.</summary>
    public double Variance { get; }

    /// <summary>The square root of <see cref="Variance"/>.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>The Monte Carlo standard error of <see cref="Mean"/>. It says nothing of how sure the model's parameters are.</summary>
    public double StandardError => Math.Sqrt(Variance / Count);

    /// <summary>The histogram: the bins that hold anyone, in rising order. A bin is at most 1/128 as wide as its totals are large.</summary>
    public ValueList<HistogramBin> Histogram => bins.Filled()
        .Select(bin => new HistogramBin(units.Value(kind, LogLinearBins.Least(bin.Bin)), units.Value(kind, LogLinearBins.Most(bin.Bin)), bin.Patients))
        .ToValueList();

    /// <summary>The bin in which a quantile lies: the first up to which there are at least that share of the patients.</summary>
    /// <param name="share">0 to 1; 0.5 is the median, 0 the least total, 1 the largest.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> lies outside 0 to 1.</exception>
    /// <exception cref="InvalidOperationException">There are no patients.</exception>
    public HistogramBin Quantile(double share)
    {
        Guard.Against.OutOfRange(share, 0, 1);
        var wanted = Math.Max(1, Math.Ceiling(share * Count));
        var upTo = 0L;
        foreach (var bin in Histogram)
        {
            upTo += bin.Patients;
            if (upTo >= wanted)
            {
                return bin;
            }
        }

        throw new InvalidOperationException("A run without patients has no quantiles.");
    }

    /// <summary>Mean and standard error.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mean:R} (standard error {StandardError:R})");
}
