using System.Text.Json;

namespace Iop.Domain.Json.Reading;

internal readonly partial struct JsonCursor
{
    private const string Once = "each property once";

    /// <summary>The object that stands here, held against a shape; null where it is something else. A property given twice keeps its first value.</summary>
    public JsonObjectCursor? Object(JsonShape shape)
    {
        if (!Is("an object", JsonValueKind.Object) || !IsAtMost(tape.Count(part), FormatLimits.MaxItems, "properties"))
        {
            return null;
        }

        var first = tape.Slots(shape.Names.Count, out var values);
        HashSet<string>? unknown = null;
        var known = -1;
        for (var (at, end) = (part + 1, tape.Next(part)); at < end; at = tape.Next(at + 1))
        {
            known = shape.Find(tape.Inside(at), after: known);
            if (known >= 0 && values[known] == 0)
            {
                values[known] = at + 1;
                continue;
            }

            if (Name(at) is not { } name)
            {
                continue;
            }

            // a name with escapes is known only once it is read
            known = shape.Find(name);
            if (known >= 0 && values[known] == 0)
            {
                values[known] = at + 1;
                continue;
            }

            var again = known >= 0 || !(unknown ??= new(StringComparer.Ordinal)).Add(name);
            Log.Add(Path.Property(name), again ? Twice(name) : "an unknown property", again ? Once : shape.Known);
            new JsonCursor(tape, at + 1).Sweep();
        }

        for (var i = 0; i < shape.Required.Count; i++)
        {
            if (values[i] == 0)
            {
                Log.Add(Path.Property(shape.Required[i]), "no such property", "this property, which is required");
            }
        }

        return new(shape, first, this, tape);
    }

    /// <summary>The properties of an object whose names are free words, in the order of the file; none where it is something else. A word given twice keeps its first value.</summary>
    public List<(string Word, JsonCursor Value)> Entries()
    {
        var entries = new List<(string, JsonCursor)>();
        if (!Is("an object", JsonValueKind.Object) || !IsAtMost(tape.Count(part), FormatLimits.MaxItems, "properties"))
        {
            return entries;
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var (at, end) = (part + 1, tape.Next(part)); at < end; at = tape.Next(at + 1))
        {
            if (Name(at) is not { } name)
            {
                continue;
            }

            var value = new JsonCursor(tape, at + 1);
            if (!words.Add(name))
            {
                Log.Add(value.Path, Twice(name), Once);
                value.Sweep();
            }
            else if (string.IsNullOrWhiteSpace(name))
            {
                Log.Add(value.Path, "an empty name", "a name that is not empty");
                value.Sweep();
            }
            else
            {
                entries.Add((name, value));
            }
        }

        return entries;
    }

    /// <summary>The items of a list, each read in turn; null where the list is absent or something else stands here.</summary>
    /// <param name="read">Reads an item. What it gives may hold cursors, but no object cursor: the properties of an item are forgotten once it is read.</param>
    public List<T>? Items<T>(Func<JsonCursor, T> read)
    {
        if (!Is("a list", JsonValueKind.Array) || !IsAtMost(tape.Count(part), FormatLimits.MaxItems, "items"))
        {
            return null;
        }

        var items = new List<T>(tape.Count(part));
        var taken = tape.Taken;
        for (var (at, end) = (part + 1, tape.Next(part)); at < end; at = tape.Next(at))
        {
            items.Add(read(new(tape, at)));
            tape.Taken = taken;
        }

        return items;
    }

    /// <summary>The item of a list that has only this one; absent where something else stands here, of which nothing is reported.</summary>
    public JsonCursor Only() => IsPresent && Kind == JsonValueKind.Array && tape.Count(part) == 1 ? new(tape, part + 1) : default;

    private static string Twice(string name) => $"the property {JsonQuote.Cut(name, JsonQuote.Length)} again";

    /// <summary>Whether the allowed kind stands here; where not, reports it and what is wrong inside it. False at an absent place.</summary>
    private bool Is(string allowed, JsonValueKind kind)
    {
        if (!IsPresent || Kind == kind)
        {
            return IsPresent;
        }

        RefuseAndSweep(allowed);
        return false;
    }

    private void RefuseAndSweep(string allowed)
    {
        Refuse(allowed);
        if (Kind is JsonValueKind.Object or JsonValueKind.Array)
        {
            Sweep();
        }
    }

    /// <summary>The name of a property, or null after reporting that it is not one; then its value is swept.</summary>
    private string? Name(int at)
    {
        var name = tape.Text(at);
        if (name is null)
        {
            Log.Add(Path, "a property name that is not well-formed Unicode", WellFormed);
        }
        else if (name.Length <= FormatLimits.MaxTextLength)
        {
            return name;
        }
        else
        {
            TooMany(Path.Property(name), name.Length, FormatLimits.MaxTextLength, "characters");
        }

        new JsonCursor(tape, at + 1).Sweep();
        return null;
    }

    /// <summary>Reports what is wrong in a part that no reader looks into: names given twice, texts that are malformed or too long, lists that are too long.</summary>
    private void Sweep()
    {
        switch (Kind)
        {
            case JsonValueKind.Object:
                foreach (var (_, value) in Entries())
                {
                    value.Sweep();
                }

                break;
            case JsonValueKind.Array:
                Items(static item =>
                {
                    item.Sweep();
                    return true;
                });
                break;
            case JsonValueKind.String:
                Text();
                break;
            default:
                break;
        }
    }
}
