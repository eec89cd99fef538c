using System.Buffers;
using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Iop.Domain.Foundation;

namespace Iop.Domain.Json.Reading;

/// <summary>From a file, or its bytes, to the cursor at its root.</summary>
internal static class JsonFile
{
    private const string OneValue = "one JSON value, without comments and trailing commas";

    private static readonly JsonReaderOptions Strict = new()
    {
        MaxDepth = FormatLimits.MaxDepth,
        CommentHandling = JsonCommentHandling.Disallow,
        AllowTrailingCommas = false,
    };

    /// <summary>Reads bytes with a format's reader, which reports through its cursor; its value counts only where nothing was reported.</summary>
    public static ReadResult<T> Read<T>(ReadOnlyMemory<byte> utf8, string file, Func<JsonCursor, T?> read)
        where T : class
    {
        var log = new ProblemLog(Guard.Against.NullOrWhiteSpace(file));
        if (utf8.Length > FormatLimits.MaxFileBytes)
        {
            TooLong(log, utf8.Length);
            return new(null, log.ToValueList());
        }

        utf8 = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        using var tape = Parse(utf8, log);
        var value = tape is null ? null : read(new(tape));
        return new(value, log.ToValueList());
    }

    /// <summary>Reads a file with a format's reader; a file that cannot be read is a problem like any other.</summary>
    public static ReadResult<T> ReadFile<T>(string path, Func<JsonCursor, T?> read)
        where T : class
    {
        var log = new ProblemLog(Guard.Against.NullOrWhiteSpace(path));
        return Bytes(path, log) is { } utf8 ? Read(utf8, path, read) : new(null, log.ToValueList());
    }

    private static ReadOnlyMemory<byte>? Bytes(string path, ProblemLog log)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (stream.CanSeek && stream.Length > FormatLimits.MaxFileBytes)
            {
                TooLong(log, stream.Length);
                return null;
            }

            // a pipe does not know its length; one byte above the limit is enough for a refusal
            var bytes = new ArrayBufferWriter<byte>(stream.CanSeek ? (int)stream.Length + 1 : 65_536);
            while (bytes.WrittenCount <= FormatLimits.MaxFileBytes && stream.Read(bytes.GetSpan()) is > 0 and var count)
            {
                bytes.Advance(count);
            }

            return bytes.WrittenMemory;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            var found = fault switch
            {
                FileNotFoundException or DirectoryNotFoundException => "no such file",
                _ when Directory.Exists(path) => "a directory",
                UnauthorizedAccessException or SecurityException => "a file that must not be read",
                _ => "a file that cannot be read",
            };
            log.Add(JsonPath.Root, found, "a file that can be read");
            return null;
        }
    }

    private static JsonTape? Parse(ReadOnlyMemory<byte> utf8, ProblemLog log)
    {
        if (!Utf8.IsValid(utf8.Span))
        {
            log.Add(JsonPath.Root, $"a byte that is not UTF-8 at {Place(utf8.Span, EndOfUtf8(utf8.Span))}", "UTF-8");
            return null;
        }

        if (!utf8.Span.ContainsAnyExcept(" \t\r\n"u8))
        {
            log.Add(JsonPath.Root, "an empty text", OneValue);
            return null;
        }

        try
        {
            return JsonTape.Parse(utf8, Strict, log);
        }
        catch (JsonException fault)
        {
            if (TooDeep(utf8.Span) is { } offset)
            {
                log.Add(
                    JsonPath.Root,
                    $"deeper nesting at {Place(utf8.Span, offset)}",
                    string.Create(CultureInfo.InvariantCulture, $"at most {FormatLimits.MaxDepth} objects and lists inside one another"));
                return null;
            }

            var place = string.Create(CultureInfo.InvariantCulture, $"line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}");
            var sentence = fault.Message.Split(". ")[0];
            log.Add(JsonPath.Root, $"a syntax error at {place}: {JsonQuote.Cut(sentence, 2 * JsonQuote.Length)}", OneValue);
            return null;
        }
    }

    private static void TooLong(ProblemLog log, long length) => log.Add(
        JsonPath.Root,
        string.Create(CultureInfo.InvariantCulture, $"{length} bytes or more"),
        string.Create(CultureInfo.InvariantCulture, $"at most {FormatLimits.MaxFileBytes} bytes"));

    private static int EndOfUtf8(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var consumed) == OperationStatus.Done)
        {
            offset += consumed;
        }

        return offset;
    }

    /// <summary>Where the first bracket too many opens, if the text comes so far before it ends.</summary>
    private static int? TooDeep(ReadOnlySpan<byte> utf8)
    {
        var depth = 0;
        var isInString = false;
        for (var i = 0; i < utf8.Length; i++)
        {
            switch (utf8[i])
            {
                case (byte)'\\' when isInString:
                    i++;
                    break;
                case (byte)'"':
                    isInString = !isInString;
                    break;
                case (byte)'{' or (byte)'[' when !isInString:
                    if (++depth > FormatLimits.MaxDepth)
                    {
                        return i;
                    }

                    break;
                case (byte)'}' or (byte)']' when !isInString:
                    depth--;
                    break;
                default:
                    break;
            }
        }

        return null;
    }

    private static string Place(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..offset];
        return string.Create(CultureInfo.InvariantCulture, $"line {before.Count((byte)'\n') + 1}, byte {offset - before.LastIndexOf((byte)'\n')}");
    }
}
