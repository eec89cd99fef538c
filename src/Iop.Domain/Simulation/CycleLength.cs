using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>How long one cycle of a pathway lasts: a whole number of units.</summary>
public sealed record CycleLength
{
    /// <summary>The largest count of units in a cycle.</summary>
    public const int MaximumCount = 1000;

    /// <summary>Makes a length.</summary>
    /// <param name="count">The number of units, 1 to <see cref="MaximumCount"/>.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> or <paramref name="unit"/> is out of range.</exception>
    public CycleLength(int count, CycleUnit unit)
    {
        Count = Guard.Against.OutOfRange(count, 1, MaximumCount);
        Unit = unit is >= CycleUnit.Day and <= CycleUnit.Year ? unit : throw new ArgumentOutOfRangeException(nameof(unit), unit, "Must be a day, week, month or year.");
    }

    /// <summary>The number of units, 1 or more.</summary>
    public int Count { get; }

    /// <summary>The unit.</summary>
    public CycleUnit Unit { get; }

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
        return (double)(Guard.Against.Negative(cycles) * Count * years) / units;
    }

    /// <summary>Such as <c>1 week</c> or <c>3 months</c>.</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            CycleUnit.Day => "day",
            CycleUnit.Week => "week",
            CycleUnit.Month => "month",
            _ => "year",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Count} {unit}{(Count == 1 ? "" : "s")}");
    }
}
