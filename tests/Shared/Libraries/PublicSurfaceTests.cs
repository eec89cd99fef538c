namespace Iop.Domain.Tests.Libraries;

public sealed class PublicSurfaceTests
{
    /// <summary>Run with <c>IOP_APPROVE=1</c> to take the present surface as approved, and read the change before it is committed.</summary>
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var file = Repository.At($"src/{Library.Name}/PublicApi.approved.txt");
        var actual = PublicSurface.Write(Library.PublicTypes);
        if (Environment.GetEnvironmentVariable("IOP_APPROVE") == "1")
        {
            File.WriteAllText(file, actual);
            return;
        }

        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (approved != actual)
        {
            Assert.Fail($"The public surface of {Library.Name} differs from PublicApi.approved.txt (IOP_APPROVE=1 takes it):\n{Difference(approved, actual)}");
        }
    }

    [Fact]
    public void The_surface_is_the_same_under_every_culture()
    {
        var expected = PublicSurface.Write(Library.PublicTypes);
        Cultures.Each(() => Assert.Equal(expected, PublicSurface.Write(Library.PublicTypes)));
    }

    /// <summary>The lines that went and came, each under the last heading above it.</summary>
    private static string Difference(string approved, string actual)
    {
        var (before, after) = (Lines(approved), Lines(actual));
        return string.Join('\n', before.Except(after, StringComparer.Ordinal).Select(line => "- " + line).Concat(after.Except(before, StringComparer.Ordinal).Select(line => "+ " + line)));
    }

    private static List<string> Lines(string text)
    {
        var heading = "";
        var lines = new List<string>();
        foreach (var line in text.Split('\n').Where(line => line.Length > 0))
        {
            heading = line[0] == ' ' ? heading : line;
            lines.Add(line[0] == ' ' ? $"{heading} | {line.Trim()}" : line);
        }

        return lines;
    }
}
