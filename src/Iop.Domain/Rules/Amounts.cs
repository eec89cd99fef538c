using System.Globalization;

namespace Iop.Domain.Rules;

/// <summary>Amounts in words, the same under every culture.</summary>
internal static class Amounts
{
    /// <summary>Such as <c>2 h 30 min</c>, <c>50 min</c> or <c>1 day</c>.</summary>
    public static string Text(Measure measure, long amount) => measure switch
    {
        Measure.Minutes when amount is > 0 and < 60 => string.Create(CultureInfo.InvariantCulture, $"{amount} min"),
        Measure.Minutes => Hours(amount),
        Measure.Days => Counted(amount, "day"),
        Measure.Sessions => Counted(amount, "session"),
        Measure.Services => Counted(amount, "service"),
        Measure.Missed => Counted(amount, "missed session"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    /// <summary>Such as <c>at least 9 h and below 20 h</c>.</summary>
    public static string Text(Measure measure, Bounds<int> bounds) => bounds.Text(amount => Text(measure, amount));

    // as weekly hours are written, but of any number of them
    private static string Hours(long minutes) => minutes % 60 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} h")
        : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} h {minutes % 60} min");

    private static string Counted(long amount, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{amount} {noun}{(amount == 1 ? "" : "s")}");
}
