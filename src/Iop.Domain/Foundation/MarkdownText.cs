using System.Text;

namespace Iop.Domain.Foundation;

/// <summary>What the generated pages of the documentation have in common; lines end in a line feed, the same under every culture.</summary>
internal static class MarkdownText
{
    /// <summary>A row of a table; what would end a cell is escaped.</summary>
    public static StringBuilder Row(this StringBuilder page, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            page.Append("| ").Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
        }

        return page.Append("|\n");
    }

    /// <summary>The head of a table and the line below it.</summary>
    public static StringBuilder Head(this StringBuilder page, params ReadOnlySpan<string> names)
    {
        page.Row(names);
        foreach (var _ in names)
        {
            page.Append("| --- ");
        }

        return page.Append("|\n");
    }

    /// <summary>The items with commas between them, or <c>none</c>.</summary>
    public static string OrNone(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? list : "none";

    /// <summary>A citation as a link, where it has an address, with its remark.</summary>
    public static string Source(Citation citation) =>
        (citation.Url is { } url ? $"[{citation.Title}]({url})" : citation.Title) + (citation.Remark is { } remark ? $"; {remark}" : "");

    /// <summary>How a text was read, as a phrase.</summary>
    public static string Words(EvidenceStatus evidence) => evidence switch
    {
        EvidenceStatus.Primary => "read in the issuing body's own text",
        EvidenceStatus.Secondary => "read in a page about the text",
        EvidenceStatus.Unverified => "not read",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };
}
