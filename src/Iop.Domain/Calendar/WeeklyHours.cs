using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Calendar;

/// <summary>An amount of time per week, held to the minute.</summary>
/// <remarks>The default value is <see cref="Zero"/>; a negative amount cannot be made. The text form is the same under every culture: <c>9 h</c>, <c>9 h 30 min</c>.</remarks>
public readonly record struct WeeklyHours : IComparable<WeeklyHours>
{
    private WeeklyHours(int minutes) => Minutes = minutes;

    /// <summary>No time.</summary>
    public static WeeklyHours Zero => default;

    /// <summary>The amount in minutes; never negative.</summary>
    public int Minutes { get; }

    /// <summary>Makes an amount from whole minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minutes"/> is negative.</exception>
    public static WeeklyHours FromMinutes(int minutes) => new(Guard.Against.Negative(minutes));

    /// <summary>Makes an amount from whole hours.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="hours"/> is negative.</exception>
    public static WeeklyHours FromHours(int hours) => new(checked(Guard.Against.Negative(hours) * 60));

    /// <inheritdoc/>
    public int CompareTo(WeeklyHours other) => Minutes.CompareTo(other.Minutes);

    /// <summary>The sum of two amounts.</summary>
    public static WeeklyHours operator +(WeeklyHours left, WeeklyHours right) => new(checked(left.Minutes + right.Minutes));

    /// <summary>Whether one amount is below the other.</summary>
    public static bool operator <(WeeklyHours left, WeeklyHours right) => left.Minutes < right.Minutes;

    /// <summary>Whether one amount is above the other.</summary>
    public static bool operator >(WeeklyHours left, WeeklyHours right) => left.Minutes > right.Minutes;

    /// <summary>Whether one amount is at most the other.</summary>
    public static bool operator <=(WeeklyHours left, WeeklyHours right) => left.Minutes <= right.Minutes;

    /// <summary>Whether one amount is at least the other.</summary>
    public static bool operator >=(WeeklyHours left, WeeklyHours right) => left.Minutes >= right.Minutes;

    /// <summary>Hours and minutes, such as <c>9 h</c> or <c>9 h 30 min</c>.</summary>
    public override string ToString() => Minutes % 60 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Minutes / 60} h")
        : string.Create(CultureInfo.InvariantCulture, $"{Minutes / 60} h {Minutes % 60} min");
}
