using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Json.Fhir;

/// <content>Timings: how often a week, how long, on which days and at which times.</content>
internal sealed partial class FhirReader
{
    private const double MinutesADay = WeekTime.MinutesPerDay;
    private static readonly string[] Ranges = ["frequencyMax", "periodMax", "durationMax", "boundsDuration", "boundsRange"];
    private static readonly string[] Unread = ["when", "offset", "count", "countMax"];

    private static readonly (string Word, double Minutes)[] Units = [("s", 1 / 60.0), ("min", 1), ("h", 60), ("d", MinutesADay)];
    private static readonly (string Word, int Days)[] Periods = [("d", 1), ("wk", 7)];

    private static readonly (string Word, IsoDayOfWeek Day)[] Weekdays =
    [
        ("mon", IsoDayOfWeek.Monday), ("tue", IsoDayOfWeek.Tuesday), ("wed", IsoDayOfWeek.Wednesday), ("thu", IsoDayOfWeek.Thursday), ("fri", IsoDayOfWeek.Friday),
        ("sat", IsoDayOfWeek.Saturday), ("sun", IsoDayOfWeek.Sunday),
    ];

    private FhirTiming? Timing(JsonCursor timing)
    {
        var before = timing.Log.Count;
        Understand(timing);
        var repeat = Child(timing, "repeat");
        if (!repeat.IsPresent)
        {
            timing.Log.Add(timing.Path.Property("repeat"), "no such property", "a repeat; single days are Appointments or Encounters");
            return null;
        }

        foreach (var range in Ranges.Select(name => Child(repeat, name)).Where(range => range.IsPresent))
        {
            range.Refuse("no such element: one frequency, one length, and boundsPeriod");
        }

        foreach (var unread in Unread.Select(name => Child(repeat, name)).Where(unread => unread.IsPresent))
        {
            Note(unread, "not read");
        }

        var minutes = Length(repeat);
        var days = List(repeat, "dayOfWeek").Select(day => day.OneOf(Weekdays)).OfType<IsoDayOfWeek>().Distinct().Order().ToList();
        var hours = List(repeat, "timeOfDay").Select(TimeOfDay).OfType<int>().Distinct().Order().ToList();
        var times = Times(repeat, days.Count, hours.Count);
        var bounds = Period(Child(repeat, "boundsPeriod"));
        var allowed = timing.Log.Count > before || (days.Count == 0 && hours.Count == 0) ? null : Allowed(repeat, days, hours, minutes);
        return timing.Log.Count > before ? null : new(times, minutes, allowed, bounds);
    }

    private int? Length(JsonCursor repeat)
    {
        var (duration, unit) = (Child(repeat, "duration"), Child(repeat, "durationUnit"));
        if (duration.IsPresent != unit.IsPresent)
        {
            repeat.Log.Add(repeat.Path.Property(duration.IsPresent ? "durationUnit" : "duration"), "no such property", "a duration and its durationUnit, both or neither");
        }

        if (duration.Number(0, FormatLimits.LargestNumber) is not { } length || unit.OneOf(Units) is not { } factor)
        {
            return null;
        }

        return Whole(length * factor, 1, WeekTime.MinutesPerDay) is { } minutes ? minutes : Refused(duration, "a length of whole minutes, from 1 minute to 24 hours");
    }

    private int? Times(JsonCursor repeat, int days, int hours)
    {
        var (stated, period, unit) = (Child(repeat, "frequency").Integer(1), Child(repeat, "period"), Child(repeat, "periodUnit"));
        var listed = Math.Max(days, 1) * Math.Max(hours, 1);
        if (!period.IsPresent && !unit.IsPresent)
        {
            return stated is null ? days > 0 ? listed : null : Refused(repeat, "a frequency with its period and periodUnit");
        }

        if (!period.IsPresent || !unit.IsPresent)
        {
            return Refused(repeat, "a period and its periodUnit, both or neither");
        }

        if (period.Number(0, FormatLimits.LargestNumber) is not { } length || unit.OneOf(Periods) is not { } factor)
        {
            return null;
        }

        var span = length * factor;
        var isDaily = days > 0 && span is 1.0;
        var frequency = stated ?? (isDaily ? Math.Max(hours, 1) : listed);
        if (stated < days && !isDaily)
        {
            Note(repeat, "fewer times than days: read as so many times on any of these days");
        }

        var times = isDaily ? (double)frequency * days : frequency * 7.0 / span;
        return Whole(times, 1, SessionPrescription.MostTimesPerWeek) is { } whole ? whole
            : Refused(repeat, $"a whole number of times a week, 1 to {((long)SessionPrescription.MostTimesPerWeek).Invariant()}");
    }

    private int? TimeOfDay(JsonCursor at)
    {
        if (Text(at) is not { } text)
        {
            return null;
        }

        return LocalTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: { Second: 0, NanosecondOfSecond: 0 } time } && text.Length >= "00:00:00".Length
            ? (time.Hour * 60) + time.Minute
            : Refused(at, "a time HH:MM:00");
    }

    private static WeeklyAvailability? Allowed(JsonCursor repeat, List<IsoDayOfWeek> days, List<int> hours, int? minutes)
    {
        var weekdays = days.Count > 0 ? days : [.. Weekdays.Select(day => day.Day)];
        if (hours.Count == 0 || minutes is not { } length)
        {
            return days.Count == 0 ? null : WeeklyAvailability.Of(weekdays.Select(day => new WeekInterval(day, 0, WeekTime.MinutesPerDay)));
        }

        if (hours[^1] + length > WeekTime.MinutesPerDay)
        {
            repeat.Log.Add(repeat.Path.Property("timeOfDay"), "a session beyond midnight", "sessions that end by 24:00");
            return null;
        }

        return WeeklyAvailability.Of(weekdays.SelectMany(day => hours.Select(start => new WeekInterval(day, start, start + length))));
    }

    // what comes out of a decimal fraction, such as 0.75 h
    private static int? Whole(double value, int least, int most)
    {
        const double Fine = 1e-6;
        var whole = Math.Round(value);
        return Math.Abs(value - whole) < Fine && whole >= least && whole <= most ? (int)whole : null;
    }

    private static int? Refused(JsonCursor at, string allowed)
    {
        at.Refuse(allowed);
        return null;
    }
}
