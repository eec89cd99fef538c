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
    private readonly JsonPath parent;
    private readonly string? member;
    private readonly int part;
    private readonly int position = -1;

    /// <summary>The value of the whole text.</summary>
    public JsonCursor(JsonTape tape)
    {
        this.tape = tape;
        parent = JsonPath.Root;
    }

    /// <summary>The value of a property of an object.</summary>
    public JsonCursor(JsonTape tape, int part, JsonPath parent, string property)
    {
        this.tape = tape;
        this.part = part;
        this.parent = parent;
        member = property;
    }

    /// <summary>An item of a list.</summary>
    public JsonCursor(JsonTape tape, int part, JsonPath parent, int index)
    {
        this.tape = tape;
        this.part = part;
        this.parent = parent;
        position = index;
    }

    /// <summary>The path, put together when it is asked for: most values are sound, and nobody asks where they stand.</summary>
    public JsonPath Path => member is not null ? parent.Property(member) : position >= 0 ? parent.Item(position) : parent;

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

        return text is null || IsShort(text, Path, Log) ? text : null;
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
    public bool? Flag() => Is("true or false", JsonValueKind.True, JsonValueKind.False) ? Kind == JsonValueKind.True : null;

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

    private static bool IsShort(string text, JsonPath path, ProblemLog log) =>
        IsAtMost(text.Length, FormatLimits.MaxTextLength, "characters", path, log);

    private static bool IsAtMost(int count, int most, string of, JsonPath path, ProblemLog log)
    {
        if (count > most)
        {
            log.Add(path, string.Create(CultureInfo.InvariantCulture, $"{count} {of}"), string.Create(CultureInfo.InvariantCulture, $"at most {most} {of}"));
        }

        return count <= most;
    }
}
