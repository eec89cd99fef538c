using System.Text;
using System.Text.Json;
using Iop.Domain.Foundation;

namespace Iop.Domain.Json.Reading;

/// <summary>The properties that an object of a format may have, in the order in which they are written. A test holds the published schemas to it.</summary>
internal sealed class JsonShape
{
    private readonly byte[][] utf8;

    public JsonShape(ReadOnlySpan<string> required, params ReadOnlySpan<string> optional)
    {
        Names = [.. required, .. optional];
        Required = [.. required];
        Known = string.Join(", ", Names);
        utf8 = [.. Names.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>All names, the required ones first.</summary>
    public ValueList<string> Names { get; }

    /// <summary>The names that must be there.</summary>
    public ValueList<string> Required { get; }

    /// <summary>All names in one line.</summary>
    public string Known { get; }

    /// <summary>The position of a property's name in <see cref="Names"/>, or -1.</summary>
    /// <exception cref="InvalidOperationException">The name is not well-formed Unicode.</exception>
    public int Find(JsonProperty property)
    {
        for (var i = 0; i < utf8.Length; i++)
        {
            if (property.NameEquals(utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The position of a name that the shape has.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i] == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"The shape has no property {name}.", nameof(name));
    }
}
