using System.Text.Json;

namespace Iop.Cli.Tests;

/// <summary>The page on the tool, <c>docs/cli.md</c>, as what the answers are held against.</summary>
internal static class ToolsPage
{
    /// <summary>Fails unless the page names every property of the answers, at any depth.</summary>
    public static void NamesEveryPropertyOf(params IEnumerable<JsonDocument> answers) => NamesEveryPropertyOf("docs/cli.md", answers);

    /// <summary>The same of a page of its own.</summary>
    public static void NamesEveryPropertyOf(string path, params IEnumerable<JsonDocument> answers)
    {
        var page = File.ReadAllText(Repository.At(path));

        Assert.All(
            answers.SelectMany(json => Names(json.RootElement)).Distinct(),
            name => Assert.Matches($"`([A-Za-z.\\[\\]]*\\.)?{name}(\\[\\])?`", page));
    }

    private static IEnumerable<string> Names(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object => part.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name)),
        _ => [],
    };
}
