using System.Text.RegularExpressions;

namespace Iop.Domain.Tests.Architecture;

/// <summary>What every source file keeps to, read from its text.</summary>
internal static partial class SourceRules
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Base", "Impl"];

    public static IEnumerable<string> Problems(string path, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines.Length > 401)
        {
            yield return FormattableString.Invariant($"{path} has {lines.Length - 1} lines; 400 are the most");
        }

        foreach (var name in PublicTypes(text).Where(name => !IsNamedAfter(path, name)))
        {
            yield return $"{path} holds the public type {name}";
        }

        foreach (var name in AnyType().Matches(text).Select(match => match.Groups["name"].Value).Where(name => Words().Matches(name).Any(word => EmptyWords.Contains(word.Value))))
        {
            yield return $"{path}: {name} has a word that says nothing";
        }

        foreach (var (index, line) in lines.Index().Where(line => Unfinished().IsMatch(line.Item) || Silenced(line.Item)))
        {
            yield return FormattableString.Invariant($"{path}:{index + 1}: {line.Trim()}");
        }
    }

    private static IEnumerable<string> PublicTypes(string text) => PublicType().Matches(text).Select(match => match.Groups["name"].Value).Distinct();

    private static bool IsNamedAfter(string path, string name) => Path.GetFileName(path).Split('.')[0] == name;

    /// <summary>A suppression says on its own line why.</summary>
    private static bool Silenced(string line) =>
        (Pragma().IsMatch(line) && !line.Contains("//", StringComparison.Ordinal)) || (Suppression().IsMatch(line) && !Reason().IsMatch(line));

    [GeneratedRegex(@"^public\s+((sealed|static|abstract|readonly|partial|ref|unsafe)\s+)*(record\s+(struct|class)|class|record|struct|interface|enum|delegate\s+\S+)\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*((public|internal|private|protected|file|sealed|static|abstract|readonly|partial|ref|unsafe)\s+)+(record\s+(struct|class)|class|record|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyType();

    [GeneratedRegex(@"[A-Z][a-z0-9]*", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"#pragma\s+warning\s+disable", RegexOptions.None, 1000)]
    private static partial Regex Pragma();

    [GeneratedRegex(@"SuppressMessage(Attribute)?\s*\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Suppression();

    [GeneratedRegex("Justification\\s*=\\s*\"[^\"]{5,}\"", RegexOptions.None, 1000)]
    private static partial Regex Reason();
}
