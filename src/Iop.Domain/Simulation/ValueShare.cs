using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A value of a discrete distribution and its share.</summary>
public sealed record ValueShare
{
    /// <summary>Makes a pair.</summary>
    /// <param name="value">The value, finite.</param>
    /// <param name="share">Its share, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite, or the share lies outside 0 to 1.</exception>
    public ValueShare(double value, double share)
    {
        Value = Guard.Against.OutOfRange(value, -PathwayLimits.MostCost, PathwayLimits.MostCost);
        Share = Guard.Against.OutOfRange(share, 0, 1);
    }

    /// <summary>The value.</summary>
    public double Value { get; }

    /// <summary>Its share.</summary>
    public double Share { get; }

    /// <summary>Such as <c>30: 0.5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:R}: {Share:R}");
}
