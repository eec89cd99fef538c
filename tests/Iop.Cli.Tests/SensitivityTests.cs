using System.Globalization;
using System.Text.Json;
using Iop.Domain.Json;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;
using Iop.Domain.Tests;

namespace Iop.Cli.Tests;

public class SensitivityTests
{
    private const string Page = "docs/formats/iop-sensitivity-1.md";
    private static readonly string Pathway = Repository.At("tests/data/pathways/reasons.pathway.json");

    [Theory]
    [InlineData("cohort", "exact expectations each")]
    [InlineData("individuals", "20 patients each")]
    public void Draws_are_told_with_means_the_frontier_decisions_and_a_chart(string engine, string said)
    {
        var (status, output, errors) = Bench.Run([
            "simulate", Pathway, "--psa", "6", "--engine", engine, "--wtp", "50000,20000", .. engine == "cohort" ? Array.Empty<string>() : ["--patients", "20"]]);
        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.Contains($"6 draws of 6 parameters, {said}, seed 1", output, StringComparison.Ordinal);
        Assert.All(["Middle", "By cost", "Perfect information", "20,000", "█"], word => Assert.Contains(word, output, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(engine == "individuals", output.Contains("Naive", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_carries_the_librarys_numbers_to_the_last_bit()
    {
        var result = ProbabilisticSensitivity.Run(PathwayJson.ReadFile(Pathway).Require(), 6, 9);
        using var json = Answer("--psa", "6", "--seed", "9", "--wtp", "30000");
        var root = json.RootElement;
        var decision = result.At(30_000);
        Assert.Equal("iop-sensitivity/1", root.GetProperty("format").GetString());
        Assert.Equal(decision.PerfectInformation, root.GetProperty("decisions")[0].GetProperty("perfectInformation").GetDouble());
        Assert.Equal(decision.Strategies[1].NetBenefit, root.GetProperty("decisions")[0].GetProperty("strategies")[1].GetProperty("netBenefit").GetDouble());
        Assert.Equal(
            result.DifferenceOf("outreach", OutcomeKind.Cost).Quantile(0.975),
            root.GetProperty("increments")[0].GetProperty("difference").GetProperty("cost").GetProperty("high").GetDouble());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("patientsPerDraw").ValueKind);
    }

    [Fact]
    public void The_pages_name_every_property()
    {
        using var one = Answer("--tornado");
        using var draws = Answer("--psa", "2");
        using var sure = Answer("--engine", "individuals", "--precision", "cost:usual=100000");
        using var cohort = Answer("--engine", "cohort");
        ToolsPage.NamesEveryPropertyOf(Page, one, draws);
        ToolsPage.NamesEveryPropertyOf("docs/formats/iop-simulation-1.md", sure, cohort);
        Assert.Equal(21, draws.RootElement.GetProperty("decisions").GetArrayLength());
        Assert.True(sure.RootElement.GetProperty("precision").GetProperty("reached").GetBoolean());
    }

    [Fact]
    public void Rows_of_shards_are_those_of_the_whole()
    {
        static string[] Rows(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        var whole = Bench.Run("simulate", Pathway, "--psa", "5", "--format", "csv").Output;
        Assert.StartsWith("draw,strategy,cost,qalys,lifeYears,relapseRatio,utilityRelapsed,", whole, StringComparison.Ordinal);
        Assert.Equal(10, Rows(whole).Length);
        Assert.Equal(Rows(whole), Enumerable.Range(1, 2).SelectMany(
            k => Rows(Bench.Run("simulate", Pathway, "--psa", "5", "--format", "csv", "--shard", $"{k.ToString(CultureInfo.InvariantCulture)}/2").Output)));
    }

    [Theory]
    [InlineData("cohort", "json")]
    [InlineData("individuals", "json")]
    [InlineData("individuals", "csv")]
    [InlineData("individuals", "text")]
    [InlineData("individuals", "part")]
    public void Parts_that_are_joined_give_the_answer_of_the_whole(string engine, string format)
    {
        using var bench = new Bench();
        string[] simulate = ["simulate", Pathway, "--psa", "7", "--seed", "3", "--engine", engine, .. engine == "cohort" ? Array.Empty<string>() : ["--patients", "20"]];
        var parts = Enumerable.Range(1, 3).Select(k => Path.Combine(bench.Folder, $"{k.ToString(CultureInfo.InvariantCulture)}.json")).ToArray();
        foreach (var (k, part) in parts.Index())
        {
            Assert.Equal(Exit.Fine, Bench.Run([.. simulate, "--shard", string.Create(CultureInfo.InvariantCulture, $"{k + 1}/3"), "--out", part]).Status);
        }

        var (status, output, errors) = Bench.Run(["merge", parts[1], parts[2], parts[0], "--format", format]);
        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.Equal(Bench.Run([.. simulate, "--format", format]).Output, output);
        Assert.Equal(
            Bench.Run([.. simulate, "--format", "json", "--wtp", "20000,90000"]).Output,
            Bench.Run(["merge", .. parts, "--format", "json", "--wtp", "90000,20000"]).Output);

        (status, _, errors) = Bench.Run("merge", parts[0], parts[2]);
        Assert.Equal(Exit.No, status);
        Assert.Contains("2 of 7 draws are missing: [2, 4)", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_other_kinds_and_formats_are_refused()
    {
        using var bench = new Bench();
        var (draws, patients, other) = (Path.Combine(bench.Folder, "draws.json"), Path.Combine(bench.Folder, "patients.json"), Path.Combine(bench.Folder, "other.json"));
        Bench.Run("simulate", Pathway, "--psa", "4", "--shard", "1/2", "--out", draws);
        Bench.Run("simulate", Pathway, "--engine", "individuals", "--patients", "4", "--shard", "1/2", "--out", patients);
        File.WriteAllText(other, """{ "nested": { "format": "iop-sensitivity-part/1" }, "format": "iop-plan/1" }""");
        Refused("different kinds", draws, patients);
        Refused("allowed: iop-simulation-part/1, iop-sensitivity-part/1, iop-capacity-part/1", other);
        Refused("no such file", Path.Combine(bench.Folder, "none.json"));
        void Refused(string said, params string[] parts)
        {
            var (status, output, errors) = Bench.Run(["merge", .. parts]);
            Assert.Equal(Exit.BadInput, status);
            Assert.Empty(output);
            Assert.Contains(said, errors, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--engine cohort", "Where patients are: Usual")]
    [InlineData("--engine individuals --patients 50", "50 of 50 patients")]
    [InlineData("--engine individuals --precision cost:usual=100000", "Totals for one patient")]
    [InlineData("--engine individuals --patients 50 --shard 1/2", "25 of 50 patients")]
    [InlineData("--psa 4", "The probability of being best")]
    [InlineData("--tornado", "utilityRelapsed")]
    public void A_page_has_tables_and_charts(string arguments, string said) => PageOf(Pathway, arguments, said);

    [Fact]
    public void A_page_of_slots_has_levels_and_lines() =>
        PageOf(Repository.At("tests/data/pathways/slots.pathway.json"), "--engine capacity --replications 2", "discounted.qalys");

    private static void PageOf(string model, string arguments, string said)
    {
        using var bench = new Bench();
        var (plain, file) = (Path.Combine(bench.Folder, "<plain>.json"), Path.Combine(bench.Folder, "page.html"));
        File.WriteAllText(plain, File.ReadAllText(model).Replace("\"name\": \"Usual", "\"name\": \"Usual <b>&", StringComparison.Ordinal));
        var (status, output, errors) = Bench.Run(["simulate", plain, .. arguments.Split(' '), "--html", file]);
        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.Equal(Bench.Run(["simulate", plain, .. arguments.Split(' ')]).Output, output);
        var page = File.ReadAllText(file);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.EndsWith("</body></html>\n", page, StringComparison.Ordinal);
        _ = System.Xml.Linq.XDocument.Parse(page.Replace("<!doctype html>", "", StringComparison.Ordinal).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal).Replace("<br>", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tornado_has_a_bar_for_each_parameter_the_longest_first()
    {
        var (status, output, errors) = Bench.Run("simulate", Pathway, "--tornado", "--wtp", "50000", "--range", "returns=0..0.1", "--strategies", "usual,outreach");
        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.Contains("outreach beside usual", output, StringComparison.Ordinal);
        Assert.Contains('█', output);
        var order = new[] { "utilityRelapsed", "outreachPrice", "relapseRatio", "fixedOne" }.Select(id => output.IndexOf(id, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);

        var rows = Bench.Run("simulate", Pathway, "--tornado", "--format", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("parameter,value,cost,qalys,lifeYears,netBenefit", rows[0]);
        Assert.Equal(2 + (2 * 6), rows.Length);
    }

    [Fact]
    public void A_run_ends_when_a_number_is_sure_or_says_that_it_is_not()
    {
        string[] run = ["simulate", Pathway, "--engine", "individuals", "--precision"];
        var (status, output, _) = Bench.Run([.. run, "reached:usual:relapsed=0.05"]);
        Assert.Equal(Exit.Fine, status);
        Assert.Contains("share of usual that reached relapsed", output, StringComparison.Ordinal);
        Assert.Contains("(95 % for all 1 looks together); sure enough", output, StringComparison.Ordinal);

        (status, output, _) = Bench.Run([.. run, "addedCost:outreach=0.001", "--patients", "2000"]);
        Assert.Equal(Exit.No, status);
        Assert.Contains("2,000 patients", output, StringComparison.Ordinal);
        Assert.Contains("not sure enough, 0.001 was asked for", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_takes_what_standard_output_would()
    {
        using var bench = new Bench();
        var to = Path.Combine(bench.Folder, "draws.json");
        var (status, output, _) = Bench.Run("simulate", Pathway, "--psa", "3", "--format", "json", "--out", to);
        Assert.Equal(Exit.Fine, status);
        Assert.Empty(output);
        Assert.Equal(Bench.Run("simulate", Pathway, "--psa", "3", "--format", "json").Output, File.ReadAllText(to));
    }

    [Theory]
    [InlineData("--psa 5 --tornado", "two questions")]
    [InlineData("--wtp 5", "--wtp goes with")]
    [InlineData("--psa 5 --wtp -1", "an amount of 0 or more")]
    [InlineData("--tornado --wtp 5,6", "several amounts")]
    [InlineData("--range stay=1..2", "--range goes with --tornado")]
    [InlineData("--tornado --range stay=1", "a parameter and two values")]
    [InlineData("--tornado --range nobody=1..2", "no parameter \"nobody\"")]
    [InlineData("--tornado --range stay=-1..2", "stay = -1 makes no sound pathway")]
    [InlineData("--tornado --strategies usual", "compares two strategies")]
    [InlineData("--tornado --engine individuals", "exact expectations")]
    [InlineData("--tornado --seed 1", "--seed does not go with --tornado")]
    [InlineData("--psa 5 --patients 10", "--patients does not go with --psa of a cohort")]
    [InlineData("--tornado --format part", "--tornado has no parts")]
    [InlineData("--psa 2 --shard 1/3 --format json", "Part 1/3 of the run holds no draws")]
    [InlineData("--psa 5 --engine individuals --events x.csv", "--events does not go with --psa")]
    [InlineData("--psa 0", "does not fit --psa")]
    [InlineData("--precision qalys:usual=1", "--precision goes with --engine individuals")]
    [InlineData("--engine individuals --precision qalys=1", "netBenefit:warmHandover=50")]
    [InlineData("--engine individuals --precision qalys:usual=0", "netBenefit:warmHandover=50")]
    [InlineData("--engine individuals --precision netBenefit:usual=1", "beside the first")]
    [InlineData("--engine individuals --precision reached:usual:nowhere=1", "no state \"nowhere\"")]
    public void What_cannot_be_is_refused(string arguments, string said)
    {
        var (status, output, errors) = Bench.Run(["simulate", Pathway, .. arguments.Split(' ')]);
        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains(said, errors, StringComparison.Ordinal);
    }

    private static JsonDocument Answer(params string[] arguments) => JsonDocument.Parse(Bench.Run(["simulate", Pathway, "--format", "json", .. arguments]).Output);
}
