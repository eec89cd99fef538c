using Iop.Domain.Calendar;
using Iop.Domain.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Json.Reading;

internal readonly partial struct JsonCursor
{
    /// <summary>One of a few words, compared exactly.</summary>
    public T? OneOf<T>(params ReadOnlySpan<(string Word, T Value)> words)
        where T : struct
    {
        if (Text() is not { } text)
        {
            return null;
        }

        foreach (var (word, value) in words)
        {
            if (word == text)
            {
                return value;
            }
        }

        var known = new List<string>();
        foreach (var (word, _) in words)
        {
            known.Add(word);
        }

        Refuse(string.Join(", ", known));
        return null;
    }

    /// <summary>A weekday word.</summary>
    public IsoDayOfWeek? Day() => OneOf(Weekdays);

    /// <summary>A date <c>YYYY-MM-DD</c> of the years 0001 to 9999.</summary>
    public LocalDate? Date()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        if (text.Length == 10 && LocalDatePattern.Iso.Parse(text) is { Success: true } date && date.Value.Year > 0)
        {
            return date.Value;
        }

        Refuse("an ISO date, YYYY-MM-DD");
        return null;
    }

    /// <summary>A minute of the day from <c>"HH:MM"</c>, on the five-minute grid; <c>"24:00"</c> only as an end.</summary>
    public int? Clock(bool isEnd)
    {
        if (Text() is not { } text)
        {
            return null;
        }

        if (text is [var h1, var h2, ':', var m1, var m2]
            && char.IsAsciiDigit(h1) && char.IsAsciiDigit(h2) && char.IsAsciiDigit(m1) && char.IsAsciiDigit(m2))
        {
            var hour = ((h1 - '0') * 10) + h2 - '0';
            var minute = ((m1 - '0') * 10) + m2 - '0';
            var time = (hour * 60) + minute;
            if (minute < 60 && minute % ProgramGrid.Minutes == 0 && (hour < 24 || (isEnd && time == WeekTime.MinutesPerDay)))
            {
                return time;
            }
        }

        Refuse(isEnd
            ? "a time HH:MM from 00:05 to 24:00 on the five-minute grid"
            : "a time HH:MM from 00:00 to 23:55 on the five-minute grid");
        return null;
    }

    /// <summary>A zone of the tz database, by a name that the database itself has.</summary>
    public DateTimeZone? Zone()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        var provider = DateTimeZoneProviders.Tzdb;
        if (provider.Ids.Contains(text) && provider.GetZoneOrNull(text) is { } zone)
        {
            return zone;
        }

        Refuse($"the id of a zone of the IANA tz database, such as America/New_York ({provider.VersionId})");
        return null;
    }

    private static (string Word, IsoDayOfWeek Day)[] Weekdays { get; } =
        [.. Enumerable.Range(1, 7).Select(day => (WeekTime.DayWord((IsoDayOfWeek)day), (IsoDayOfWeek)day))];
}
