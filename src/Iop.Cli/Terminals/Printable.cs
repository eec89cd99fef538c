using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Iop.Cli.Terminals;

/// <summary>Words of a file as a person may see them: in one line, and without control over the terminal.</summary>
internal static class Printable
{
    /// <summary>The text with everything that does not print, or could reorder a line, written as an escape.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || text.All(Prints))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = Prints(letter) ? line.Append(letter) : line.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        }

        return line.ToString();
    }

    /// <summary>The same for a cell of a table, where square brackets are markup.</summary>
    public static string Cell(string text) => Markup.Escape(Of(text));

    private static bool Prints(char letter) => char.GetUnicodeCategory(letter) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
