using System.Globalization;
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
    public void Costs_and_gains_stand_in_every_answer()
    {
        var run = Capacity.Run(PathwayJson.ReadFile(Model).Require(), 3, 1);
        string[] simulate = ["simulate", Model, "--engine", "capacity", "--replications", "3"];
        using var json = JsonDocument.Parse(Bench.Run([.. simulate, "--format", "json"]).Output);
        var (usual, more) = (run.Strategies[0].Discounted, run.Strategies[1].Discounted);
        JsonElement At(string list, int place, string measure) => json.RootElement.GetProperty(list)[place].GetProperty("discounted").GetProperty(measure);
        Assert.Equal(usual.Cost.Mean, At("strategies", 0, "cost").GetProperty("mean").GetDouble());
        Assert.Equal(more.Qalys.StandardError, At("strategies", 1, "qalys").GetProperty("standardError").GetDouble());
        Assert.Equal(more.Cost.Minus(usual.Cost).Mean, At("differences", 0, "cost").GetProperty("mean").GetDouble());
        Assert.Equal(more.LifeYears.Minus(usual.LifeYears).StandardError, At("differences", 0, "lifeYears").GetProperty("standardError").GetDouble());
        Assert.Equal("usual", json.RootElement.GetProperty("frontier")[0].GetProperty("strategy").GetString());
        Assert.Equal(
            (more.Cost.Mean - usual.Cost.Mean) / (more.Qalys.Mean - usual.Qalys.Mean), json.RootElement.GetProperty("frontier")[1].GetProperty("costPerQaly").GetDouble(), 6);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"\nmore,,undiscounted.cost,{run.Strategies[1].Undiscounted.Cost.Mean:R},"), Bench.Run([.. simulate, "--format", "csv"]).Output, StringComparison.Ordinal);
        var text = Bench.Run(simulate).Output;
        Assert.Contains("QALYs", text, StringComparison.Ordinal);
        Assert.Contains("Cost per QALY", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("text")]
    [InlineData("part")]
    public void Parts_that_are_joined_give_the_answer_of_the_whole(string format)
    {
        using var bench = new Bench();
        string[] simulate = ["simulate", Model, "--engine", "capacity", "--replications", "5"];
        var parts = Enumerable.Range(1, 3).Select(k => Path.Combine(bench.Folder, $"{k}.json")).ToArray();
        foreach (var (k, part) in parts.Index())
        {
            Assert.Equal(Exit.Fine, Bench.Run([.. simulate, "--shard", $"{k + 1}/3", "--out", part]).Status);
        }

        var (status, output, _) = Bench.Run(["merge", parts[1], parts[2], parts[0], "--format", format]);
        Assert.Equal(Exit.Fine, status);
        Assert.Equal(Bench.Run([.. simulate, "--format", format]).Output, output);

        (status, _, var errors) = Bench.Run("merge", parts[0], parts[2]);
        Assert.Equal(Exit.No, status);
        Assert.Contains("2 of 5 replications are missing: [1, 3)", errors, StringComparison.Ordinal);
        Refused(["merge", parts[0], parts[0]], "The parts share replications.");
        Refused(["merge", parts[0], "--wtp", "5"], "--wtp goes with parts of --psa");
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
    [InlineData("--replications 2 --shard 1/3 --format json", "Part 1/3 of the run holds no replications")]
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
