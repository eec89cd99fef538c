namespace Iop.Domain.Json.Reading;

/// <summary>An object of a file whose properties were held against a shape: unknown, double and missing ones are reported already.</summary>
internal struct JsonObjectCursor(JsonShape shape, int slots, JsonCursor at, JsonTape tape)
{
    private int asked = -1;

    public readonly JsonPath Path => at.Path;

    public readonly ProblemLog Log => tape.Log;

    /// <summary>The cursor at a property of the shape; absent where the file does not have it.</summary>
    public JsonCursor this[string name]
    {
        get
        {
            asked = shape.IndexOf(name, asked);
            var value = tape.Slot(slots + asked);
            return value == 0 ? default : new(tape, value);
        }
    }
}
