using System.Globalization;
using System.Text;

namespace Iop.Domain.Json.Reading;

/// <summary>Where an element stands; becomes text only when a problem asks for it.</summary>
internal sealed class JsonPath
{
    private const int LongestName = 200;
    private readonly JsonPath? parent;
    private readonly string? name;
    private readonly int index;

    private JsonPath(JsonPath? parent, string? name, int index)
    {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    public static JsonPath Root { get; } = new(parent: null, name: null, index: 0);

    public JsonPath Property(string property) => new(this, property, 0);

    public JsonPath Item(int position) => new(this, name: null, position);

    /// <summary>Such as <c>$.sessions[3]['odd name']</c>; a very long name is cut.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        if (parent is null)
        {
            text.Append('$');
            return;
        }

        parent.Append(text);
        if (name is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{index}]");
        }
        else if (IsIdentifier(name))
        {
            text.Append('.').Append(name);
        }
        else
        {
            var quoted = name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
            text.Append("['").Append(JsonQuote.Cut(quoted, LongestName)).Append("']");
        }
    }

    private static bool IsIdentifier(string text) =>
        text.Length is > 0 and <= LongestName
        && !char.IsAsciiDigit(text[0])
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
