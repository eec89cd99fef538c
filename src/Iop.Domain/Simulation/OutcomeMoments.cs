using System.Globalization;

namespace Iop.Domain.Simulation;

/// <summary>Mean and variance of the totals of one patient: how much patients differ by chance (and by what they are) under a strategy.</summary>
public sealed record OutcomeMoments
{
    internal OutcomeMoments(in OutcomeSums sums)
    {
        Mean = new(sums.Cost, sums.Qalys, sums.Years);
        Variance = new(
            Math.Max(0, sums.CostSquared - (sums.Cost * sums.Cost)),
            Math.Max(0, sums.QalysSquared - (sums.Qalys * sums.Qalys)),
            Math.Max(0, sums.YearsSquared - (sums.Years * sums.Years)));
        CostQalyCovariance = sums.CostQalys - (sums.Cost * sums.Qalys);
    }

    /// <summary>The expected totals; those of the trace, but for the last bits.</summary>
    public PathwayOutcome Mean { get; }

    /// <summary>The variance of each total, in squares of its unit. Divided by a number of patients it is the squared standard error of their mean.</summary>
    public PathwayOutcome Variance { get; }

    /// <summary>The covariance of cost and QALYs.</summary>
    public double CostQalyCovariance { get; }

    /// <summary>Mean and variance.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"mean {Mean}; variance {Variance}");
}
