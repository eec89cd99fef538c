using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>Patients who arrive together at a given time.</summary>
public sealed record ArrivalBatch
{
    /// <summary>Makes a batch.</summary>
    /// <param name="time">When, in the unit of the process, from the start of the run; 0 to 1,000,000.</param>
    /// <param name="patients">How many, 1 to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public ArrivalBatch(double time, int patients = 1)
    {
        Time = Guard.Against.OutOfRange(time, 0, PathwayTime.MaximumAmount);
        Patients = Guard.Against.OutOfRange(patients, 1, PathwayLimits.MostBatch);
    }

    /// <summary>When, in the unit of the process.</summary>
    public double Time { get; }

    /// <summary>How many.</summary>
    public int Patients { get; }

    /// <summary>Such as <c>3 at 0.5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Patients} at {Time:R}");
}
