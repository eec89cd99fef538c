using System.Text.Json;

namespace Iop.Domain.Json.Reading;

internal readonly partial struct JsonCursor
{
    /// <summary>The text of a property of the object that stands here, by which its shape is chosen. Null where there is none; nothing is reported, the shape sees to that.</summary>
    public string? TextOf(string property)
    {
        if (IsPresent && Kind == JsonValueKind.Object)
        {
            for (var (at, end) = (part + 1, tape.Next(part)); at < end; at = tape.Next(at + 1))
            {
                if (tape.Text(at) == property)
                {
                    return tape.Kind(at + 1) == JsonValueKind.String ? tape.Text(at + 1) : null;
                }
            }
        }

        return null;
    }
}
