namespace Iop.Domain.Tests.Architecture;

/// <summary>A page never sends its reader to a file that is not there.</summary>
public sealed class DocLinksTests
{
    [Fact]
    public void Every_relative_link_leads_to_a_file()
    {
        var files = Repository.Files().ToHashSet(StringComparer.Ordinal);
        var pages = files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        Assert.True(pages.SelectMany(page => DocLinks.In(File.ReadAllText(Repository.At(page)))).Count() > 20, "Hardly a link was found.");
        Expect.None(
            from page in pages
            from target in DocLinks.In(File.ReadAllText(Repository.At(page)))
            where DocLinks.Resolve(page, target) is not { } path || !files.Contains(path)
            select $"{page}: {target}");
    }

    [Fact]
    public void The_index_of_the_documentation_leads_to_every_page_of_it()
    {
        const string Index = "docs/README.md";
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([Index]);
        while (open.TryPop(out var page))
        {
            if (reached.Add(page) && page.EndsWith("README.md", StringComparison.Ordinal) && File.Exists(Repository.At(page)))
            {
                foreach (var target in DocLinks.In(File.ReadAllText(Repository.At(page))))
                {
                    open.Push(DocLinks.Resolve(page, target) ?? Index);
                }
            }
        }

        Expect.None(Repository.Files("docs", "*.md").Where(page => !reached.Contains(page)));
    }

    [Theory]
    [InlineData("[a](b.md)", "b.md")]
    [InlineData("see [a](../b/c.md#part), and ![d](e.png \"title\")", "../b/c.md|e.png")]
    [InlineData("[a]: b.md", "b.md")]
    [InlineData("[a](my%20page.md)", "my page.md")]
    [InlineData("[a](https://example.org/b.md) [c](mailto:d@example.org) [e](#part)", "")]
    [InlineData("`[a](b.md)`", "")]
    [InlineData("```\n[a](b.md)\n```\n[c](d.md)", "d.md")]
    public void Links_are_found_outside_code(string markdown, string targets) =>
        Assert.Equal(targets.Split('|', StringSplitOptions.RemoveEmptyEntries), DocLinks.In(markdown));

    [Theory]
    [InlineData("README.md", "docs/a.md", "docs/a.md")]
    [InlineData("docs/concepts/a.md", "../formats/./b.md", "docs/formats/b.md")]
    [InlineData("docs/a.md", "../tests/", "tests/README.md")]
    [InlineData("docs/a.md", "../../b.md", null)]
    public void A_link_leads_from_the_folder_of_its_page(string page, string target, string? path) => Assert.Equal(path, DocLinks.Resolve(page, target));
}
