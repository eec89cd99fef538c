using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation;

/// <summary>Cost, QALYs and life years over the patients of a run, and how they go together.</summary>
public sealed class OutcomeSample
{
    private readonly PatientUnits units;
    private readonly SampleMoments moments;

    internal OutcomeSample(PatientUnits units, long count, SampleMoments moments, ReadOnlySpan<BinCounts> bins)
    {
        this.units = units;
        this.moments = moments;
        Count = count;
        Cost = new(units, 0, count, moments, bins[0]);
        Qalys = new(units, 1, count, moments, bins[1]);
        LifeYears = new(units, 2, count, moments, bins[2]);
    }

    /// <summary>How many patients there are.</summary>
    public long Count { get; }

    /// <summary>In major units of the model's currency.</summary>
    public SampledTotal Cost { get; }

    /// <summary>Quality-adjusted life years.</summary>
    public SampledTotal Qalys { get; }

    /// <summary>Years in states that are not marked dead.</summary>
    public SampledTotal LifeYears { get; }

    /// <summary>The three means.</summary>
    public PathwayOutcome Mean => new(Cost.Mean, Qalys.Mean, LifeYears.Mean);

    /// <summary>The standard errors of the three means.</summary>
    public PathwayOutcome StandardError => new(Cost.StandardError, Qalys.StandardError, LifeYears.StandardError);

    /// <summary>The sample covariance of two totals between patients, with n - 1 below; of one with itself its variance; not a number where there are fewer than two patients.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A kind is none of the enumeration.</exception>
    public double Covariance(OutcomeKind one, OutcomeKind other) =>
        Spread(units, Count, moments, (int)Guard.Against.Undefined(one), (int)Guard.Against.Undefined(other));

    /// <summary>The three means.</summary>
    public override string ToString() => Mean.ToString();

    /// <summary>A covariance or variance, rounded once.</summary>
    internal static double Spread(PatientUnits units, long count, SampleMoments moments, int kind, int other) => count < 2
        ? double.NaN
        : units.Value(other, units.Value(kind, FixedPoint.Quotient(moments.Spread(count, kind, other), (System.Numerics.BigInteger)count * (count - 1))));
}
