using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Iop.Domain.Json.Reading;

/// <summary>A place in a file. Each reading method gives the value, or null after it has reported what is wrong; at an absent place it gives null and reports nothing.</summary>
/// <remarks>The default value is an absent place. Whether a required property is there is the shape's concern.</remarks>
internal readonly partial struct JsonCursor(JsonElement element, JsonPath path, ProblemLog log)
{
    private const string WellFormed = "well-formed Unicode";
    private readonly JsonElement element = element;

    public JsonPath Path { get; } = path;

    public ProblemLog Log { get; } = log;

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

    /// <summary>An integer between two bounds, both inclusive, without fraction or exponent.</summary>
    public int? Integer(int least, int most = FormatLimits.LargestNumber) => (int?)LongInteger(least, most);

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
