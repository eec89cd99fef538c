using System.Text.Json.Nodes;
using Iop.Cli.Reports;
using Iop.Domain.Json.Tests;

namespace Iop.Cli.Tests.Checking;

/// <summary>Holds the log to the whole schema of SARIF 2.1.0.</summary>
public sealed class SarifSchemaTests
{
    private static readonly Schema Sarif = Schema.At(Path.Combine(AppContext.BaseDirectory, "data", "schemas", "sarif-2.1.0.schema.json"));

    [Theory]
    [InlineData(Exit.Fine)]
    [InlineData(Exit.No)]
    [InlineData(Exit.BadInput)]
    [InlineData(Exit.Interrupted)]
    public void The_log_is_valid(int status) => Assert.True(Sarif.Allows(Answer(status)));

    [Fact]
    public void The_log_of_a_plan_that_was_checked_is_valid()
    {
        using var bench = new Bench();
        foreach (var satisfied in new string[][] { [], ["--satisfied"] })
        {
            var (_, output, _) = Bench.Run(["check", bench.Sample(Demo.Samples.ShortPlan), bench.File("bad.json", "{"), "--format", "sarif", .. satisfied]);

            Assert.True(Sarif.Allows(output));
        }
    }

    [Theory]
    [InlineData("version", "\"2.0.0\"")]
    [InlineData("unknown", "1")]
    [InlineData("runs", "{}")]
    [InlineData("runs[0].tool", "{}")]
    [InlineData("runs[0].results[0].kind", "\"violated\"")]
    [InlineData("runs[0].results[0].message", "{}")]
    [InlineData("runs[0].results[0].ruleIndex", "-2")]
    [InlineData("runs[0].invocations[0].exitCode", "\"1\"")]
    public void A_log_with_a_fault_is_not(string place, string value)
    {
        var root = JsonNode.Parse(Answer(Exit.No))!;
        var steps = place.Replace("]", "", StringComparison.Ordinal).Split('.', '[');
        var at = steps[..^1].Aggregate(root, static (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        at[steps[^1]] = JsonNode.Parse(value);

        Assert.False(Sarif.Allows(root.ToJsonString()));
    }

    private static string Answer(int status) => AnswerCase.Answer((terminal, rules) => new SarifFindings(terminal, rules), status: status);
}
