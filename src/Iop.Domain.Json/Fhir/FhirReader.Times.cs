using Iop.Domain.Calendar;
using Iop.Domain.Json.Reading;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Json.Fhir;

/// <content>Dates, moments and periods. A moment has an offset; it becomes wall time in the plan's zone.</content>
internal sealed partial class FhirReader
{
    private const string MomentAllowed = "a date, YYYY, YYYY-MM or YYYY-MM-DD, or a moment with seconds and an offset, such as 2026-03-02T09:00:00-05:00";

    /// <summary>The first day of a date that may be a month or a year; of a moment its day in the zone.</summary>
    private (LocalDate Date, bool IsWhole)? Date(JsonCursor at) => Parse(at) is { } parsed ? (parsed.First, parsed.First == parsed.Last) : null;

    /// <summary>A day, or a day with a wall time; a month or a year is its first day.</summary>
    private CareMoment? DateTime(JsonCursor at) => Parse(at) is { } parsed ? new CareMoment(parsed.First, parsed.Time) : null;

    /// <summary>A moment that has a time.</summary>
    private Instant? Instant(JsonCursor at)
    {
        var parsed = Parse(at);
        if (parsed is { Instant: null })
        {
            at.Refuse("a moment with seconds and an offset, such as 2026-03-02T09:00:00-05:00");
        }

        return parsed?.Instant;
    }

    /// <summary>A Period in days, both ends inclusive; null where it is absent, or has no start, which is then reported.</summary>
    private CarePeriod? Period(JsonCursor at)
    {
        if (!at.IsPresent)
        {
            return null;
        }

        var (start, end) = (Parse(Child(at, "start")), Parse(Child(at, "end")));
        if (start is null)
        {
            if (at.IsObject && !at.Get("start").IsPresent)
            {
                at.Log.Add(at.Path.Property("start"), "no such property", "the first day");
            }

            return null;
        }

        if (end?.Last < start.Value.First)
        {
            at.Get("end").Refuse($"the start, {LocalDatePattern.Iso.Format(start.Value.First)}, or a later date");
            return null;
        }

        return new(start.Value.First, end?.Last);
    }

    private CareMoment InZone(Instant instant)
    {
        var local = instant.InZone(zone).LocalDateTime;
        return new(local.Date, new LocalTime(local.Hour, local.Minute));
    }

    private (LocalDate First, LocalDate Last, LocalTime? Time, Instant? Instant)? Parse(JsonCursor at)
    {
        if (Text(at) is not { } text)
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } && IsUsual(day.Year))
        {
            return (day, day, null, null);
        }

        if (LocalDatePattern.Iso.Parse($"{text}-01") is { Success: true, Value: var month } && IsUsual(month.Year))
        {
            return (month, month.With(DateAdjusters.EndOfMonth), null, null);
        }

        if (text.Length == 4 && LocalDatePattern.Iso.Parse($"{text}-01-01") is { Success: true, Value: var year } && IsUsual(year.Year))
        {
            return (year, new LocalDate(year.Year, 12, 31), null, null);
        }

        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var moment } && IsUsual(moment.Year))
        {
            var instant = moment.ToInstant();
            var local = InZone(instant);
            return (local.Date, local.Date, local.Time, instant);
        }

        at.Refuse(MomentAllowed);
        return null;
    }

    // away from the ends of the calendar, so that a zone cannot carry it beyond them
    private static bool IsUsual(int year) => year is > 1 and < 9999;
}
