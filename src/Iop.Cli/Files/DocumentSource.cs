using System.Globalization;
using System.Security;
using Iop.Cli.Terminals;
using Iop.Domain.Json;

namespace Iop.Cli.Files;

/// <summary>Reads the values of a file one by one: a file is one value, or one value a line. Of lines, one is held in memory at a time.</summary>
/// <param name="readFile">Reads a file as one value.</param>
/// <param name="readText">Reads a text as one value, under the name by which problems are reported.</param>
internal sealed class DocumentSource<T>(Func<string, ReadResult<T>> readFile, Func<ReadOnlyMemory<byte>, string, ReadResult<T>> readText)
    where T : class
{
    private const string Root = "$";

    /// <summary>Every value in order; one that cannot be read is among them with its problems. What was answered so far is handed on before the input is waited for.</summary>
    public IEnumerable<DocumentRead<T>> Read(Terminal terminal, string file)
    {
        if (file.Length == 0)
        {
            throw new Refusal("A file name is empty.");
        }

        using var opened = file == InputFile.StandardInput ? null : Open(file);
        if (opened is null && file != InputFile.StandardInput)
        {
            yield return new(new(file), readFile(file)); // which says why it cannot be opened
            yield break;
        }

        var reader = new LineReader(opened ?? terminal.Input, terminal.Out.Flush);
        IEnumerable<DocumentRead<T>> found = AreLines(reader, file) ? Lines(reader, file)
            : opened is { CanSeek: true } ? [new(new(file), readFile(file))] // which knows its length before it reads
            : Whole(reader, file);
        foreach (var one in found)
        {
            yield return one;
        }
    }

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static bool AreLines(LineReader reader, string file)
    {
        var isNamed = PlanLines.IsNamed(file);
        return reader.Decide((text, isAll) => isNamed ? true : PlanLines.Begin(text.Span, isAll));
    }

    private IEnumerable<DocumentRead<T>> Whole(LineReader reader, string file)
    {
        var bytes = reader.Rest(FormatLimits.MaxFileBytes);
        var place = new PlanPlace(file);
        yield return reader.IsBroken ? Broken(place, "input that breaks off") : new(place, readText(bytes, place.Name));
    }

    private IEnumerable<DocumentRead<T>> Lines(LineReader reader, string file)
    {
        var any = false;
        while (reader.Next())
        {
            if (reader.IsTooLong || !PlanLines.IsBlank(reader.Line.Span))
            {
                any = true;
                yield return Line(reader, new(file, reader.Number));
            }
        }

        var place = new PlanPlace(file);
        if (reader.IsBroken)
        {
            yield return Broken(place, string.Create(CultureInfo.InvariantCulture, $"input that breaks off after line {reader.Number}"));
        }
        else if (!any)
        {
            yield return new(place, readText(ReadOnlyMemory<byte>.Empty, place.Name));
        }
    }

    private DocumentRead<T> Line(LineReader reader, PlanPlace place) => reader.IsTooLong
        ? new(place, new FormatProblem(
            place.Name,
            Root,
            string.Create(CultureInfo.InvariantCulture, $"a line of more than {LineReader.LongestLine} bytes"),
            string.Create(CultureInfo.InvariantCulture, $"at most {LineReader.LongestLine} bytes a line")))
        : new(place, readText(reader.Line, place.Name));

    private static DocumentRead<T> Broken(PlanPlace place, string found) => new(place, new FormatProblem(place.Name, Root, found, "input that can be read to its end"));
}
