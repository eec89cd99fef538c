using System.Text.Json;

namespace Iop.Cli.Files;

/// <summary>A whole JSON answer at once.</summary>
internal static class JsonText
{
    /// <summary>Writes one JSON value and a line feed.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var json = new JsonStream(output);
        write(json.Writer);
        json.End();
    }
}
