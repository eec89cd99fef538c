using System.Runtime.InteropServices;
using System.Text.Json;

namespace Iop.Domain.Json.Reading;

internal readonly partial struct JsonCursor
{
    private const string Once = "each property once";

    /// <summary>The object that stands here, held against a shape; null where it is something else. A property given twice keeps its first value.</summary>
    public JsonObjectCursor? Object(JsonShape shape)
    {
        if (!Is("an object", JsonValueKind.Object) || !IsAtMost(element.GetPropertyCount(), FormatLimits.MaxItems, "properties", Path, Log))
        {
            return null;
        }

        var values = new JsonElement[shape.Names.Count];
        HashSet<string>? unknown = null;
        var known = -1;
        foreach (var property in element.EnumerateObject())
        {
            known = shape.Find(JsonMarshal.GetRawUtf8PropertyName(property), after: known);
            if (known >= 0 && values[known].ValueKind == JsonValueKind.Undefined)
            {
                values[known] = property.Value;
                continue;
            }

            if (Name(property) is not { } name)
            {
                continue;
            }

            // a name with escapes is known only once it is read
            known = shape.Find(name);
            if (known >= 0 && values[known].ValueKind == JsonValueKind.Undefined)
            {
                values[known] = property.Value;
                continue;
            }

            var again = known >= 0 || !(unknown ??= new(StringComparer.Ordinal)).Add(name);
            Log.Add(Path.Property(name), again ? Twice(name) : "an unknown property", again ? Once : shape.Known);
            Sweep(property.Value, Path.Property(name));
        }

        var path = Path;
        for (var i = 0; i < shape.Required.Count; i++)
        {
            if (values[i].ValueKind == JsonValueKind.Undefined)
            {
                Log.Add(path.Property(shape.Required[i]), "no such property", "this property, which is required");
            }
        }

        return new(shape, values, path, Log);
    }

    /// <summary>The properties of an object whose names are free words, in the order of the file; none where it is something else. A word given twice keeps its first value.</summary>
    public List<(string Word, JsonCursor Value)> Entries()
    {
        var entries = new List<(string, JsonCursor)>();
        if (!Is("an object", JsonValueKind.Object) || !IsAtMost(element.GetPropertyCount(), FormatLimits.MaxItems, "properties", Path, Log))
        {
            return entries;
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (Name(property) is not { } name)
            {
                continue;
            }

            var place = Path.Property(name);
            if (!words.Add(name))
            {
                Log.Add(place, Twice(name), Once);
                Sweep(property.Value, place);
            }
            else if (string.IsNullOrWhiteSpace(name))
            {
                Log.Add(place, "an empty name", "a name that is not empty");
                Sweep(property.Value, place);
            }
            else
            {
                entries.Add((name, new(property.Value, place, Log)));
            }
        }

        return entries;
    }

    /// <summary>The items of a list, each read in turn; null where the list is absent or something else stands here.</summary>
    public List<T>? Items<T>(Func<JsonCursor, T> read)
    {
        if (!Is("a list", JsonValueKind.Array) || !IsAtMost(element.GetArrayLength(), FormatLimits.MaxItems, "items", Path, Log))
        {
            return null;
        }

        var items = new List<T>(element.GetArrayLength());
        var path = Path;
        foreach (var item in element.EnumerateArray())
        {
            items.Add(read(new(item, path, items.Count, Log)));
        }

        return items;
    }

    private static string Twice(string name) => $"the property {JsonQuote.Cut(name, JsonQuote.Length)} again";

    /// <summary>Whether an allowed kind stands here; where not, reports it and what is wrong inside it. False at an absent place.</summary>
    private bool Is(string allowed, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (!IsPresent || kinds.Contains(element.ValueKind))
        {
            return IsPresent;
        }

        RefuseAndSweep(allowed);
        return false;
    }

    private void RefuseAndSweep(string allowed)
    {
        Refuse(allowed);
        if (element.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            Sweep(element, Path);
        }
    }

    /// <summary>The name of a property, or null after reporting that it is not one; then its value is swept.</summary>
    private string? Name(JsonProperty property)
    {
        string? name = null;
        try
        {
            name = property.Name;
        }
        catch (InvalidOperationException)
        {
            Log.Add(Path, "a property name that is not well-formed Unicode", WellFormed);
        }

        if (name is not null && IsShort(name, Path.Property(name), Log))
        {
            return name;
        }

        Sweep(property.Value, Path.Property(name ?? "\uFFFD"));
        return null;
    }

    /// <summary>Reports what is wrong in a part that no reader looks into: names given twice, texts that are malformed or too long, lists that are too long.</summary>
    private void Sweep(JsonElement part, JsonPath path)
    {
        JsonCursor cursor = new(part, path, Log);
        switch (part.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var (_, value) in cursor.Entries())
                {
                    value.Sweep(value.element, value.Path);
                }

                break;
            case JsonValueKind.Array:
                cursor.Items(item =>
                {
                    item.Sweep(item.element, item.Path);
                    return true;
                });
                break;
            case JsonValueKind.String:
                cursor.Text();
                break;
            default:
                break;
        }
    }
}
