using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>Two values between which a parameter is moved while all others stay.</summary>
public sealed record ParameterRange
{
    /// <summary>Makes a range.</summary>
    /// <param name="parameter">The id of the parameter.</param>
    /// <param name="low">One value, finite.</param>
    /// <param name="high">The other one, finite.</param>
    /// <exception cref="ArgumentException"><paramref name="parameter"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite.</exception>
    public ParameterRange(string parameter, double low, double high)
    {
        Parameter = Guard.Against.NullOrWhiteSpace(parameter);
        Low = Guard.Against.OutOfRange(low, double.MinValue, double.MaxValue);
        High = Guard.Against.OutOfRange(high, double.MinValue, double.MaxValue);
    }

    /// <summary>The id of the parameter.</summary>
    public string Parameter { get; }

    /// <summary>One value.</summary>
    public double Low { get; }

    /// <summary>The other one.</summary>
    public double High { get; }

    /// <summary>Such as <c>risk: 0.1 to 0.3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Parameter}: {Low:R} to {High:R}");
}
