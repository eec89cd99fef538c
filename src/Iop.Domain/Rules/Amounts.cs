using System.Globalization;
using Iop.Domain.Calendar;

namespace Iop.Domain.Rules;

/// <summary>Amounts in words, the same under every culture.</summary>
internal static class Amounts
{
    /// <summary>Such as <c>2 h 30 min</c>, <c>50 min</c> or <c>1 day</c>.</summary>
    public static string Text(Measure measure, long amount) => measure switch
    {
        Measure.Minutes when amount is > 0 and < 60 => string.Create(CultureInfo.InvariantCulture, $"{amount} min"),
        Measure.Minutes => WeeklyHours.FromMinutes((int)amount).ToString(),
        Measure.Days => Counted(amount, "day"),
        Measure.Sessions => Counted(amount, "session"),
        Measure.Services => Counted(amount, "service"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    /// <summary>Such as <c>at least 9 h and below 20 h</c>.</summary>
    public static string Text(Measure measure, Bounds<int> bounds) => bounds.Text(amount => Text(measure, amount));

    private static string Counted(long amount, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{amount} {noun}{(amount == 1 ? "" : "s")}");
}
