using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Iop.Cli.Reports;

/// <summary>What is said of moves and continuity, as the words that stand in answers: a value's own name, in camel case for JSON and in plain words for people.</summary>
internal static partial class DecisionWords
{
    /// <summary>Such as <c>stepDown</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Such as <c>step down</c>.</summary>
    public static string Plain<T>(T value)
        where T : struct, Enum => Capital().Replace(value.ToString(), " ").ToLowerInvariant();

    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string? Of(LocalDate? day) => day is { } known ? Of(known) : null;

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Capital();
}
