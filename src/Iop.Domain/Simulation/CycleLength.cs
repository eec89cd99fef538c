using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>How long one cycle of a pathway lasts: a whole number of units, or an even part of them, such as a 52nd of a year.</summary>
public sealed record CycleLength
{
    /// <summary>The largest count of units in a cycle.</summary>
    public const int MaximumCount = 1000;

    /// <summary>The largest number of parts that the units are divided into.</summary>
    public const int MaximumParts = 10_000;

    /// <summary>Makes a length.</summary>
    /// <param name="count">The number of units, 1 to <see cref="MaximumCount"/>.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="parts">Into how many cycles the units are divided, 1 to <see cref="MaximumParts"/>: 7 years in 365 parts are weeks of a year of 365 days.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/>, <paramref name="unit"/> or <paramref name="parts"/> is out of range.</exception>
    public CycleLength(int count, CycleUnit unit, int parts = 1)
    {
        Count = Guard.Against.OutOfRange(count, 1, MaximumCount);
        Unit = unit is >= CycleUnit.Day and <= CycleUnit.Year ? unit : throw new ArgumentOutOfRangeException(nameof(unit), unit, "Must be a day, week, month or year.");
        Parts = Guard.Against.OutOfRange(parts, 1, MaximumParts);
    }

    /// <summary>The number of units, 1 or more.</summary>
    public int Count { get; }

    /// <summary>The unit.</summary>
    public CycleUnit Unit { get; }

    /// <summary>Into how many cycles the units are divided, 1 or more.</summary>
    public int Parts { get; }

    /// <summary>One cycle in years: rounded once, from an exact fraction.</summary>
    public double Years => YearsAfter(1);

    /// <summary>The time in years after so many whole cycles: rounded once, from an exact fraction, so that no error adds up over cycles.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cycles"/> is negative.</exception>
    public double YearsAfter(int cycles)
    {
        var (years, units) = Unit switch
        {
            CycleUnit.Day => (4L, 1461L),
            CycleUnit.Week => (28L, 1461L),
            CycleUnit.Month => (1L, 12L),
            _ => (1L, 1L),
        };
        return (double)(Guard.Against.Negative(cycles) * Count * years) / (units * Parts);
    }

    /// <summary>Such as <c>1 week</c>, <c>3 months</c> or <c>1/52 year</c>.</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            CycleUnit.Day => "day",
            CycleUnit.Week => "week",
            CycleUnit.Month => "month",
            _ => "year",
        };
        var divided = Parts == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"/{Parts}");
        return string.Create(CultureInfo.InvariantCulture, $"{Count}{divided} {unit}{(Count == 1 ? "" : "s")}");
    }
}
