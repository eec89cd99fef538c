using System.Text;
using Iop.Cli.Files;

namespace Iop.Cli.Tests.Checking;

public sealed class PlanLinesTests
{
    [Theory]
    [InlineData("{}\n{}", true)]
    [InlineData("{}\r\n{}\r\n", true)]
    [InlineData("\n \t\r\n{}\n\n{}\n", true)]
    [InlineData("{}\n{", true)]
    [InlineData("{}\nx", true)]
    [InlineData("{\"a\":1\n{}", true)]
    [InlineData("{\"a\n{}", true)]
    [InlineData("x\n{}", true)]
    [InlineData("]\n{}", true)]
    [InlineData("", false)]
    [InlineData("\n\n", false)]
    [InlineData("{}", false)]
    [InlineData("{}\n", false)]
    [InlineData("{}\n \r\n", false)]
    [InlineData("{}{}", false)]
    [InlineData("{\n}\n", false)]
    [InlineData("[\n{}\n]", false)]
    [InlineData("[\n{},\n{}\n]", false)]
    [InlineData("{ \"a\": [\n{}\n] }", false)]
    [InlineData("x\ny\n{}", false)]
    [InlineData("1\n2\n", false)]
    [InlineData("{\"a\":1,,\n\"b\":2}", false)]
    public void The_first_two_lines_tell_lines_from_one_plan(string text, bool expected) => Assert.Equal(expected, PlanLines.Begin(Encoding.UTF8.GetBytes(text), isAll: true));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}\n")]
    [InlineData("{}\n{}")]
    [InlineData("{\n}")]
    public void Nothing_is_told_before_two_lines_are_there(string text) => Assert.Null(PlanLines.Begin(Encoding.UTF8.GetBytes(text), isAll: false));

    [Theory]
    [InlineData("{}\n", true)]
    [InlineData("{\n", false)]
    [InlineData("", false)]
    public void A_line_without_end_is_not_waited_for_for_ever(string begin, bool expected) =>
        Assert.Equal(expected, PlanLines.Begin(Encoding.UTF8.GetBytes(begin.PadRight((2 * LineReader.LongestLine) + 1)), isAll: false));

    [Theory]
    [InlineData("plans.ndjson", true)]
    [InlineData("a/plans.JSONL", true)]
    [InlineData("plans.json", false)]
    [InlineData("ndjson", false)]
    [InlineData("-", false)]
    public void Two_extensions_name_lines(string file, bool expected) => Assert.Equal(expected, PlanLines.IsNamed(file));
}
