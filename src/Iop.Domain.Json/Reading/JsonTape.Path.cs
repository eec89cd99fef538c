namespace Iop.Domain.Json.Reading;

internal sealed partial class JsonTape
{
    private const string NoName = "\uFFFD"; // stands for a name that is not well-formed Unicode
    private const int FarIn = 64;
    private (int Inside, int Position, int Child) last = (Ends, 0, 0);

    /// <summary>Where a value stands, found by going down from the root. Who asks for the items of a long list in their order does not begin at its first each time.</summary>
    public JsonPath PathOf(int value)
    {
        var path = JsonPath.Root;
        for (var at = 0; at != value;)
        {
            var name = parts[at].Kind == System.Text.Json.JsonValueKind.Object ? 1 : 0; // a name stands before its value
            var (position, child) = last.Inside == at && last.Child <= value ? (last.Position, last.Child) : (0, at + 1 + name);
            for (; parts[child].Next <= value; position++)
            {
                child = parts[child].Next + name;
            }

            last = position < FarIn ? last : (at, position, child);
            path = name == 0 ? path.Item(position) : path.Property(Text(child - 1) ?? NoName);
            at = child;
        }

        return path;
    }
}
