using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Iop.Domain.Json.Reading;

/// <summary>A place in a file. Each reading method gives the value, or null after it has reported what is wrong; at an absent place it gives null and reports nothing.</summary>
/// <remarks>The default value is an absent place. Whether a required property is there is the shape's concern.</remarks>
internal readonly partial struct JsonCursor
{
    private const string WellFormed = "well-formed Unicode";
    private readonly JsonElement element;
    private readonly JsonPath parent;
    private readonly string? member;
    private readonly int position = -1;

    /// <summary>The place itself.</summary>
    public JsonCursor(JsonElement element, JsonPath path, ProblemLog log)
    {
        this.element = element;
        parent = path;
        Log = log;
    }

    /// <summary>The value of a property of an object.</summary>
    public JsonCursor(JsonElement element, JsonPath parent, string property, ProblemLog log)
        : this(element, parent, log) => member = property;

    /// <summary>An item of a list.</summary>
    public JsonCursor(JsonElement element, JsonPath parent, int index, ProblemLog log)
        : this(element, parent, log) => position = index;

    /// <summary>The path, put together when it is asked for: most values are sound, and nobody asks where they stand.</summary>
    public JsonPath Path => member is not null ? parent.Property(member) : position >= 0 ? parent.Item(position) : parent;

    public ProblemLog Log { get; }

    /// <summary>Whether the file has something here.</summary>
    public bool IsPresent => Log is not null;

    /// <summary>The same place, or an absent one where <c>null</c> stands here: for the few properties that may be null.</summary>
    public JsonCursor OrNull() => IsPresent && element.ValueKind == JsonValueKind.Null ? default : this;

    /// <summary>Reports that something else stands here than may.</summary>
    public void Refuse(string allowed) => Log.Add(Path, JsonQuote.Of(element), allowed);

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

        var text = Decode(element);
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
        if (IsPresent && element.ValueKind == JsonValueKind.String)
        {
            var text = JsonMarshal.GetRawUtf8Value(element)[1..^1];
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

    /// <summary>An integer between two bounds, both inclusive, without fraction or exponent.</summary>
    public int? Integer(int least, int most = FormatLimits.LargestNumber) =>
        IsPresent && element.ValueKind == JsonValueKind.Number && Digits(JsonMarshal.GetRawUtf8Value(element)) is { } number && number >= least && number <= most
            ? number
            : (int?)LongInteger(least, most);

    /// <summary>An integer between two bounds, both inclusive, without fraction or exponent.</summary>
    public long? LongInteger(long least, long most)
    {
        if (!IsPresent)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Number
            && !JsonMarshal.GetRawUtf8Value(element).ContainsAny(".eE"u8)
            && element.TryGetInt64(out var value)
            && value >= least
            && value <= most)
        {
            return value;
        }

        RefuseAndSweep(string.Create(CultureInfo.InvariantCulture, $"an integer from {least} to {most}, without fraction or exponent"));
        return null;
    }

    /// <summary>A finite number between two bounds, both inclusive.</summary>
    public double? Number(double least, double most)
    {
        if (!IsPresent)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var value) && value >= least && value <= most && double.IsFinite(value))
        {
            return value;
        }

        RefuseAndSweep(string.Create(CultureInfo.InvariantCulture, $"a number from {least:R} to {most:R}"));
        return null;
    }

    /// <summary>True or false.</summary>
    public bool? Flag() => Is("true or false", JsonValueKind.True, JsonValueKind.False) ? element.GetBoolean() : null;

    /// <summary>The text in UTF-8; false at an absent place and where something else stands, which is then reported.</summary>
    private bool Utf8(out ReadOnlySpan<byte> text)
    {
        if (!Is("a string", JsonValueKind.String))
        {
            text = default;
            return false;
        }

        text = JsonMarshal.GetRawUtf8Value(element)[1..^1];
        if (text.Length > FormatLimits.MaxTextLength || text.Contains((byte)'\\'))
        {
            var decoded = Text();
            text = Encoding.UTF8.GetBytes(decoded ?? "");
            return decoded is not null;
        }

        return true;
    }

    /// <summary>The number that at most nine digits make, of which the first is no idle zero; null where something else stands.</summary>
    private static int? Digits(ReadOnlySpan<byte> text) => text.Length is > 0 and <= 9 && (text[0] != '0' || text.Length == 1) ? Number(text) : null;

    /// <summary>The number that a few digits make; null where something else stands among them.</summary>
    private static int? Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return null;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }

    /// <summary>The text of a string or name, or null where it is not well-formed Unicode, such as half of a surrogate pair.</summary>
    private static string? Decode(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
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
