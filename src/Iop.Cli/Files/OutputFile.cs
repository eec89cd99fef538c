namespace Iop.Cli.Files;

/// <summary>A file that appears whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Refuses a path that cannot take a file, before long work begins.</summary>
    public static void Expect(string path)
    {
        if (path.Length == 0)
        {
            throw new Refusal("--out: found an empty name; allowed: a file to write.");
        }

        if (Directory.Exists(path))
        {
            throw new Refusal($"{path}: found a directory; allowed: a file to write.");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } directory && !Directory.Exists(directory))
        {
            throw new Refusal($"{path}: its directory does not exist.");
        }
    }

    /// <summary>Writes beside the path and renames; what stood there before stays until the new file is complete.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Expect(path);
        var beside = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            throw new Refusal($"{path}: cannot be written ({fault.Message.ReplaceLineEndings(" ")})");
        }
    }
}
