using System.Text.RegularExpressions;

namespace Iop.Domain.Tests.Architecture;

/// <summary>The relative links of Markdown pages.</summary>
internal static partial class DocLinks
{
    /// <summary>The targets of a page's relative links and images, without what stands after <c>#</c>; those in code are left out.</summary>
    public static IEnumerable<string> In(string markdown) =>
        from line in OutsideCode(markdown.ReplaceLineEndings("\n").Split('\n'))
        from link in Link().Matches(Code().Replace(line, ""))
        let target = link.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && !Scheme().IsMatch(target)
        select Uri.UnescapeDataString(target);

    /// <summary>The path from the root to which a link on a page leads, of a folder its README; null where it leads out of the repository.</summary>
    public static string? Resolve(string page, string target)
    {
        var parts = new Stack<string>(page.Split('/')[..^1]);
        foreach (var part in target.Split('/').Where(part => part is not "."))
        {
            if (part is not "..")
            {
                parts.Push(part);
            }
            else if (!parts.TryPop(out _))
            {
                return null;
            }
        }

        return string.Join('/', parts.Reverse()) + (target.EndsWith('/') ? "README.md" : "");
    }

    private static IEnumerable<string> OutsideCode(IEnumerable<string> lines)
    {
        var inCode = false;
        foreach (var line in lines)
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            inCode ^= isFence;
            if (!inCode && !isFence)
            {
                yield return line;
            }
        }
    }

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)[^)]*\)|^\[[^\]]+\]:\s*(?<target>\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`[^`]*`", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Scheme();
}
