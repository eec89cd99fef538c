using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iop.Cli.Demo;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Simulation;

namespace Iop.Cli.Tests;

public sealed class IndividualsTests : IDisposable
{
    private readonly Bench bench = new();

    [Fact]
    public void Text_shows_totals_with_standard_errors_and_a_chart()
    {
        var (status, output, errors) = Bench.Run("simulate", bench.Sample(Samples.Pathway), "--engine", "individuals", "--patients", "500");
        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.Contains("500 patients cycle by cycle, seed 1", output, StringComparison.Ordinal);
        Assert.Contains("Cost per QALY", output, StringComparison.Ordinal);
        Assert.Contains('█', output);
    }

    [Fact]
    public void Json_carries_the_librarys_numbers_to_the_last_bit()
    {
        var path = bench.Sample(Samples.Pathway);
        var run = Microsimulation.Run(PathwayJson.ReadFile(path).Require(), 300, 9);
        using var json = JsonDocument.Parse(Bench.Run("simulate", path, "--engine", "individuals", "--patients", "300", "--seed", "9", "--format", "json").Output);
        var strategies = json.RootElement.GetProperty("strategies");
        for (var i = 0; i < run.Strategies.Count; i++)
        {
            Assert.Equal(run.Strategies[i].Discounted.Cost.Mean, strategies[i].GetProperty("discounted").GetProperty("cost").GetDouble());
            Assert.Equal(
                run.Strategies[i].Discounted.Qalys.StandardError,
                strategies[i].GetProperty("discountedSample").GetProperty("qalys").GetProperty("standardError").GetDouble());
        }

        Assert.Equal(
            run.Differences[0].Discounted.Cost.StandardError,
            json.RootElement.GetProperty("increments")[0].GetProperty("paired").GetProperty("cost").GetProperty("standardError").GetDouble());
    }

    [Theory]
    [InlineData("individuals", "1")]
    [InlineData("individuals", "2")]
    [InlineData("capacity", "2")]
    public void Stays_in_a_circle_that_take_no_time_are_told(string engine, string threads)
    {
        var path = Path.Combine(bench.Folder, "model.json");
        var root = JsonNode.Parse(File.ReadAllText(Repository.At("tests/data/pathways/slots.pathway.json")))!;
        root["transitions"] = JsonNode.Parse("""
            [{"from":"php","to":"iop","sojourn":{"family":"empirical","points":[{"time":0,"left":1}]}},{"from":"iop","to":"php","sojourn":{"family":"empirical","points":[{"time":0,"left":1}]}},
             {"from":"iop","to":"left","rate":0.000001},{"from":"waitedOut","to":"left","rate":2}]
            """);
        File.WriteAllText(path, root.ToJsonString());
        var (status, output, errors) = Bench.Run(["simulate", path, "--engine", engine, "--threads", threads, .. engine == "capacity" ? Array.Empty<string>() : ["--patients", "100000"]]);
        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains("moves more than", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("should not happen", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csv")]
    public void Shards_merge_into_the_answer_of_the_whole_run(string format)
    {
        var path = bench.Sample(Samples.Pathway);
        string[] run = ["simulate", path, "--engine", "individuals", "--patients", "1000", "--seed", "5"];
        var parts = Enumerable.Range(1, 3).Select(k => $"{path}.{k.ToString(CultureInfo.InvariantCulture)}").ToArray();
        for (var k = 1; k <= 3; k++)
        {
            Assert.Equal(Exit.Fine, Bench.Run([.. run, "--shard", $"{k.ToString(CultureInfo.InvariantCulture)}/3", "--out", parts[k - 1]]).Status);
        }

        var (status, output, errors) = Bench.Run("merge", parts[2], parts[0], parts[1], "--format", format);
        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.Equal(Bench.Run([.. run, "--format", format]).Output, output);

        (status, _, errors) = Bench.Run("merge", parts[2], parts[0]);
        Assert.Equal(Exit.No, status);
        Assert.Contains("333 of 1000 patients are missing: [333, 666)", errors, StringComparison.Ordinal);

        (status, output, errors) = Bench.Run("merge", parts[2], parts[2]);
        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains("The parts share patients.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Moves_are_written_on_request()
    {
        var path = bench.Sample(Samples.Pathway);
        Bench.Run("simulate", path, "--engine", "individuals", "--patients", "50", "--events", $"{path}.csv", "--event-patients", "3");
        var lines = File.ReadAllLines($"{path}.csv");
        Assert.Equal("strategy,patient,move,years,from,to", lines[0]);
        Assert.Equal(["0", "1", "2"], lines.Skip(1).Select(line => line.Split(',')[1]).Distinct());
    }

    [Theory]
    [InlineData("--shard 4/3", "no shard")]
    [InlineData("--patients 0", "does not fit --patients")]
    [InlineData("--engine cohort --seed 1", "--seed goes with --engine individuals")]
    [InlineData("--engine cohort --format part", "a cohort has no parts")]
    [InlineData("--strategies nobody", "--strategies: found nobody")]
    public void What_cannot_be_is_refused(string arguments, string said)
    {
        var (status, output, errors) = Bench.Run(["simulate", bench.Sample(Samples.Pathway), .. arguments.Contains("--engine", StringComparison.Ordinal) ? Array.Empty<string>() : ["--engine", "individuals"], .. arguments.Split(' ')]);
        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains(said, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_shows_rate_and_time_left() => Assert.Equal(
        "[######..................] 25 %  250 patients/s  0:00:03 left", PatientProgress.Line(250, 1000, TimeSpan.FromSeconds(1)));

    public void Dispose() => bench.Dispose();
}
