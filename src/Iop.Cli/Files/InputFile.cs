using Iop.Cli.Terminals;
using Iop.Domain.Foundation;
using Iop.Domain.Json;

namespace Iop.Cli.Files;

/// <summary>Reads files in one of the formats; <c>-</c> is standard input.</summary>
internal static class InputFile
{
    /// <summary>The word that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads a file, or refuses it with every problem it has.</summary>
    public static T Require<T>(
        Terminal terminal, string path, Func<string, ReadResult<T>> readFile, Func<ReadOnlyMemory<byte>, string, ReadResult<T>> read)
        where T : class =>
        Require(terminal, path, Read(terminal, path, readFile, read));

    /// <summary>What was read from a file, or every problem that it has.</summary>
    public static T Require<T>(Terminal terminal, string path, ReadResult<T> result)
        where T : class
    {
        if (result.IsSound)
        {
            return result.Value;
        }

        Report(terminal, result.Problems);
        throw new Refusal($"{NameOf(path)} cannot be used.");
    }

    /// <summary>How messages call the file.</summary>
    public static string NameOf(string path) => path == StandardInput ? "standard input" : path;

    /// <summary>Reads a file; what is wrong with it stands in the result.</summary>
    public static ReadResult<T> Read<T>(
        Terminal terminal, string path, Func<string, ReadResult<T>> readFile, Func<ReadOnlyMemory<byte>, string, ReadResult<T>> read)
        where T : class
    {
        if (path != StandardInput)
        {
            return path.Length > 0 ? readFile(path) : throw new Refusal("A file name is empty.");
        }

        return read(Bytes(terminal.Input), NameOf(path));
    }

    /// <summary>All bytes of an input; of one beyond the limit as many as its reader needs to refuse it.</summary>
    public static ReadOnlyMemory<byte> Bytes(Stream input)
    {
        // one byte above the limit is enough
        using var bytes = new MemoryStream();
        var buffer = new byte[65_536];
        while (bytes.Length <= FormatLimits.MaxFileBytes && input.Read(buffer) is > 0 and var count)
        {
            bytes.Write(buffer, 0, count);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>Prints every problem, a line each: file, path, what was found, what is allowed.</summary>
    public static void Report(Terminal terminal, ValueList<FormatProblem> problems)
    {
        foreach (var problem in problems)
        {
            terminal.Error.WriteLine(problem.ToString());
        }
    }
}
