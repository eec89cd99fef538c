using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Iop.Domain.Json.Writing;

/// <summary>The one text form of a value: UTF-8 without a mark, LF, two spaces, properties in the format's order, defaults left out, a line feed at the end.</summary>
/// <remarks>Texts stand as they are but for quotation marks, backslashes, what does not print, and characters beyond U+FFFF, which are escaped.</remarks>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
        MaxDepth = FormatLimits.MaxDepth,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes an object and reads it back, so that no file is given that the format's own reader refuses.</summary>
    /// <exception cref="ArgumentException">The reader refuses the value: a number or text beyond the limits, an empty word, an unknown zone or level.</exception>
    public static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> properties, Func<byte[], ReadResult<T>> readBack)
        where T : class
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Form))
        {
            writer.WriteStartObject();
            properties(writer, value);
            writer.WriteEndObject();
        }

        bytes.Write("\n"u8);
        var written = bytes.WrittenSpan.ToArray();
        var result = readBack(written);
        if (!result.IsSound)
        {
            throw new ArgumentException($"The value does not fit the format. {result.Problems[0]}", nameof(value));
        }

        // half a surrogate pair is written as this escape, and only then can what is read back differ from what was given
        return written.AsSpan().IndexOf("\\uFFFD"u8) < 0 || result.Value.Equals(value)
            ? written
            : throw new ArgumentException("A text of the value is not well-formed Unicode.", nameof(value));
    }

    public static void Text(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    public static void Integer(this Utf8JsonWriter writer, string name, int value, int byDefault)
    {
        if (value != byDefault)
        {
            writer.WriteNumber(name, value);
        }
    }

    /// <summary>A list of texts; left out where it is empty.</summary>
    public static void Texts(this Utf8JsonWriter writer, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count > 0)
        {
            writer.List(name, texts, static (list, text) => list.WriteStringValue(text));
        }
    }

    /// <summary>A list of objects; left out where it is empty.</summary>
    public static void Objects<T>(this Utf8JsonWriter writer, string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> properties)
    {
        if (items.Count > 0)
        {
            writer.ObjectsEvenIfNone(name, items, properties);
        }
    }

    /// <summary>A list of objects, also where it is empty.</summary>
    public static void ObjectsEvenIfNone<T>(this Utf8JsonWriter writer, string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> properties) =>
        writer.List(name, items, (list, item) =>
        {
            list.WriteStartObject();
            properties(list, item);
            list.WriteEndObject();
        });

    /// <summary>A list, also where it is empty.</summary>
    public static void List<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }
}
