using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Iop.Domain.Scheduling.Calendars;

/// <summary>A time zone as VTIMEZONE: every offset in force from a year before a date to a year after it, each from the moment it began.</summary>
internal static class CalendarZone
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly OffsetPattern Whole = OffsetPattern.CreateWithInvariantCulture("+HHmm");
    private static readonly OffsetPattern Seconds = OffsetPattern.CreateWithInvariantCulture("+HHmmss");

    public static void Write(CalendarText text, DateTimeZone zone, LocalDate around)
    {
        text.Line("BEGIN", "VTIMEZONE");
        text.Line("TZID", CalendarText.Escaped(zone.Id));
        foreach (var interval in zone.GetZoneIntervals(new Interval(zone.AtStartOfDay(around.PlusYears(-1)).ToInstant(), zone.AtStartOfDay(around.PlusYears(1)).ToInstant())))
        {
            Observance(text, zone, interval);
        }

        text.Line("END", "VTIMEZONE");
    }

    private static void Observance(CalendarText text, DateTimeZone zone, ZoneInterval interval)
    {
        var kind = interval.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
        var before = interval.HasStart ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;
        var start = interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : new LocalDateTime(1970, 1, 1, 0, 0);
        text.Line("BEGIN", kind);
        text.Line("DTSTART", Local.Format(start));
        text.Line("TZOFFSETFROM", Written(before));
        text.Line("TZOFFSETTO", Written(interval.WallOffset));
        text.Line("TZNAME", CalendarText.Escaped(interval.Name));
        text.Line("END", kind);
    }

    private static string Written(Offset offset) => (offset.Seconds % 60 == 0 ? Whole : Seconds).Format(offset);
}
