using System.Text.Json;

namespace Iop.Domain.Json.Reading;

internal readonly partial struct JsonCursor
{
    /// <summary>The text of a property of the object that stands here, by which its shape is chosen. Null where there is none; nothing is reported, the shape sees to that.</summary>
    public string? TextOf(string property)
    {
        if (IsPresent && element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (IsNamed(member, property))
                {
                    return member.Value.ValueKind == JsonValueKind.String ? Decode(member.Value) : null;
                }
            }
        }

        return null;
    }

    private static bool IsNamed(JsonProperty member, string name)
    {
        try
        {
            return member.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false; // a name that is not well-formed Unicode
        }
    }
}
