using System.Globalization;
using System.Text.Json;
using Iop.Cli.Demo;
using Iop.Domain.Json;
using Iop.Domain.Simulation;

namespace Iop.Cli.Tests;

public sealed class SimulateTests : IDisposable
{
    private readonly Bench bench = new();

    [Fact]
    public void Text_shows_totals_increments_and_a_chart()
    {
        var (status, output, errors) = Bench.Run("simulate", bench.Sample(Samples.Pathway));

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.Contains("Cost per QALY", output);
        Assert.Contains("Intensive outpatient", output);
        Assert.Contains('█', output);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public void Json_carries_the_librarys_numbers_to_the_last_bit()
    {
        var path = bench.Sample(Samples.Pathway);
        var traces = Cohort.RunAll(PathwayJson.ReadFile(path).Require());
        using var json = JsonDocument.Parse(Bench.Run("simulate", path, "--format", "json").Output);

        Assert.Equal("iop-simulation/1", json.RootElement.GetProperty("format").GetString());
        foreach (var (trace, strategy) in traces.Zip(json.RootElement.GetProperty("strategies").EnumerateArray()))
        {
            Assert.Equal(trace.Strategy.Id, strategy.GetProperty("id").GetString());
            Assert.Equal(trace.Discounted.Cost, strategy.GetProperty("discounted").GetProperty("cost").GetDouble());
            Assert.Equal(trace.Undiscounted.Qalys, strategy.GetProperty("undiscounted").GetProperty("qalys").GetDouble());
            Assert.Equal(trace.Cycles + 1, strategy.GetProperty("trace").GetArrayLength());
            Assert.Equal(trace.Occupancy(7).ToArray(), strategy.GetProperty("trace")[7].EnumerateArray().Select(share => share.GetDouble()));
        }

        var increment = json.RootElement.GetProperty("increments")[0];
        Assert.Equal(Cohort.Compare(traces[0], traces[1]).CostPerQaly, increment.GetProperty("costPerQaly").GetDouble());
    }

    [Fact]
    public void Csv_has_a_row_for_each_strategy_point_and_state()
    {
        var path = bench.Sample(Samples.Pathway);
        var model = PathwayJson.ReadFile(path).Require();
        var lines = Bench.Run("simulate", path, "--format", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("strategy,point,years,state,share", lines[0]);
        Assert.Equal(1 + (model.Strategies.Count * (model.Cycles + 1) * model.States.Count), lines.Length);
        Assert.All(lines.Skip(1), line => Assert.InRange(double.Parse(line.Split(',')[4], CultureInfo.InvariantCulture), 0, 1));
    }

    [Fact]
    public void The_first_strategy_named_is_the_comparator()
    {
        var path = bench.Sample(Samples.Pathway);
        using var json = JsonDocument.Parse(Bench.Run("simulate", path, "--format", "json", "--strategies", "warmHandover,usual").Output);

        Assert.Equal("warmHandover", json.RootElement.GetProperty("increments")[0].GetProperty("comparator").GetString());
    }

    [Theory]
    [InlineData("--engine", "lottery", "'cohort'")]
    [InlineData("--strategies", "other", "usual, warmHandover")]
    [InlineData("--strategies", "usual,usual", "each once")]
    [InlineData("--format", "xml", "'csv'")]
    [InlineData("--psa", "10", "no parameters")]
    public void What_is_not_there_is_a_usage_error_that_says_what_is(string option, string value, string said)
    {
        var (status, output, errors) = Bench.Run("simulate", bench.Sample(Samples.Pathway), option, value);

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains(said, errors);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csv")]
    public void A_file_takes_what_standard_output_would(string format)
    {
        var path = bench.Sample(Samples.Pathway);
        var to = Path.Combine(bench.Folder, "run.out");
        var (status, output, _) = Bench.Run("simulate", path, "--format", format, "--out", to);

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(output);
        Assert.Equal(Bench.Run("simulate", path, "--format", format).Output, File.ReadAllText(to));
    }

    [Theory]
    [InlineData("cohort")]
    [InlineData("individuals")]
    public void Without_a_file_the_default_pathway_runs_and_its_unverified_figures_are_named(string engine)
    {
        string[] patients = engine == "cohort" ? [] : ["--patients", "100"];
        var (status, output, errors) = Bench.Run(["simulate", "--engine", engine, .. patients]);

        Assert.Equal(Exit.Fine, status);
        Assert.Contains("Adult step-down pathway", output);
        foreach (var figure in PathwayModels.AdultStepDown.Options.Evidence)
        {
            Assert.Equal(figure.Mark == EvidenceMark.Unverified, errors.Contains($"  {figure.Parameter} = ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_default_pathway_can_be_saved_and_run_again()
    {
        var file = Path.Combine(bench.Folder, "own.pathway.json");
        var (status, output, _) = Bench.Run("simulate", "--save-model", file);

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(output);
        Assert.Equal(PathwayModels.AdultStepDown, PathwayJson.ReadFile(file).Require());
        Assert.Equal(Bench.Run("simulate", "--format", "json").Output, Bench.Run("simulate", file, "--format", "json").Output);
        Assert.Contains("res: utility = 0.66", Bench.Run("simulate", file).Errors);
    }

    public void Dispose() => bench.Dispose();
}
