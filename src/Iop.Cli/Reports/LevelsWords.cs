using System.Globalization;
using Iop.Domain.Care;
using NodaTime;

namespace Iop.Cli.Reports;

/// <summary>What is said of levels, as the words of files and answers and as those of a person.</summary>
internal static class LevelsWords
{
    /// <summary>The word of <c>iop-levels/1</c>.</summary>
    public static string Of(CareSetting setting) => Word(setting);

    /// <summary>The word of <c>iop-levels/1</c>.</summary>
    public static string Of(MedicalManagement management) => Word(management);

    /// <summary>The word of <c>iop-levels/1</c>.</summary>
    public static string Of(Population population) => Word(population);

    /// <summary>The word of <c>iop-crosswalk/1</c>.</summary>
    public static string Of(CrosswalkCertainty certainty) => Word(certainty);

    /// <summary>The word of the tool's own answers.</summary>
    public static string Of(CareTrack track) => Word(track);

    /// <summary>A word of an answer for a person, such as <c>recovery residence</c> for <c>recoveryResidence</c>.</summary>
    public static string Plain(string word) => word == "nonClinical"
        ? "nonclinical"
        : string.Concat(word.Select(letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    /// <summary>Hours a week for a cell, such as <c>9 to &lt;20</c>, <c>20+</c> or <c>&lt;9</c>.</summary>
    public static string Short(NominalHours hours) => (hours.AtLeast > Duration.Zero, hours.Below) switch
    {
        (true, { } end) => $"{Text(hours.AtLeast)} to <{Text(end)}",
        (true, null) => $"{Text(hours.AtLeast)}+",
        (false, { } end) => $"<{Text(end)}",
        (false, null) => "any",
    };

    private static string Text(Duration hours) => hours.TotalHours.ToString("0.##", CultureInfo.InvariantCulture);

    // the members are named like the words but for the first letter; a test holds them to the formats
    private static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}";
    }
}
