using System.Globalization;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Calendar;

/// <summary>A wall time in a week that begins on Monday, to the minute.</summary>
/// <remarks>
/// It has no zone and no date: only a dated occurrence has an instant. The default value is Monday 00:00.
/// The end of the week, Sunday 24:00, can be expressed, as the end of an interval.
/// </remarks>
public readonly record struct WeekTime : IComparable<WeekTime>
{
    /// <summary>Minutes of a day.</summary>
    public const int MinutesPerDay = 24 * 60;

    /// <summary>Minutes of a week; also the value of Sunday 24:00.</summary>
    public const int MinutesPerWeek = 7 * MinutesPerDay;

    private WeekTime(int minuteOfWeek) => MinuteOfWeek = minuteOfWeek;

    /// <summary>Makes a time from a weekday and a minute of the day.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <param name="minuteOfDay">0 to 1440 inclusive; 1440 is 24:00 and equals 00:00 of the next day.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public WeekTime(IsoDayOfWeek day, int minuteOfDay)
        : this((((Guard.Against.OutOfRange((int)day, 1, 7, nameof(day))) - 1) * MinutesPerDay) + Guard.Against.OutOfRange(minuteOfDay, 0, MinutesPerDay))
    {
    }

    /// <summary>Minutes since Monday 00:00, from 0 to <see cref="MinutesPerWeek"/> inclusive.</summary>
    public int MinuteOfWeek { get; }

    /// <summary>The weekday; Sunday for Sunday 24:00.</summary>
    public IsoDayOfWeek Day => (IsoDayOfWeek)(Math.Min(MinuteOfWeek, MinutesPerWeek - 1) / MinutesPerDay + 1);

    /// <summary>The minute of <see cref="Day"/>, from 0 to 1439, or 1440 for Sunday 24:00.</summary>
    public int MinuteOfDay => MinuteOfWeek - (((int)Day - 1) * MinutesPerDay);

    /// <summary>Makes a time from minutes since Monday 00:00.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minuteOfWeek"/> is not within 0 to <see cref="MinutesPerWeek"/> inclusive.</exception>
    public static WeekTime FromMinuteOfWeek(int minuteOfWeek) => new(Guard.Against.OutOfRange(minuteOfWeek, 0, MinutesPerWeek));

    /// <inheritdoc/>
    public int CompareTo(WeekTime other) => MinuteOfWeek.CompareTo(other.MinuteOfWeek);

    /// <summary>Whether one time is before the other.</summary>
    public static bool operator <(WeekTime left, WeekTime right) => left.MinuteOfWeek < right.MinuteOfWeek;

    /// <summary>Whether one time is after the other.</summary>
    public static bool operator >(WeekTime left, WeekTime right) => left.MinuteOfWeek > right.MinuteOfWeek;

    /// <summary>Whether one time is not after the other.</summary>
    public static bool operator <=(WeekTime left, WeekTime right) => left.MinuteOfWeek <= right.MinuteOfWeek;

    /// <summary>Whether one time is not before the other.</summary>
    public static bool operator >=(WeekTime left, WeekTime right) => left.MinuteOfWeek >= right.MinuteOfWeek;

    /// <summary>Weekday and time, such as <c>monday 09:05</c>; the same under every culture.</summary>
    public override string ToString() => $"{DayWord(Day)} {ClockText(MinuteOfDay)}";

    internal static string DayWord(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => "monday",
        IsoDayOfWeek.Tuesday => "tuesday",
        IsoDayOfWeek.Wednesday => "wednesday",
        IsoDayOfWeek.Thursday => "thursday",
        IsoDayOfWeek.Friday => "friday",
        IsoDayOfWeek.Saturday => "saturday",
        IsoDayOfWeek.Sunday => "sunday",
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };

    internal static string ClockText(int minuteOfDay) =>
        string.Create(CultureInfo.InvariantCulture, $"{minuteOfDay / 60:00}:{minuteOfDay % 60:00}");
}
