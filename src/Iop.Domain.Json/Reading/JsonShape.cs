using System.Text;
using Iop.Domain.Foundation;

namespace Iop.Domain.Json.Reading;

/// <summary>The properties that an object of a format may have, in the order in which they are written. A test holds the published schemas to it.</summary>
internal sealed class JsonShape
{
    private readonly byte[][] utf8;
    private readonly string[] names;

    public JsonShape(ReadOnlySpan<string> required, params ReadOnlySpan<string> optional)
    {
        names = [.. required, .. optional];
        Names = names.ToValueList();
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

    /// <summary>The position of a name, as it stands in a file, in <see cref="Names"/>, or -1; a name written with escapes is not found.</summary>
    /// <param name="name">The name in UTF-8.</param>
    /// <param name="after">The position after which the search begins: most files keep the order of the page.</param>
    public int Find(ReadOnlySpan<byte> name, int after)
    {
        for (var i = after + 1; i < utf8.Length; i++)
        {
            if (name.SequenceEqual(utf8[i]))
            {
                return i;
            }
        }

        for (var i = 0; i <= after; i++)
        {
            if (name.SequenceEqual(utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The position of a name in <see cref="Names"/>, or -1.</summary>
    public int Find(string name) => Array.IndexOf(names, name);

    /// <summary>The position of a name that the shape has.</summary>
    /// <param name="name">The name.</param>
    /// <param name="after">The position after which the search begins: readers ask in the order of the page.</param>
    public int IndexOf(string name, int after)
    {
        for (var i = after + 1; i < names.Length; i++)
        {
            if (ReferenceEquals(names[i], name))
            {
                return i;
            }
        }

        var found = Find(name);
        return found >= 0 ? found : throw new ArgumentException($"The shape has no property {name}.", nameof(name));
    }
}
