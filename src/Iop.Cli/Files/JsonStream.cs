using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Iop.Cli.Terminals;

namespace Iop.Cli.Files;

/// <summary>The tool's own JSON answers: indented, lines ended by a line feed, numbers in the shortest form that reads back the same.</summary>
internal sealed class JsonStream : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly TextWriter output;

    public JsonStream(TextWriter output)
    {
        this.output = output;
        Writer = new Utf8JsonWriter(bytes, Options);
    }

    public Utf8JsonWriter Writer { get; }

    /// <summary>Hands on what has been written so far, so that a long answer needs no room in memory.</summary>
    public void Pass()
    {
        Writer.Flush();
        if (output is Utf8Output utf8)
        {
            utf8.WriteUtf8(bytes.WrittenSpan);
        }
        else
        {
            output.Write(Encoding.UTF8.GetString(bytes.WrittenSpan));
        }

        bytes.ResetWrittenCount();
    }

    /// <summary>Ends the answer. An answer that is not ended was cut short and is no whole JSON text.</summary>
    public void End()
    {
        Pass();
        output.Write('\n');
    }

    public void Dispose() => Writer.Dispose();
}
