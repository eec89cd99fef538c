using Iop.Domain.Foundation;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Calendar;

/// <summary>When something happened or is to happen: a day, and the wall time if it is stated.</summary>
/// <remarks>It has no zone: the plan says in which zone its days and times are read. Moments of one day order with the untimed first. A date, or a date with time, converts.</remarks>
public readonly record struct CareMoment : IComparable<CareMoment>
{
    // a day begins when its first moment comes, also where midnight or the whole day is skipped
    private static readonly ClockChangePolicy DayBegins = new(SkippedTime.WhenClocksChange, DoubledTime.Earlier);

    /// <summary>States a day, and a wall time where it is known.</summary>
    public CareMoment(LocalDate date, LocalTime? time = null)
    {
        Date = date.InIso();
        Time = time;
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>The wall time; null where only the day is stated.</summary>
    public LocalTime? Time { get; }

    /// <summary>A day without a time.</summary>
    public static implicit operator CareMoment(LocalDate date) => new(date);

    /// <summary>A day with a time.</summary>
    public static implicit operator CareMoment(LocalDateTime time) => new(time.Date, time.TimeOfDay);

    /// <inheritdoc/>
    public int CompareTo(CareMoment other) => Date != other.Date ? Date.CompareTo(other.Date) : Nullable.Compare(Time, other.Time);

    /// <summary>Whether one moment stands before the other.</summary>
    public static bool operator <(CareMoment left, CareMoment right) => left.CompareTo(right) < 0;

    /// <summary>Whether one moment stands after the other.</summary>
    public static bool operator >(CareMoment left, CareMoment right) => left.CompareTo(right) > 0;

    /// <summary>Whether one moment does not stand after the other.</summary>
    public static bool operator <=(CareMoment left, CareMoment right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one moment does not stand before the other.</summary>
    public static bool operator >=(CareMoment left, CareMoment right) => left.CompareTo(right) >= 0;

    /// <summary>The instant in a zone; null where the time is not stated.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Instant? InstantIn(DateTimeZone zone, ClockChangePolicy policy) =>
        Time is { } time ? Guard.Against.Null(policy).InstantOf(Date + time, zone) : null;

    /// <summary>The time that passes from this moment to another: a day on which the clocks change has 23 or 25 hours.</summary>
    /// <returns>A range, because a moment without a time may be anywhere in its day; a single value where both times are stated.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ElapsedTime ElapsedTo(CareMoment other, DateTimeZone zone, ClockChangePolicy policy)
    {
        var (from, to) = (Within(zone, policy), other.Within(zone, policy));
        return new(to.Earliest - from.Latest, to.Latest - from.Earliest);
    }

    /// <summary>The ISO date, and the time if stated, such as <c>2026-01-05T09:30:00</c>; the same under every culture.</summary>
    public override string ToString() => Time is { } time
        ? $"{Date.ToIso()}T{LocalTimePattern.GeneralIso.Format(time)}"
        : Date.ToIso();

    private (Instant Earliest, Instant Latest) Within(DateTimeZone zone, ClockChangePolicy policy) =>
        InstantIn(Guard.Against.Null(zone), policy) is { } instant
            ? (instant, instant)
            : (DayBegins.InstantOf(Date.AtMidnight(), zone), DayBegins.InstantOf(Date.DaysLater(1).AtMidnight(), zone));
}
