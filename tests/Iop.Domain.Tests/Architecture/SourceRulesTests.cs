using System.Text.RegularExpressions;

namespace Iop.Domain.Tests.Architecture;

public sealed class SourceRulesTests
{
    [Fact]
    public void Every_source_file_keeps_to_the_rules()
    {
        var files = Repository.Files("src", "*.cs");
        Assert.True(files.Count > 30);
        Expect.None(files.SelectMany(file => SourceRules.Problems(file, File.ReadAllText(Repository.At(file)))));
    }

    [Fact]
    public void The_namespace_follows_the_folder() => Expect.None(
        from file in Repository.Files("src", "*.cs")
        let space = Regex.Match(File.ReadAllText(Repository.At(file)), @"^namespace\s+(?<name>[\w.]+)\s*[;{]?", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["name"].Value
        let folder = string.Join('.', file.Split('/')[1..^1])
        where space.Length > 0 && space != folder
        select $"{file}: {space}");

    [Theory]
    [InlineData("a/Plan.cs", "public sealed record Plan;", null)]
    [InlineData("a/Plan.Known.cs", "public sealed partial class Plan<T>;", null)]
    [InlineData("a/Plan.cs", "internal sealed class Other;", null)]
    [InlineData("a/Plan.cs", "public static class Other;", "a/Plan.cs holds the public type Other")]
    [InlineData("a/Plan.cs", "public readonly record struct Other;", "a/Plan.cs holds the public type Other")]
    [InlineData("a/PlanHelper.cs", "internal static class PlanHelper;", "a/PlanHelper.cs: PlanHelper has a word that says nothing")]
    [InlineData("a/Baseline.cs", "internal sealed class Baseline;", null)]
    [InlineData("a/Plan.cs", "#pragma warning disable CA1000", "a/Plan.cs:1: #pragma warning disable CA1000")]
    [InlineData("a/Plan.cs", "#pragma warning disable CA1000 // the factory is generic", null)]
    [InlineData("a/Plan.cs", "[SuppressMessage(\"a\", \"b\")]", "a/Plan.cs:1: [SuppressMessage(\"a\", \"b\")]")]
    [InlineData("a/Plan.cs", "[SuppressMessage(\"a\", \"b\", Justification = \"the factory is generic\")]", null)]
    public void Each_rule_is_noticed(string path, string text, string? problem) => Assert.Equal(problem is null ? [] : [problem], SourceRules.Problems(path, text));

    [Theory]
    [InlineData(399, 0)]
    [InlineData(400, 0)]
    [InlineData(401, 1)]
    public void A_file_has_400_lines_at_most(int lines, int problems) =>
        Assert.Equal(problems, SourceRules.Problems("a/Plan.cs", string.Concat(Enumerable.Repeat("//\n", lines))).Count());

    [Fact]
    public void Unfinished_work_is_noticed() => Assert.Single(SourceRules.Problems("a/Plan.cs", "// " + "TO" + "DO: later"));
}
