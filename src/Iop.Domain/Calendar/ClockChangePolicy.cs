using Iop.Domain.Foundation;
using NodaTime;
using NodaTime.TimeZones;

namespace Iop.Domain.Calendar;

/// <summary>What a wall time means on the day on which the clocks change, so that it always has exactly one instant.</summary>
public sealed record ClockChangePolicy
{
    private readonly ZoneLocalMappingResolver resolver;

    /// <summary>States a policy.</summary>
    /// <param name="skipped">What becomes of a time that does not come.</param>
    /// <param name="doubled">Which of two times is meant.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is none of its values.</exception>
    public ClockChangePolicy(SkippedTime skipped, DoubledTime doubled)
    {
        Skipped = skipped;
        Doubled = doubled;
        resolver = Resolvers.CreateMappingResolver(
            doubled switch
            {
                DoubledTime.Earlier => Resolvers.ReturnEarlier,
                DoubledTime.Later => Resolvers.ReturnLater,
                _ => throw new ArgumentOutOfRangeException(nameof(doubled)),
            },
            skipped switch
            {
                SkippedTime.Later => Resolvers.ReturnForwardShifted,
                SkippedTime.WhenClocksChange => Resolvers.ReturnStartOfIntervalAfter,
                _ => throw new ArgumentOutOfRangeException(nameof(skipped)),
            });
    }

    /// <summary>The skipped 02:30 is 03:30, and of a doubled time the first is meant: what most calendars do.</summary>
    public static ClockChangePolicy Usual { get; } = new(SkippedTime.Later, DoubledTime.Earlier);

    /// <summary>What becomes of a time that does not come.</summary>
    public SkippedTime Skipped { get; }

    /// <summary>Which of two times is meant.</summary>
    public DoubledTime Doubled { get; }

    /// <summary>What a change of the clocks does to a wall time in a zone, for those who would rather ask than assume.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public static ClockChange ChangeAt(LocalDateTime time, DateTimeZone zone) => Guard.Against.Null(zone).MapLocal(time).Count switch
    {
        0 => ClockChange.Skipped,
        1 => ClockChange.None,
        _ => ClockChange.Doubled,
    };

    /// <summary>The instant of a wall time in a zone; in the first and the last day of the calendar, where a zone may have none, that of the same time in UTC.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public Instant InstantOf(LocalDateTime time, DateTimeZone zone)
    {
        Guard.Against.Null(zone);
        var iso = time.WithCalendar(CalendarSystem.Iso);
        return iso.Date == LocalDate.MinIsoValue || iso.Date == LocalDate.MaxIsoValue ? iso.InUtc().ToInstant() : zone.ResolveLocal(iso, resolver).ToInstant();
    }

    /// <inheritdoc/>
    public bool Equals(ClockChangePolicy? other) => other is not null && Skipped == other.Skipped && Doubled == other.Doubled;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Skipped, Doubled);

    /// <summary>The two choices.</summary>
    public override string ToString() => $"skipped: {Skipped}, doubled: {Doubled}";
}
