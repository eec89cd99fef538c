using System.Text.Json;

namespace Iop.Domain.Json.Reading;

/// <summary>An object of a file whose properties were held against a shape: unknown, double and missing ones are reported already.</summary>
internal sealed class JsonObjectCursor(JsonShape shape, JsonElement[] values, JsonPath path, ProblemLog log)
{
    private int asked = -1;

    public JsonPath Path => path;

    public ProblemLog Log => log;

    /// <summary>The cursor at a property of the shape; absent where the file does not have it.</summary>
    public JsonCursor this[string name]
    {
        get
        {
            asked = shape.IndexOf(name, asked);
            var value = values[asked];
            return value.ValueKind == JsonValueKind.Undefined ? default : new(value, path, name, log);
        }
    }
}
