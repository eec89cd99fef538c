using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>How a number varies over the draws of the parameters.</summary>
public sealed class ParameterSpread
{
    private readonly double[] sorted;
    private readonly double part;

    internal ParameterSpread(double[] values, double noise)
    {
        sorted = [.. values.Order()];
        Mean = values.Average();
        NaiveVariance = values.Length < 2 ? double.NaN : values.Sum(value => (value - Mean) * (value - Mean)) / (values.Length - 1);
        Variance = Math.Max(0, NaiveVariance - noise);
        part = NaiveVariance > 0 ? Math.Sqrt(Variance / NaiveVariance) : 1;
    }

    /// <summary>The mean over the draws.</summary>
    public double Mean { get; }

    /// <summary>The standard error of the mean, from the number of draws and, with individual patients, from their number.</summary>
    public double StandardError => Math.Sqrt(NaiveVariance / sorted.Length);

    /// <summary>The variance that the parameters cause: what lies between draws, less what the chance of their patients adds; 0 where nothing is left; not a number for a single draw.</summary>
    public double Variance { get; }

    /// <summary>The variance between draws, with what the chance of their patients adds; the same as <see cref="Variance"/> for a cohort.</summary>
    public double NaiveVariance { get; }

    /// <summary>The least value with at least that share of the draws at or below it; draws with patients are first drawn together to <see cref="Variance"/>.</summary>
    /// <param name="share">0 to 1; 0.5 is the median.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> lies outside 0 to 1.</exception>
    public double Quantile(double share)
    {
        var value = sorted[Math.Max(0, (int)Math.Ceiling(Guard.Against.OutOfRange(share, 0, 1) * sorted.Length) - 1)];
        return part == 1 ? value : Mean + (part * (value - Mean));
    }

    /// <summary>Mean and variance.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mean:R} (variance {Variance:R})");
}
