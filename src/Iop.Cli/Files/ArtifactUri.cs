namespace Iop.Cli.Files;

/// <summary>Files as URI references.</summary>
internal static class ArtifactUri
{
    /// <summary>A relative name stays relative, with slashes and escapes; a full path becomes a <c>file</c> URI; standard input stays <c>-</c>.</summary>
    public static string Of(string file)
    {
        var segments = file.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(Uri.EscapeDataString);
        if (!Path.IsPathFullyQualified(file))
        {
            return string.Join('/', segments);
        }

        // a drive keeps its colon
        var path = string.Join('/', segments).Replace("%3A", ":", StringComparison.Ordinal);
        return path.StartsWith('/') ? $"file://{path}" : $"file:///{path}";
    }
}
