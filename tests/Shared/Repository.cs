namespace Iop.Domain.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "out", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "StrykerOutput", "node_modules", ".git", ".vs", ".idea"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>The files of the repository below a folder, by paths from the root with forward slashes, in ordinal order; built things are left out.</summary>
    public static IReadOnlyList<string> Files(string folder = "", string pattern = "*") =>
        [.. Below(new DirectoryInfo(At(folder)), pattern).Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder, string pattern) => folder.Exists
        ? folder.EnumerateFiles(pattern).Where(file => file.Name != ".git").Concat(folder.EnumerateDirectories().Where(inner => !Made.Contains(inner.Name)).SelectMany(inner => Below(inner, pattern)))
        : [];

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Iop.Domain.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the tests holds Iop.Domain.sln.");
    }
}
