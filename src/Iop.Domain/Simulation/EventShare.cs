using System.Globalization;

namespace Iop.Domain.Simulation;

/// <summary>The share of a run's patients of whom something is true at a time.</summary>
public readonly record struct EventShare
{
    internal EventShare(double years, long patients, long of)
    {
        Years = years;
        Patients = patients;
        Share = (double)patients / of;
        StandardError = Math.Sqrt(Share * (1 - Share) / of);
    }

    /// <summary>The time, in years from the start.</summary>
    public double Years { get; }

    /// <summary>How many patients.</summary>
    public long Patients { get; }

    /// <summary>Their share of all.</summary>
    public double Share { get; }

    /// <summary>The binomial standard error of the share.</summary>
    public double StandardError { get; }

    /// <summary>Time and share.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Years:R} years: {Share:R}");
}
