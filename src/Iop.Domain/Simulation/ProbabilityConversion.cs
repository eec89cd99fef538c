using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>Turns published numbers into what a pathway needs: probabilities of other periods, rates, odds ratios, relative risks.</summary>
public static class ProbabilityConversion
{
    /// <summary>The probability over another period, at the same constant hazard: 1 - (1 - p)^(to / from).</summary>
    /// <param name="probability">The probability over the first period, 0 to 1.</param>
    /// <param name="from">The length of the first period, above 0.</param>
    /// <param name="to">The length of the other, in the same unit, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double Rescale(double probability, double from, double to)
    {
        Guard.Against.OutOfRange(probability, 0, 1);
        var ratio = Guard.Against.OutOfRange(to, 0, double.MaxValue) / Guard.Against.OutOfRange(from, double.Epsilon, double.MaxValue);
        return ratio == 0 ? 0 : probability == 1 ? 1 : -PortableMath.ExpMinusOne(ratio * PortableMath.LogOnePlus(-probability));
    }

    /// <summary>The probability over a period of a constant rate: 1 - exp(-rate period).</summary>
    /// <param name="rate">Per unit of time, zero or more.</param>
    /// <param name="period">In the same unit, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double OfRate(double rate, double period) =>
        -PortableMath.ExpMinusOne(-Guard.Against.OutOfRange(rate, 0, double.MaxValue) * Guard.Against.OutOfRange(period, 0, double.MaxValue));

    /// <summary>The constant rate that gives a probability over a period: -ln(1 - p) / period.</summary>
    /// <param name="probability">0 to below 1.</param>
    /// <param name="period">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range; no rate gives probability 1.</exception>
    public static double ToRate(double probability, double period) =>
        -PortableMath.LogOnePlus(-Guard.Against.OutOfRange(probability, 0, Math.BitDecrement(1.0))) / Guard.Against.OutOfRange(period, double.Epsilon, double.MaxValue);

    /// <summary>A probability times a relative risk.</summary>
    /// <param name="probability">0 to 1.</param>
    /// <param name="ratio">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or the product is above 1.</exception>
    public static double WithRelativeRisk(double probability, double ratio)
    {
        var product = Guard.Against.OutOfRange(probability, 0, 1) * Guard.Against.OutOfRange(ratio, 0, double.MaxValue);
        return product <= 1 ? product : throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "The probability times the ratio is above 1.");
    }

    /// <summary>The probability whose odds are those of another times a ratio.</summary>
    /// <param name="probability">0 to 1.</param>
    /// <param name="ratio">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double WithOddsRatio(double probability, double ratio)
    {
        var odds = Guard.Against.OutOfRange(probability, 0, 1) * Guard.Against.OutOfRange(ratio, 0, double.MaxValue);
        return probability == 1 && ratio > 0 ? 1 : odds / (1 - probability + odds);
    }
}
