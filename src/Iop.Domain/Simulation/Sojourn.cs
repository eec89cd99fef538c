using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>How long patients stay before a way is taken: a distribution of time.</summary>
public sealed partial record Sojourn
{
    private Sojourn(SojournFamily family, TimeUnit unit, double first, double second, ValueList<SojournPoint> points)
    {
        Family = family;
        Unit = Guard.Against.Undefined(unit);
        First = first;
        Second = second;
        Points = points;
    }

    /// <summary>The family; it says what the numbers are.</summary>
    public SojournFamily Family { get; }

    /// <summary>The unit of all times, and of the hazards that are per unit.</summary>
    public TimeUnit Unit { get; }

    /// <summary>Exponential: the rate. Weibull, gamma, log-logistic, Gompertz: the shape. Log-normal: the mean of the logarithm. Piecewise: the hazard after the last piece. Empirical: 0.</summary>
    public double First { get; }

    /// <summary>Weibull, gamma, log-logistic: the scale. Gompertz: the rate, which is the hazard at time zero. Log-normal: the standard deviation of the logarithm. Others: 0.</summary>
    public double Second { get; }

    /// <summary>Piecewise: the ends of the pieces and their hazards. Empirical: times and shares that have left by them. Empty for the other families.</summary>
    public ValueList<SojournPoint> Points { get; }

    /// <summary>A stay with a constant hazard.</summary>
    /// <param name="rate">The hazard per unit, 0 to 1,000,000.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static Sojourn Exponential(double rate, TimeUnit unit = TimeUnit.Year) =>
        new(SojournFamily.Exponential, unit, Guard.Against.OutOfRange(rate, 0, PathwayLimits.MostHazard), 0, []);

    /// <summary>A Weibull stay.</summary>
    /// <param name="shape">0.001 to 1000: below 1 the hazard falls, above 1 it rises.</param>
    /// <param name="scale">The time by which 63 percent have left, above 0.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static Sojourn Weibull(double shape, double scale, TimeUnit unit = TimeUnit.Year) => ShapeAndScale(SojournFamily.Weibull, shape, scale, unit);

    /// <summary>A gamma stay.</summary>
    /// <param name="shape">0.001 to 1000.</param>
    /// <param name="scale">The mean divided by the shape, above 0.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static Sojourn Gamma(double shape, double scale, TimeUnit unit = TimeUnit.Year) => ShapeAndScale(SojournFamily.Gamma, shape, scale, unit);

    /// <summary>A log-logistic stay.</summary>
    /// <param name="shape">0.001 to 1000: at most 1 the hazard falls, above 1 it rises and then falls.</param>
    /// <param name="scale">The median, above 0.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static Sojourn LogLogistic(double shape, double scale, TimeUnit unit = TimeUnit.Year) => ShapeAndScale(SojournFamily.LogLogistic, shape, scale, unit);

    /// <summary>A stay whose logarithm is normal.</summary>
    /// <param name="logMean">The mean of the natural logarithm, -100 to 100; the median is e to this power.</param>
    /// <param name="logDeviation">Its standard deviation, 0.001 to 100.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static Sojourn LogNormal(double logMean, double logDeviation, TimeUnit unit = TimeUnit.Year) => new(
        SojournFamily.LogNormal,
        unit,
        Guard.Against.OutOfRange(logMean, -PathwayLimits.MostLogarithm, PathwayLimits.MostLogarithm),
        Guard.Against.OutOfRange(logDeviation, PathwayLimits.LeastShape, PathwayLimits.MostLogarithm),
        []);

    /// <summary>A Gompertz stay: the hazard grows, or falls, by a constant factor in each unit of time.</summary>
    /// <param name="shape">The growth of the logarithm of the hazard per unit, -100 to 100; 0 is exponential.</param>
    /// <param name="rate">The hazard at time zero per unit, 0 to 1,000,000.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static Sojourn Gompertz(double shape, double rate, TimeUnit unit = TimeUnit.Year) => new(
        SojournFamily.Gompertz,
        unit,
        Guard.Against.OutOfRange(shape, -PathwayLimits.MostLogarithm, PathwayLimits.MostLogarithm),
        Guard.Against.OutOfRange(rate, 0, PathwayLimits.MostHazard),
        []);

    /// <summary>A stay whose hazard is constant in pieces.</summary>
    /// <param name="pieces">The end of each piece (exclusive), rising and above 0, with the hazard in it; the first begins at 0.</param>
    /// <param name="afterwards">The hazard after the last piece, per unit.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentException">The ends of the pieces do not rise from above 0.</exception>
    public static Sojourn PiecewiseExponential(IEnumerable<SojournPoint> pieces, double afterwards, TimeUnit unit = TimeUnit.Year)
    {
        var points = Guard.Against.Null(pieces).ToValueList();
        return PieceFault(points) is { } at
            ? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Piece {at + 1} does not end after the one before it, or after 0."), nameof(pieces))
            : new(SojournFamily.PiecewiseExponential, unit, Guard.Against.OutOfRange(afterwards, 0, PathwayLimits.MostHazard), 0, points);
    }

    /// <summary>A stay as it was observed.</summary>
    /// <param name="points">Times that do not fall with shares, 0 to 1, that have left by them and do not fall; linear in between, from nobody at time 0. Two points at one time are a jump. Below 1 at the last, the rest never leave.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentException">There is no point, a time or a share falls, or a share is above 1.</exception>
    public static Sojourn Empirical(IEnumerable<SojournPoint> points, TimeUnit unit = TimeUnit.Year)
    {
        var given = Guard.Against.Null(points).ToValueList();
        return given.Count == 0 || EmpiricalFault(given) is not null
            ? throw new ArgumentException("At least one point; times and shares do not fall, and shares are at most 1.", nameof(points))
            : new(SojournFamily.Empirical, unit, 0, 0, given);
    }

    /// <summary>The same family and points with other numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    internal Sojourn With(double first, double second) => Family switch
    {
        SojournFamily.Exponential => Exponential(first, Unit),
        SojournFamily.LogNormal => LogNormal(first, second, Unit),
        SojournFamily.Gompertz => Gompertz(first, second, Unit),
        SojournFamily.PiecewiseExponential => PiecewiseExponential(Points, first, Unit),
        SojournFamily.Empirical => this,
        _ => ShapeAndScale(Family, first, second, Unit),
    };

    /// <summary>Such as <c>Weibull(1.1, 12.5) in years</c>.</summary>
    public override string ToString() => Points.Count > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Family} of {Points.Count} points in {PathwayTime.Word(Unit)}s")
        : string.Create(CultureInfo.InvariantCulture, $"{Family}({First:R}, {Second:R}) in {PathwayTime.Word(Unit)}s");

    internal static int? PieceFault(IReadOnlyList<SojournPoint> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Time <= (i == 0 ? 0 : points[i - 1].Time))
            {
                return i;
            }
        }

        return null;
    }

    internal static int? EmpiricalFault(IReadOnlyList<SojournPoint> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value > 1 || (i > 0 && (points[i].Time < points[i - 1].Time || points[i].Value < points[i - 1].Value)))
            {
                return i;
            }
        }

        return null;
    }

    private static Sojourn ShapeAndScale(SojournFamily family, double shape, double scale, TimeUnit unit) => new(
        family,
        unit,
        Guard.Against.OutOfRange(shape, PathwayLimits.LeastShape, PathwayLimits.MostShape),
        Guard.Against.OutOfRange(scale, PathwayLimits.LeastScale, PathwayTime.MaximumAmount),
        []);
}
