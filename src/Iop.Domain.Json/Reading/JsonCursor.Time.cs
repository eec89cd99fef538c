using System.Collections.Frozen;
using System.Text;
using Iop.Domain.Calendar;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Domain.Json.Reading;

internal readonly partial struct JsonCursor
{
    private const int DateLength = 10;

    /// <summary>One of a few words, compared exactly.</summary>
    public T? OneOf<T>(params ReadOnlySpan<(string Word, T Value)> words)
        where T : struct
    {
        if (!Utf8(out var text))
        {
            return null;
        }

        foreach (var (word, value) in words)
        {
            if (Ascii.Equals(text, word))
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
        if (!Utf8(out var text))
        {
            return null;
        }

        if (DateOf(text) is { } date)
        {
            return date;
        }

        Refuse("an ISO date, YYYY-MM-DD");
        return null;
    }

    /// <summary>A day, or a day and a wall time: <c>YYYY-MM-DD</c> or <c>YYYY-MM-DDTHH:MM</c>.</summary>
    public CareMoment? Moment()
    {
        if (!Utf8(out var text))
        {
            return null;
        }

        if (text.Length == DateLength && DateOf(text) is { } day)
        {
            return day;
        }

        if (text.Length == DateLength + 6 && text[DateLength] == 'T' && DateOf(text[..DateLength]) is { } date
            && MinuteOf(text[(DateLength + 1)..]) is { } minute and < WeekTime.MinutesPerDay)
        {
            return date.At(new LocalTime(minute / 60, minute % 60));
        }

        Refuse("an ISO date, YYYY-MM-DD, or one with a time from 00:00 to 23:59, YYYY-MM-DDTHH:MM");
        return null;
    }

    /// <summary>A minute of the day from <c>"HH:MM"</c>, on a grid; <c>"24:00"</c> only as an end.</summary>
    /// <param name="isEnd">Whether the time ends something, or begins it.</param>
    /// <param name="grid">Minutes between two times that are allowed; a divisor of 60.</param>
    public int? Clock(bool isEnd, int grid = ProgramGrid.Minutes)
    {
        if (!Utf8(out var text))
        {
            return null;
        }

        if (MinuteOf(text) is { } time && time % grid == 0 && (isEnd || time < WeekTime.MinutesPerDay))
        {
            return time;
        }

        Refuse((isEnd, grid) switch
        {
            (true, ProgramGrid.Minutes) => "a time HH:MM from 00:05 to 24:00 on the five-minute grid",
            (false, ProgramGrid.Minutes) => "a time HH:MM from 00:00 to 23:55 on the five-minute grid",
            (true, _) => "a time HH:MM from 00:01 to 24:00",
            (false, _) => "a time HH:MM from 00:00 to 23:59",
        });
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
        if (ZoneIds.Contains(text) && provider.GetZoneOrNull(text) is { } zone)
        {
            return zone;
        }

        Refuse($"the id of a zone of the IANA tz database, such as America/New_York ({provider.VersionId})");
        return null;
    }

    private static LocalDate? DateOf(ReadOnlySpan<byte> text)
    {
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-'
            || Number(text[..4]) is not ({ } year and > 0) || Number(text[5..7]) is not { } month || Number(text[8..]) is not { } day)
        {
            return null;
        }

        return month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
    }

    /// <summary>A minute of the day from <c>HH:MM</c>, 24:00 included.</summary>
    private static int? MinuteOf(ReadOnlySpan<byte> text) =>
        text.Length == 5 && text[2] == ':' && Number(text[..2]) is { } hour and <= 24 && Number(text[3..]) is { } minute and < 60 && (hour < 24 || minute == 0)
            ? (hour * 60) + minute
            : null;

    private static FrozenSet<string> ZoneIds { get; } = DateTimeZoneProviders.Tzdb.Ids.ToFrozenSet(StringComparer.Ordinal);

    private static (string Word, IsoDayOfWeek Day)[] Weekdays { get; } =
        [.. Enumerable.Range(1, 7).Select(day => (WeekTime.DayWord((IsoDayOfWeek)day), (IsoDayOfWeek)day))];
}
