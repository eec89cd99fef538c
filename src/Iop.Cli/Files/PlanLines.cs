using System.Text.Json;
using Iop.Domain.Json;

namespace Iop.Cli.Files;

/// <summary>Tells a text of plans, one a line, from a text that is one plan.</summary>
internal static class PlanLines
{
    private const int LongestLook = 2 * LineReader.LongestLine;
    private static readonly string[] Extensions = [".ndjson", ".jsonl"];
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = FormatLimits.MaxDepth };

    /// <summary>Whether the name of a file says that each of its lines is a plan.</summary>
    public static bool IsNamed(string file) => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is lines, from how it begins; null while more of it has to be seen.</summary>
    /// <remarks>
    /// The first two lines that are not blank decide: at least one is a whole object, and together they do not begin one value. So a first line that is broken or
    /// cut does no harm, and a list with an object a line is not mistaken for lines.
    /// </remarks>
    public static bool? Begin(ReadOnlySpan<byte> text, bool isAll)
    {
        var (isSeen, at) = (isAll || text.Length > LongestLook, 0);
        if (NextLine(text, ref at, isAll) is not { } first)
        {
            return isSeen ? false : null;
        }

        if (NextLine(text, ref at, isAll) is not { } second)
        {
            // after a whole object nothing else belongs to it, however long the second line is
            return isAll ? false : isSeen ? IsObject(text[first]) : null;
        }

        return (IsObject(text[first]) || IsObject(text[second])) && !IsSyntax(text[first.Start..second.End], isWhole: false);
    }

    /// <summary>Whether a line holds nothing but white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> line) => !line.ContainsAnyExcept(" \t\r"u8);

    private static Range? NextLine(ReadOnlySpan<byte> text, ref int at, bool isAll)
    {
        while (at < text.Length)
        {
            var length = text[at..].IndexOf((byte)'\n');
            if (length < 0 && !isAll)
            {
                return null;
            }

            var line = at..(length < 0 ? text.Length : at + length);
            at = line.End.Value + 1;
            if (!IsBlank(text[line]))
            {
                return line;
            }
        }

        return null;
    }

    private static bool IsObject(ReadOnlySpan<byte> line) => line.TrimStart(" \t"u8) is [(byte)'{', ..] && IsSyntax(line, isWhole: true);

    private static bool IsSyntax(ReadOnlySpan<byte> text, bool isWhole)
    {
        var reader = new Utf8JsonReader(text, isWhole, new JsonReaderState(Strict));
        try
        {
            while (reader.Read())
            {
                // only the syntax is asked for
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
