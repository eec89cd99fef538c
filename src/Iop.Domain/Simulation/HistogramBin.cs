using System.Globalization;

namespace Iop.Domain.Simulation;

/// <summary>How many patients have a total within two bounds.</summary>
public readonly record struct HistogramBin
{
    internal HistogramBin(double least, double most, long patients)
    {
        Least = least;
        Most = most;
        Patients = patients;
    }

    /// <summary>The lower bound, inclusive.</summary>
    public double Least { get; }

    /// <summary>The upper bound, inclusive.</summary>
    public double Most { get; }

    /// <summary>How many patients.</summary>
    public long Patients { get; }

    /// <summary>The bounds and the number.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Least:R} to {Most:R}: {Patients}");
}
