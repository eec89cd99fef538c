using System.Text.Json;
using Iop.Domain.Json;
using Iop.Domain.Simulation;

namespace Iop.Cli.Tests;

public sealed class CapacityTests
{
    private static readonly string Model = Repository.At("tests/data/pathways/slots.pathway.json");

    [Fact]
    public void Text_shows_levels_differences_and_charts()
    {
        var (status, output, errors) = Bench.Run("simulate", Model, "--engine", "capacity", "--replications", "3");
        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.Contains("3 replications, seed 1", output, StringComparison.Ordinal);
        Assert.Contains("more less usual", output, StringComparison.Ordinal);
        Assert.Contains("±", output, StringComparison.Ordinal);
        Assert.Contains('█', output);
    }

    [Fact]
    public void Json_carries_the_librarys_numbers_to_the_last_bit()
    {
        var run = Capacity.Run(PathwayJson.ReadFile(Model).Require(), 4, 9);
        using var json = JsonDocument.Parse(Bench.Run("simulate", Model, "--engine", "capacity", "--replications", "4", "--seed", "9", "--threads", "1", "--format", "json").Output);
        Assert.Equal("capacity", json.RootElement.GetProperty("engine").GetString());
        for (var i = 0; i < run.Strategies.Count; i++)
        {
            var strategy = json.RootElement.GetProperty("strategies")[i];
            for (var j = 0; j < 2; j++)
            {
                var level = strategy.GetProperty("levels")[j];
                Assert.Equal(run.Strategies[i].Levels[j].State, level.GetProperty("state").GetString());
                Assert.Equal(run.Strategies[i].Levels[j].Wait.Mean, level.GetProperty("wait").GetProperty("mean").GetDouble());
                Assert.Equal(run.Strategies[i].Levels[j].Lost(LossCause.Reneged).Mean, level.GetProperty("lostShare").GetProperty("reneged").GetProperty("mean").GetDouble());
                Assert.Equal(run.Strategies[i].Levels[j].AdmittedWithin(0).StandardError, level.GetProperty("admittedWithin")[0].GetProperty("share").GetProperty("standardError").GetDouble());
            }
        }

        var paired = run.Strategies[1].Levels[1].Wait.Minus(run.Strategies[0].Levels[1].Wait);
        Assert.Equal(paired.Mean, json.RootElement.GetProperty("differences")[0].GetProperty("levels")[1].GetProperty("wait").GetProperty("mean").GetDouble());
    }

    [Fact]
    public void Csv_has_a_row_for_each_measure()
    {
        var lines = Bench.Run("simulate", Model, "--engine", "capacity", "--replications", "2", "--strategies", "usual", "--format", "csv").Output.Split('\n');
        Assert.Equal("strategy,level,measure,mean,standardError,low,high", lines[0]);
        Assert.Contains(lines, static line => line.StartsWith("usual,iop,lostShare.reneged,", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("usual,,arrived,", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static line => line.StartsWith("more", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_property_of_the_json_is_on_its_page()
    {
        var page = File.ReadAllText(Repository.At("docs/formats/iop-simulation-1.md"));
        using var json = JsonDocument.Parse(Bench.Run("simulate", Model, "--engine", "capacity", "--replications", "2", "--format", "json").Output);
        Assert.All(Names(json.RootElement).Distinct(), name => Assert.Contains($"{name}", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--patients 5", "--patients goes with --engine individuals")]
    [InlineData("--shard 1/2", "--shard goes with --engine individuals")]
    [InlineData("--format part", "a run with slots has no parts")]
    [InlineData("--replications 0", "does not fit --replications")]
    [InlineData("--strategies nobody", "--strategies: found nobody")]
    public void What_cannot_be_is_refused(string arguments, string said) => Refused(["simulate", Model, "--engine", "capacity", .. arguments.Split(' ')], said);

    [Fact]
    public void A_model_without_slots_and_an_engine_without_replications_are_refused()
    {
        Refused(["simulate", Repository.At("tests/data/pathways/reasons.pathway.json"), "--engine", "capacity"], "has no capacity");
        Refused(["simulate", Model, "--replications", "3"], "--replications goes with --engine capacity");
    }

    private static void Refused(string[] arguments, string said)
    {
        var (status, output, errors) = Bench.Run(arguments);
        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains(said, errors, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static property => Names(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
