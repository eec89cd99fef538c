using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A point of a stay that is given by points: the end of a piece and the hazard in it, or a time and the share that has left by it.</summary>
public sealed record SojournPoint
{
    /// <summary>Makes a point.</summary>
    /// <param name="time">In the unit of the stay, zero or more, finite.</param>
    /// <param name="value">A hazard per unit, zero or more, or a share, 0 to 1; which one the family says.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or not finite.</exception>
    public SojournPoint(double time, double value)
    {
        Time = Guard.Against.OutOfRange(time, 0, PathwayTime.MaximumAmount);
        Value = Guard.Against.OutOfRange(value, 0, PathwayLimits.MostHazard);
    }

    /// <summary>In the unit of the stay.</summary>
    public double Time { get; }

    /// <summary>The hazard before this time (since the point before it), or the share that has left by it.</summary>
    public double Value { get; }

    /// <summary>Such as <c>30: 0.5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time:R}: {Value:R}");
}
