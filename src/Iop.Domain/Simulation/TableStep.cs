using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A value that holds below a bound, from the bound of the step before it.</summary>
public sealed record TableStep
{
    /// <summary>Makes a step.</summary>
    /// <param name="below">The bound, exclusive; above 0.</param>
    /// <param name="value">What holds below it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not above 0, or a number is not finite or beyond a trillion.</exception>
    public TableStep(double below, double value)
    {
        Below = Guard.Against.OutOfRange(below, double.Epsilon, PathwayTime.MaximumAmount);
        Value = Guard.Against.OutOfRange(value, -PathwayLimits.MostCost, PathwayLimits.MostCost);
    }

    /// <summary>The bound, exclusive.</summary>
    public double Below { get; }

    /// <summary>What holds below it.</summary>
    public double Value { get; }

    /// <summary>Such as <c>below 65: 0.01</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"below {Below:R}: {Value:R}");
}
