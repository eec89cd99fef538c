using System.Buffers;
using System.Text;

namespace Iop.Cli.Files;

/// <summary>Reads a stream of bytes line by line with room for one line, after a look at how it begins.</summary>
/// <remarks>A line ends with a line feed or with the stream; a carriage return before it belongs to the line end, and a byte order mark before the first line to nothing.</remarks>
internal sealed class LineReader(Stream stream, Action beforeWaiting)
{
    /// <summary>The most bytes of a line, 4 MiB, its end not counted.</summary>
    public const int LongestLine = 4 * 1024 * 1024;

    private const int Portion = 65_536;

    private byte[] buffer = new byte[Portion];
    private int start;
    private int end;
    private bool isDrained;

    /// <summary>What was read ahead and no line has taken yet.</summary>
    public ReadOnlyMemory<byte> Ahead => buffer.AsMemory(start, end - start);

    /// <summary>The line as it stands, its end left out; empty where it is too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line has more than <see cref="LongestLine"/> bytes.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the stream could not be read to its end; it is then taken as ended before the line that was cut.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Reads on until a look at what is ahead decides; the look is told whether the stream ends there.</summary>
    public bool Decide(Func<ReadOnlyMemory<byte>, bool, bool?> look)
    {
        while (true)
        {
            var isAll = !Fill();
            if (start == 0 && Ahead.Span.StartsWith(Encoding.UTF8.Preamble))
            {
                start = Encoding.UTF8.Preamble.Length;
            }

            if (look(Ahead, isAll) is { } decision)
            {
                return decision;
            }
        }
    }

    /// <summary>Goes to the next line; false after the last one.</summary>
    public bool Next()
    {
        var scanned = 0;
        IsTooLong = false;
        while (true)
        {
            var found = Ahead.Span[scanned..].IndexOf((byte)'\n');
            if (found >= 0)
            {
                return Take(scanned + found, withEnd: 1);
            }

            scanned = end - start;
            if (scanned > LongestLine + 1)
            {
                IsTooLong = true;
                start = end;
                scanned = 0;
            }

            if (!Fill())
            {
                return !IsBroken && (end > start || IsTooLong) && Take(end - start, withEnd: 0);
            }
        }
    }

    /// <summary>What is ahead and the rest of the stream, or a first part of it that is longer than a limit.</summary>
    public ReadOnlyMemory<byte> Rest(int limit)
    {
        var bytes = new ArrayBufferWriter<byte>(Math.Max(Portion, end - start));
        do
        {
            bytes.Write(Ahead.Span);
            start = end;
        }
        while (bytes.WrittenCount <= limit && Fill());
        return bytes.WrittenMemory;
    }

    private bool Take(int length, int withEnd)
    {
        var line = Ahead[..length];
        start += length + withEnd;
        line = line.Span is [.., (byte)'\r'] ? line[..^1] : line;
        IsTooLong |= line.Length > LongestLine;
        Line = IsTooLong ? ReadOnlyMemory<byte>.Empty : line;
        Number++;
        return true;
    }

    private bool Fill()
    {
        if (isDrained)
        {
            return false;
        }

        if (end == buffer.Length)
        {
            var into = start >= buffer.Length / 2 ? buffer : new byte[buffer.Length * 2];
            Ahead.CopyTo(into);
            (buffer, start, end) = (into, 0, end - start);
        }

        beforeWaiting();
        var count = ReadOn();
        end += count;
        isDrained = count == 0;
        return !isDrained;
    }

    private int ReadOn()
    {
        try
        {
            return stream.Read(buffer, end, buffer.Length - end);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            IsBroken = true;
            return 0;
        }
    }
}
