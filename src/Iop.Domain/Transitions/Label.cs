using System.Globalization;
using System.Text;

namespace Iop.Domain.Transitions;

/// <summary>Spells any text as a label between double quotes: the result never holds a quote that ends the label, nor a line break.</summary>
internal static class Label
{
    /// <summary>For Mermaid: what is not plain becomes a numeric character code, which Mermaid writes <c>#34;</c>.</summary>
    public static string Mermaid(string text)
    {
        // Mermaid takes a line with these words, a colon and a code for a style statement and drops the code's semicolon.
        var looksLikeStyle = text.Contains("style", StringComparison.Ordinal) || text.Contains("classDef", StringComparison.Ordinal);
        var label = new StringBuilder();
        foreach (var rune in OnOneLine(text).EnumerateRunes())
        {
            var isStyle = looksLikeStyle && rune.Value == ':';

            // A leading number with a point, or a leading hyphen, would be refused as a list.
            var isList = rune.Value is '.' or ')' or '-' && label.ToString().All(char.IsAsciiDigit);
            if (!isStyle && !isList && (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or ',' or ':' or '.' or '-' or '(' or ')' or '/'))
            {
                label.Append(rune.ToString());
            }
            else
            {
                label.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
            }
        }

        return label.ToString();
    }

    /// <summary>For Graphviz: quotes and backslashes are escaped.</summary>
    public static string Dot(string text) =>
        OnOneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string OnOneLine(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var breaks = Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            line.Append(breaks ? " " : rune.ToString());
        }

        return line.ToString();
    }
}
