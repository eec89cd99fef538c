using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation;

/// <summary>What a strategy costs and yields more than the comparator, patient by patient: both strategies use the same random numbers, so that the difference has a far smaller error than two runs would.</summary>
public sealed class SampledDifference
{
    internal SampledDifference(string comparator, string strategy, PatientUnits units, long count, SampleTotals totals)
    {
        Comparator = comparator;
        Strategy = strategy;
        Discounted = new(units, count, totals.Discounted, totals.Bins.AsSpan(0, Measures.Kinds));
        Undiscounted = new(units, count, totals.Undiscounted, totals.Bins.AsSpan(Measures.Kinds));
    }

    /// <summary>The id of the strategy that was subtracted: the first one of the run.</summary>
    public string Comparator { get; }

    /// <summary>The id of the strategy in question.</summary>
    public string Strategy { get; }

    /// <summary>The paired differences of discounted totals; exactly zero for everyone where the strategy changes nothing.</summary>
    public OutcomeSample Discounted { get; }

    /// <summary>The paired differences of undiscounted totals.</summary>
    public OutcomeSample Undiscounted { get; }

    /// <summary>The mean discounted difference with its ratios.</summary>
    public IncrementalOutcome Incremental => new(Comparator, Strategy, Discounted.Mean);

    /// <summary>The standard error of the net monetary benefit: the worth of a QALY times the QALYs gained, less the cost added.</summary>
    /// <param name="worthOfQaly">Major units of currency per QALY, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="worthOfQaly"/> is negative or not a number.</exception>
    public double NetBenefitStandardError(double worthOfQaly)
    {
        Guard.Against.OutOfRange(worthOfQaly, 0, double.MaxValue);
        var variance = (worthOfQaly * worthOfQaly * Discounted.Qalys.Variance) + Discounted.Cost.Variance
            - (2 * worthOfQaly * Discounted.Covariance(OutcomeKind.Cost, OutcomeKind.Qalys));
        return Math.Sqrt(Math.Max(0, variance) / Discounted.Count);
    }

    /// <summary>The two strategies and the mean difference.</summary>
    public override string ToString() => $"{Strategy} beside {Comparator}: {Discounted.Mean}";
}
