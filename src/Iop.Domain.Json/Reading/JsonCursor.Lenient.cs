using System.Text;
using System.Text.Json;

namespace Iop.Domain.Json.Reading;

/// <content>For formats whose objects have more properties than are read.</content>
internal readonly partial struct JsonCursor
{
    /// <summary>Whether an object stands here.</summary>
    public bool IsObject => IsPresent && Kind == JsonValueKind.Object;

    /// <summary>Whether a list stands here.</summary>
    public bool IsList => IsPresent && Kind == JsonValueKind.Array;

    /// <summary>Whether a text stands here.</summary>
    public bool IsText => IsPresent && Kind == JsonValueKind.String;

    /// <summary>The number of the place, by which two cursors at one place know each other.</summary>
    public int Place => part;

    /// <summary>The text of any length that stands here; null where something else does. Nothing is reported.</summary>
    public string? Plain() => IsText ? tape.Text(part) : null;

    /// <summary>The first property of a name; absent where there is none and where no object stands here. Nothing is reported.</summary>
    public JsonCursor Get(string name)
    {
        if (!IsObject)
        {
            return default;
        }

        for (var (at, end) = (part + 1, tape.Next(part)); at < end; at = tape.Next(at + 1))
        {
            var inside = tape.Inside(at);
            if (Ascii.Equals(inside, name) || (inside.Contains((byte)'\\') && tape.Text(at) == name))
            {
                return new(tape, at + 1);
            }
        }

        return default;
    }

    /// <summary>The items of a list in order; none where something else stands here. Nothing is reported.</summary>
    public List<JsonCursor> Each()
    {
        var items = new List<JsonCursor>();
        for (var (at, end) = (part + 1, IsList ? tape.Next(part) : 0); at < end; at = tape.Next(at))
        {
            items.Add(new(tape, at));
        }

        return items;
    }

    /// <summary>Reports that something of another kind stands here, without a quotation: it may hold a name.</summary>
    public void RefuseKind(string allowed) => Log.Add(
        Path,
        Kind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => "true or false",
        },
        allowed);

    /// <summary>Reports what no reader may pass over, whether it is read or not: names given twice or malformed, texts that are malformed, lists and objects that are too long. A long text is fine.</summary>
    public void SweepAll()
    {
        switch (Kind)
        {
            case JsonValueKind.Object:
                SweepNames();
                break;
            case JsonValueKind.Array when IsAtMost(tape.Count(part), FormatLimits.MaxItems, "items"):
                foreach (var item in Each())
                {
                    item.SweepAll();
                }

                break;
            case JsonValueKind.String when tape.Text(part) is null:
                Log.Add(Path, "a string that is not well-formed Unicode", WellFormed);
                break;
            default:
                break;
        }
    }

    private void SweepNames()
    {
        if (!IsAtMost(tape.Count(part), FormatLimits.MaxItems, "properties"))
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var (at, end) = (part + 1, tape.Next(part)); at < end; at = tape.Next(at + 1))
        {
            var value = new JsonCursor(tape, at + 1);
            if (tape.Text(at) is not { } name)
            {
                Log.Add(Path, "a property name that is not well-formed Unicode", WellFormed);
            }
            else if (name.Length > FormatLimits.MaxTextLength)
            {
                TooMany(Path.Property(name), name.Length, FormatLimits.MaxTextLength, "characters");
            }
            else if (!names.Add(name))
            {
                Log.Add(value.Path, Twice(name), Once);
            }

            value.SweepAll();
        }
    }
}
