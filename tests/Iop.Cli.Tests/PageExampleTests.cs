using System.Text.RegularExpressions;
using Iop.Domain.Tests;

namespace Iop.Cli.Tests;

public sealed partial class PageExampleTests
{
    [Theory]
    [InlineData("check", "iop-plan-1")]
    [InlineData("schedule", "iop-program-1")]
    [InlineData("simulate", "iop-pathway-1")]
    [InlineData("assess", "iop-assessment-1")]
    [InlineData("continuity", "iop-episode-1")]
    [InlineData("graph", "iop-transitions-1")]
    public void The_example_of_a_formats_page_is_one_to_start_from(string command, string page)
    {
        var example = Example().Match(File.ReadAllText(Repository.At($"docs/formats/{page}.md"))).Groups["json"].Value;
        var (status, _, errors) = Bench.RunWith(example, colors: false, CancellationToken.None, command, "-");

        Assert.True(status == Exit.Fine, errors);
    }

    [GeneratedRegex(@"```json\r?\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
