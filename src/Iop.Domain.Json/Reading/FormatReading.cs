using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Json.Reading;

/// <summary>What several formats read alike.</summary>
internal static class FormatReading
{
    /// <summary>Holds the property <c>format</c> to the format's own name.</summary>
    public static void Format(this JsonObjectCursor root, string format)
    {
        if (root["format"].Text() is { } text && text != format)
        {
            root["format"].Refuse($"\"{format}\"");
        }
    }

    /// <summary>Reads <c>day</c>, <c>start</c> and <c>end</c>, with times on a grid of so many minutes.</summary>
    public static WeekInterval? Window(this JsonObjectCursor item, int grid = ProgramGrid.Minutes)
    {
        var day = item["day"].Day();
        var start = item["start"].Clock(isEnd: false, grid);
        var end = item["end"].Clock(isEnd: true, grid);
        if (end <= start)
        {
            item["end"].Refuse($"a time after the start, {WeekTime.ClockText(start.Value)}");
            return null;
        }

        return day is { } weekday && start is { } from && end is { } to ? new WeekInterval(weekday, from, to) : null;
    }

    /// <summary>Reports a word that stands in a list a second time.</summary>
    public static void Once(this JsonCursor at, string? word, HashSet<string> seen, string what)
    {
        if (word is not null && !seen.Add(word))
        {
            at.Log.Add(at.Path, Twice(word), what);
        }
    }

    /// <summary>What is found where a word stands in a list a second time.</summary>
    public static string Twice(string word) => $"\"{JsonQuote.Cut(word, JsonQuote.Length)}\" a second time";

    /// <summary>A number of the file in the words of a problem.</summary>
    public static string Invariant(this long number) => number.ToString(CultureInfo.InvariantCulture);
}
