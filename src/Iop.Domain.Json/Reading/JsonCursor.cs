using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Iop.Domain.Json.Reading;

/// <summary>A place in a file. Each reading method gives the value, or null after it has reported what is wrong; at an absent place it gives null and reports nothing.</summary>
/// <remarks>The default value is an absent place. Whether a required property is there is the shape's concern.</remarks>
internal readonly partial struct JsonCursor
{
    private const string WellFormed = "well-formed Unicode";
    private readonly JsonTape tape;
    private readonly int part;

    /// <summary>The value of the whole text.</summary>
    public JsonCursor(JsonTape tape)
        : this(tape, part: 0)
    {
    }

    /// <summary>A value within the text.</summary>
    public JsonCursor(JsonTape tape, int part)
    {
        this.tape = tape;
        this.part = part;
    }

    /// <summary>The path, found when it is asked for: most values are sound, and nobody asks where they stand.</summary>
    public JsonPath Path => tape.PathOf(part);

    /// <summary>Where problems are reported; null at an absent place.</summary>
    public ProblemLog Log => tape?.Log!;

    /// <summary>Whether the file has something here.</summary>
    public bool IsPresent => tape is not null;

    private JsonValueKind Kind => tape.Kind(part);

    /// <summary>The same place, or an absent one where <c>null</c> stands here: for the few properties that may be null.</summary>
    public JsonCursor OrNull() => IsPresent && Kind == JsonValueKind.Null ? default : this;

    /// <summary>Reports that something else stands here than may.</summary>
    public void Refuse(string allowed) => Log.Add(Path, JsonQuote.Of(Kind, tape.Raw(part)), allowed);

    /// <summary>A text that is more than white space: an id, a word.</summary>
    public string? Word()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            Refuse("a text that is not empty");
            return null;
        }

        return text;
    }

    /// <summary>Any text, the empty one too.</summary>
    public string? Text()
    {
        if (!Is("a string", JsonValueKind.String))
        {
            return null;
        }

        var text = tape.Text(part);
        if (text is null)
        {
            Refuse(WellFormed);
        }

        return text is null || IsAtMost(text.Length, FormatLimits.MaxTextLength, "characters") ? text : null;
    }

    /// <summary>One of the usual words, or null without a report: it is then another word, or none.</summary>
    public T? Usual<T>(ReadOnlySpan<(string Word, T Value)> words)
        where T : class
    {
        if (IsPresent && Kind == JsonValueKind.String)
        {
            var text = tape.Inside(part);
            foreach (var (word, value) in words)
            {
                if (Ascii.Equals(text, word))
                {
                    return value;
                }
            }
        }

        return null;
    }

    /// <summary>True or false.</summary>
    public bool? Flag() => IsPresent && Kind == JsonValueKind.False ? false : Is("true or false", JsonValueKind.True) ? true : null;

    /// <summary>The text in UTF-8; false at an absent place and where something else stands, which is then reported.</summary>
    private bool Utf8(out ReadOnlySpan<byte> text)
    {
        if (!Is("a string", JsonValueKind.String))
        {
            text = default;
            return false;
        }

        text = tape.Inside(part);
        if (text.Length > FormatLimits.MaxTextLength || text.Contains((byte)'\\'))
        {
            var decoded = Text();
            text = Encoding.UTF8.GetBytes(decoded ?? "");
            return decoded is not null;
        }

        return true;
    }

    /// <summary>Whether there are no more of something here than may be; where there are, reports it.</summary>
    private bool IsAtMost(int count, int most, string of)
    {
        if (count > most)
        {
            TooMany(Path, count, most, of);
        }

        return count <= most;
    }

    private void TooMany(JsonPath path, int count, int most, string of) => Log.Add(
        path, string.Create(CultureInfo.InvariantCulture, $"{count} {of}"), string.Create(CultureInfo.InvariantCulture, $"at most {most} {of}"));
}
