using NodaTime;

namespace Iop.Domain.Calendar;

/// <summary>A stretch of a week in wall time, half-open: 09:00–10:00 and 10:00–11:00 do not overlap.</summary>
/// <remarks>The default value is the empty interval at Monday 00:00, which overlaps nothing; every other value is at least a minute long.</remarks>
public readonly record struct WeekInterval
{
    /// <summary>Makes the interval from a start, inclusive, to an end, exclusive.</summary>
    /// <exception cref="ArgumentException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    public WeekInterval(WeekTime start, WeekTime end)
    {
        if (end <= start)
        {
            throw new ArgumentException($"The end, {end}, is not after the start, {start}.", nameof(end));
        }

        Start = start;
        End = end;
    }

    /// <summary>Makes an interval within one day.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <param name="startMinute">Minute of the day, inclusive, 0 to 1439.</param>
    /// <param name="endMinute">Minute of the day, exclusive, 1 to 1440 (24:00).</param>
    /// <exception cref="ArgumentOutOfRangeException">A minute is not within the day.</exception>
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public WeekInterval(IsoDayOfWeek day, int startMinute, int endMinute)
        : this(new WeekTime(day, startMinute), new WeekTime(day, endMinute))
    {
    }

    /// <summary>The start, inclusive.</summary>
    public WeekTime Start { get; }

    /// <summary>The end, exclusive.</summary>
    public WeekTime End { get; }

    /// <summary>The length in minutes.</summary>
    public int Minutes => End.MinuteOfWeek - Start.MinuteOfWeek;

    /// <summary>The weekday of the start.</summary>
    public IsoDayOfWeek Day => Start.Day;

    /// <summary>The start as minute of <see cref="Day"/>, 0 to 1439.</summary>
    public int StartMinute => Start.MinuteOfDay;

    /// <summary>The end as minute counted from 00:00 of <see cref="Day"/>; above 1440 where the interval runs into the next day.</summary>
    public int EndMinute => StartMinute + Minutes;

    /// <summary>Whether the interval begins and ends on one weekday; an end at 24:00 does.</summary>
    public bool IsWithinOneDay => EndMinute <= WeekTime.MinutesPerDay;

    /// <summary>Whether the two share a moment; intervals that only touch do not.</summary>
    public bool Overlaps(WeekInterval other) => Start < other.End && other.Start < End;

    /// <summary>Whether every moment of the other lies within this interval.</summary>
    public bool Contains(WeekInterval other) => Start <= other.Start && other.End <= End;

    /// <summary>Weekday and times, such as <c>monday 09:00-10:00</c>; the same under every culture.</summary>
    public override string ToString() =>
        IsWithinOneDay ? $"{Start}-{WeekTime.ClockText(EndMinute)}" : $"{Start}-{End}";
}
