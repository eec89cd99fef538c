using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>An amount of time in a pathway, whole or not, zero or more.</summary>
public sealed record PathwayTime
{
    /// <summary>The largest amount, in any unit.</summary>
    public const double MaximumAmount = 1_000_000;

    /// <summary>Makes a time.</summary>
    /// <param name="amount">The number of units, 0 to <see cref="MaximumAmount"/>.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> or <paramref name="unit"/> is out of range.</exception>
    public PathwayTime(double amount, TimeUnit unit)
    {
        Amount = Guard.Against.OutOfRange(amount, 0, MaximumAmount);
        Unit = Guard.Against.Undefined(unit);
    }

    /// <summary>No time.</summary>
    public static PathwayTime Zero { get; } = new(0, TimeUnit.Cycle);

    /// <summary>The number of units.</summary>
    public double Amount { get; }

    /// <summary>The unit.</summary>
    public TimeUnit Unit { get; }

    /// <summary>The time in years.</summary>
    /// <param name="cycle">How long a cycle lasts.</param>
    public double Years(CycleLength cycle) => Amount * YearsOf(Unit, Guard.Against.Null(cycle));

    /// <summary>Such as <c>10 day</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:R} {Word(Unit)}");

    internal static double YearsOf(TimeUnit unit, CycleLength cycle) => unit switch
    {
        TimeUnit.Cycle => cycle.Years,
        TimeUnit.Day => 4.0 / 1461,
        TimeUnit.Week => 28.0 / 1461,
        TimeUnit.Month => 1.0 / 12,
        _ => 1,
    };

    internal static string Word(TimeUnit unit) => unit switch
    {
        TimeUnit.Cycle => "cycle",
        TimeUnit.Day => "day",
        TimeUnit.Week => "week",
        TimeUnit.Month => "month",
        _ => "year",
    };
}
