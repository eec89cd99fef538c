using System.Text;

namespace Iop.Domain.Scheduling.Calendars;

/// <summary>Content lines of RFC 5545: CRLF, folded at 75 octets, no character of several octets torn.</summary>
internal sealed class CalendarText
{
    private const int MostOctets = 75;

    private readonly StringBuilder text = new();

    public void Line(string name, string value, (string Name, string Value)? parameter = null)
    {
        var line = parameter is { } given ? $"{name};{given.Name}={Quoted(given.Value)}:{value}" : $"{name}:{value}";
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    /// <summary>A text value: backslash, semicolon, comma and line ends escaped.</summary>
    public static string Escaped(string value) => value.ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    public override string ToString() => text.ToString();

    /// <summary>The value of a parameter, in quotation marks where it could be read as something else.</summary>
    private static string Quoted(string value) => value.AsSpan().IndexOfAny(",;:") < 0 ? value : $"\"{value}\"";
}
