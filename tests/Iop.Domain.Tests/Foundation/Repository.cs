namespace Iop.Domain.Tests.Foundation;

/// <summary>The checkout that the tests were built from, and files in it that tests hold to the code.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Whether the run writes the approved files anew instead of comparing with them: <c>IOP_APPROVE=1</c>.</summary>
    public static bool Approves => Environment.GetEnvironmentVariable("IOP_APPROVE") == "1";

    /// <summary>Fails unless the file holds exactly the text.</summary>
    public static void Holds(string path, string text)
    {
        var file = Path.Combine(Root, path);
        if (Approves)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{path} is missing; run the tests with IOP_APPROVE=1 to write it.");
        Assert.Equal(File.ReadAllText(file), text);
    }

    private static string FindRoot()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "Iop.Domain.sln")))
        {
            here = here.Parent;
        }

        return here?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the checkout.");
    }
}
