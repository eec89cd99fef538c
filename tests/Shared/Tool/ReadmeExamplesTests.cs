namespace Iop.Domain.Tests.Tool;

public sealed class ReadmeExamplesTests
{
    private const string Folder = "tests/Iop.Cli.Tests/ReadmeExamples";

    private const string Markdown = """
        <!-- example: First -->
        ```csharp
        using System.Text;

        var text = new StringBuilder();
        text.Append("a");
        ```

        ```csharp
        notMarked();
        ```
        """;

    private static readonly string[] Pages = ["README.md", "src/Iop.Domain/README.md", "src/Iop.Domain.Json/README.md", "src/Iop.Domain.FluentValidation/README.md", "src/Iop.Cli/README.md"];

    [Fact]
    public void Every_example_of_a_README_is_held_by_a_test() => Expect.None(
        from page in Pages.Where(page => File.Exists(Repository.At(page)))
        from example in ReadmeExamples.In(File.ReadAllText(Repository.At(page)))
        let file = Repository.At($"{Folder}/{example.Name}.cs")
        let difference = File.Exists(file) ? ReadmeExamples.Difference(example.Code, File.ReadAllText(file)) : "There is no such file."
        where difference is not null
        select $"{page}, {example.Name}: {difference}");

    [Fact]
    public void Every_held_example_stands_in_a_README()
    {
        var named = Pages.Where(page => File.Exists(Repository.At(page))).SelectMany(page => ReadmeExamples.In(File.ReadAllText(Repository.At(page)))).Select(example => example.Name).ToHashSet();
        Expect.None(Repository.Files(Folder, "*.cs").Where(file => !named.Contains(Path.GetFileNameWithoutExtension(file))));
    }

    [Fact]
    public void Marked_blocks_alone_are_examples() =>
        Assert.Equal([("First", "using System.Text;\n\nvar text = new StringBuilder();\ntext.Append(\"a\");")], ReadmeExamples.In(Markdown));

    [Theory]
    [InlineData("using System.Text;", "    var text = new StringBuilder();\n    text.Append(\"a\");\n", null)]
    [InlineData("", "var text = new StringBuilder();\ntext.Append(\"a\");", "The file lacks: using System.Text;")]
    [InlineData("using System.Text;", "var text = new StringBuilder();\ntext.Append(\"b\");", "README: text.Append(\"a\");\nfile:   text.Append(\"b\");")]
    [InlineData("using System.Text;", "var text = new StringBuilder();\n", "README: text.Append(\"a\");\nfile:   (nothing)")]
    [InlineData("using System.Text;", "var text = new StringBuilder();\ntext.Append(\"a\");\nmore();", "README: (nothing)\nfile:   more();")]
    public void A_difference_is_noticed_and_indentation_is_not_one(string directives, string statements, string? difference) =>
        Assert.Equal(difference, ReadmeExamples.Difference(
            ReadmeExamples.In(Markdown)[0].Code, $"{directives}\n\npublic void Test()\n{{\n    // example\n\n{statements}\n\n    // end of example\n}}"));

    [Fact]
    public void A_file_that_marks_no_example_is_noticed() => Assert.NotNull(ReadmeExamples.Difference("a();", "a();"));
}
