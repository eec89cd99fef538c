using System.Text;

namespace Iop.Cli.Terminals;

/// <summary>Writes text, and text that is UTF-8 already, to a stream through one large buffer; lines end with a line feed.</summary>
internal sealed class Utf8Output : TextWriter
{
    private const int Room = 65_536;
    private const int LongestCharacter = 4; // bytes; where fewer are left the encoder would refuse
    private readonly Stream stream;
    private readonly byte[] buffer = new byte[Room];
    private readonly Encoder encoder;
    private int count;

    public Utf8Output(Stream stream)
    {
        this.stream = stream;
        encoder = Encoding.GetEncoder();
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (true)
        {
            if (Room - count < LongestCharacter)
            {
                Pass();
            }

            encoder.Convert(buffer, this.buffer.AsSpan(count), flush: false, out var taken, out var written, out var isAll);
            count += written;
            if (isAll)
            {
                return;
            }

            buffer = buffer[taken..];
        }
    }

    public override void WriteLine(string? value)
    {
        Write(value.AsSpan());
        Write(CoreNewLine);
    }

    /// <summary>Writes what is UTF-8 already.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Room - count)
        {
            Pass();
        }

        if (utf8.Length > Room)
        {
            stream.Write(utf8);
            return;
        }

        utf8.CopyTo(buffer.AsSpan(count));
        count += utf8.Length;
    }

    public override void Flush()
    {
        Pass();
        stream.Flush();
    }

    // what could not be written is not tried again: a reader that is gone does not come back
    private void Pass()
    {
        var ready = buffer.AsSpan(0, count);
        count = 0;
        if (!ready.IsEmpty)
        {
            stream.Write(ready);
        }
    }
}
