using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Iop.Domain.Json.Reading;

/// <summary>Quotes what stands in a file, in one line and not too long.</summary>
internal static class JsonQuote
{
    /// <summary>The most characters that are quoted of one value.</summary>
    public const int Length = 60;

    /// <summary>The kind of a part and how it begins, such as <c>the string "mon"</c>.</summary>
    public static string Of(JsonValueKind kind, ReadOnlySpan<byte> raw) => kind switch
    {
        JsonValueKind.String => $"the string {Begin(raw)}",
        JsonValueKind.Number => $"the number {Begin(raw)}",
        JsonValueKind.Object => $"the object {Begin(raw)}",
        JsonValueKind.Array => $"the list {Begin(raw)}",
        _ => Begin(raw),
    };

    /// <summary>The text in one line, cut to a length; what does not print is written as an escape.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return OneLine(text);
        }

        var cut = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return $"{OneLine(text[..cut])}…";
    }

    /// <summary>The text with everything that does not print, or could reorder a line, written as an escape.</summary>
    public static string OneLine(string text)
    {
        if (text.All(Prints))
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

    private static bool Prints(char letter) => char.GetUnicodeCategory(letter) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Begin(ReadOnlySpan<byte> raw)
    {
        const int LongestInUtf8 = 4;
        var most = Math.Min(raw.Length, (Length + 1) * LongestInUtf8);
        while (most < raw.Length && (raw[most] & 0xC0) == 0x80)
        {
            most--; // not inside a character
        }

        return Cut(Encoding.UTF8.GetString(raw[..most]), Length);
    }
}
