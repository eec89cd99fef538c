using System.Text.RegularExpressions;

namespace Iop.Domain.Tests.Tool;

/// <summary>The examples of a README and the tests that hold them.</summary>
/// <remarks>
/// In the README an example is a fenced <c>csharp</c> block right below the comment <c>&lt;!-- example: Name --&gt;</c>: using directives first, then statements.
/// In the file <c>Name.cs</c> of <c>tests/Iop.Cli.Tests/ReadmeExamples</c> the same statements stand between the lines <c>// example</c> and <c>// end of example</c>,
/// and the same directives at the top.
/// </remarks>
internal static partial class ReadmeExamples
{
    public static IReadOnlyList<(string Name, string Code)> In(string markdown) =>
        [.. Example().Matches(markdown.ReplaceLineEndings("\n")).Select(match => (match.Groups["name"].Value, match.Groups["code"].Value))];

    /// <summary>How the code of an example differs from the file that holds it; null where it does not.</summary>
    public static string? Difference(string code, string file)
    {
        var (example, held) = (Lines(code), Lines(file));
        var (start, end) = (held.IndexOf("// example"), held.IndexOf("// end of example"));
        if (start < 0 || end < start)
        {
            return "The file marks no example.";
        }

        foreach (var directive in example.Where(IsDirective))
        {
            if (!held[..start].Contains(directive))
            {
                return $"The file lacks: {directive}";
            }
        }

        var (expected, actual) = (example.SkipWhile(line => line.Length == 0 || IsDirective(line)).ToList(), Trimmed(held[(start + 1)..end]));
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return at == expected.Count && at == actual.Count
            ? null
            : $"README: {expected.ElementAtOrDefault(at) ?? "(nothing)"}\nfile:   {actual.ElementAtOrDefault(at) ?? "(nothing)"}";
    }

    private static bool IsDirective(string line) => Directive().IsMatch(line);

    private static List<string> Lines(string text) => Trimmed([.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())]);

    private static List<string> Trimmed(List<string> lines) =>
        [.. lines.SkipWhile(line => line.Length == 0).Reverse().SkipWhile(line => line.Length == 0).Reverse()];

    [GeneratedRegex(@"<!--\s*example:\s*(?<name>\w+)\s*-->\s*\n```csharp\n(?<code>.*?)\n?```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();

    [GeneratedRegex(@"^using [\w.]+( = [\w.<>]+)?;$|^using static [\w.]+;$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Directive();
}
