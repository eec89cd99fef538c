using System.Globalization;

namespace Iop.Domain.Tests;

/// <summary>Cultures under which careless text goes wrong: a dotless i, other digits and calendars, a decimal comma.</summary>
internal static class Cultures
{
    public static IReadOnlyList<string> Names { get; } = ["", "tr-TR", "ar-SA", "fa-IR", "de-DE"];

    /// <summary>The names as theory data.</summary>
    public static TheoryData<string> All => [.. Names];

    /// <summary>Runs an action once under each culture, and names the culture if it throws.</summary>
    public static void Each(Action action)
    {
        foreach (var name in Names)
        {
            var failure = Record.Exception(() => Under(name, action));
            Assert.True(failure is null, $"Under culture '{name}': {failure}");
        }
    }

    /// <summary>Runs an action under one culture and puts the former one back.</summary>
    public static void Under(string name, Action action)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = words;
        }
    }
}
