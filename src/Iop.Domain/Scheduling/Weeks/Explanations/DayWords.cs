using NodaTime;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Days, times and lengths in English words.</summary>
internal static class DayWords
{
    /// <summary>Such as <c>Monday to Friday</c> or <c>Monday, Wednesday and Saturday</c>; three days or more in a row are a range.</summary>
    public static string Of(IEnumerable<IsoDayOfWeek> days)
    {
        var parts = new List<string>();
        var run = new List<IsoDayOfWeek>();
        foreach (var day in days.Distinct().Order())
        {
            if (run.Count > 0 && day != run[^1] + 1)
            {
                Close();
            }

            run.Add(day);
        }

        Close();
        return Joined(parts);

        void Close()
        {
            parts.AddRange(run.Count >= 3 ? [$"{Of(run[0])} to {Of(run[^1])}"] : run.Select(Of));
            run.Clear();
        }
    }

    public static string Of(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => "Monday",
        IsoDayOfWeek.Tuesday => "Tuesday",
        IsoDayOfWeek.Wednesday => "Wednesday",
        IsoDayOfWeek.Thursday => "Thursday",
        IsoDayOfWeek.Friday => "Friday",
        IsoDayOfWeek.Saturday => "Saturday",
        _ => "Sunday",
    };

    /// <summary>Such as <c>1 hour 30 minutes</c>.</summary>
    public static string Length(long minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => Count(rest, "minute"),
        (var hours, 0) => Count(hours, "hour"),
        var (hours, rest) => $"{Count(hours, "hour")} {Count(rest, "minute")}",
    };

    /// <summary>Such as <c>1 day</c> or <c>2 days</c>.</summary>
    public static string Count(long number, string what) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    public static string Joined(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";
}
