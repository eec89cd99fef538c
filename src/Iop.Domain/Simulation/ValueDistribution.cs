using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The distribution of a number: of a patient's attribute, or of a parameter that is uncertain.</summary>
public sealed record ValueDistribution
{
    private ValueDistribution(ValueFamily family, double first, double second, ValueList<ValueShare> values)
    {
        Family = family;
        First = first;
        Second = second;
        Values = values;
    }

    /// <summary>The family; it says what the numbers are.</summary>
    public ValueFamily Family { get; }

    /// <summary>Fixed: the value. Uniform: the lower bound. Normal: the mean. Log-normal: the mean of the logarithm. Gamma, beta: the first shape. Discrete: 0.</summary>
    public double First { get; }

    /// <summary>Uniform: the upper bound. Normal, log-normal: the standard deviation (of the logarithm). Gamma: the scale. Beta: the second shape. Others: 0.</summary>
    public double Second { get; }

    /// <summary>The values of a discrete distribution; empty for the others.</summary>
    public ValueList<ValueShare> Values { get; }

    /// <summary>The mean.</summary>
    public double Mean => Family switch
    {
        ValueFamily.Fixed or ValueFamily.Normal => First,
        ValueFamily.Discrete => Values.Sum(static value => value.Value * value.Share),
        ValueFamily.Uniform => (First + Second) / 2,
        ValueFamily.LogNormal => PortableMath.Exp(First + (Second * Second / 2)),
        ValueFamily.Gamma => First * Second,
        _ => First / (First + Second),
    };

    /// <summary>The variance.</summary>
    public double Variance => Family switch
    {
        ValueFamily.Fixed => 0,
        ValueFamily.Discrete => Values.Sum(value => (value.Value - Mean) * (value.Value - Mean) * value.Share),
        ValueFamily.Uniform => (Second - First) * (Second - First) / 12,
        ValueFamily.Normal => Second * Second,
        ValueFamily.LogNormal => Mean * Mean * PortableMath.ExpMinusOne(Second * Second),
        ValueFamily.Gamma => First * Second * Second,
        _ => First * Second / ((First + Second) * (First + Second) * (First + Second + 1)),
    };

    /// <summary>One value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public static ValueDistribution Fixed(double value) => new(ValueFamily.Fixed, Finite(value), 0, []);

    /// <summary>Some values with shares that sum to 1 within <see cref="PathwayModel.SumTolerance"/>.</summary>
    /// <exception cref="ArgumentException">There is none, or the shares do not sum to 1.</exception>
    public static ValueDistribution Discrete(IEnumerable<ValueShare> values)
    {
        var given = Guard.Against.NullItem(Guard.Against.Null(values).ToValueList());
        return Math.Abs(given.Sum(static value => value.Share) - 1) <= PathwayModel.SumTolerance
            ? new(ValueFamily.Discrete, 0, 0, given)
            : throw new ArgumentException("The shares must sum to 1.", nameof(values));
    }

    /// <summary>Uniform between two bounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The upper bound is below the lower one, or one is not finite.</exception>
    public static ValueDistribution Uniform(double least, double most) =>
        new(ValueFamily.Uniform, Finite(least), Guard.Against.OutOfRange(most, least, PathwayLimits.MostCost), []);

    /// <summary>Normal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the deviation is negative.</exception>
    public static ValueDistribution Normal(double mean, double deviation) =>
        new(ValueFamily.Normal, Finite(mean), Guard.Against.OutOfRange(deviation, 0, PathwayLimits.MostCost), []);

    /// <summary>The natural logarithm is normal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mean lies outside -100 to 100, or the deviation outside 0 to 10.</exception>
    public static ValueDistribution LogNormal(double logMean, double logDeviation) => new(
        ValueFamily.LogNormal,
        Guard.Against.OutOfRange(logMean, -PathwayLimits.MostLogarithm, PathwayLimits.MostLogarithm),
        Guard.Against.OutOfRange(logDeviation, 0, PathwayLimits.MostLogDeviation),
        []);

    /// <summary>Gamma; the mean is the product of shape and scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not above 0 or not finite.</exception>
    public static ValueDistribution Gamma(double shape, double scale) => new(
        ValueFamily.Gamma,
        Guard.Against.OutOfRange(shape, PathwayLimits.LeastShape, PathwayLimits.MostHazard),
        Guard.Against.OutOfRange(scale, PathwayLimits.LeastScale, PathwayLimits.MostCost),
        []);

    /// <summary>Beta with two shapes; the mean is the first divided by their sum.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A shape is not above 0 or not finite.</exception>
    public static ValueDistribution Beta(double first, double second) => new(
        ValueFamily.Beta,
        Guard.Against.OutOfRange(first, PathwayLimits.LeastShape, PathwayLimits.MostCost),
        Guard.Against.OutOfRange(second, PathwayLimits.LeastShape, PathwayLimits.MostCost),
        []);

    /// <summary>The least and the most that can come.</summary>
    internal (double Least, double Most) Range => Family switch
    {
        ValueFamily.Fixed => (First, First),
        ValueFamily.Discrete => (Values.Min(static value => value.Value), Values.Max(static value => value.Value)),
        ValueFamily.Uniform => (First, Second),
        ValueFamily.Normal => Second == 0 ? (First, First) : (double.NegativeInfinity, double.PositiveInfinity),
        ValueFamily.Beta => (0, 1),
        _ => (0, double.PositiveInfinity),
    };

    /// <summary>Such as <c>Uniform(0.95, 1.05)</c>.</summary>
    public override string ToString() => Family == ValueFamily.Discrete
        ? string.Create(CultureInfo.InvariantCulture, $"Discrete({string.Join(", ", Values)})")
        : string.Create(CultureInfo.InvariantCulture, $"{Family}({First:R}, {Second:R})");

    private static double Finite(double value) => Guard.Against.OutOfRange(value, -PathwayLimits.MostCost, PathwayLimits.MostCost);
}
