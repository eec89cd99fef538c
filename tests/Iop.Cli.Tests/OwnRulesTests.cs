using System.CommandLine;
using System.Text;
using System.Text.Json;
using Iop.Cli.Commands;
using Iop.Cli.Demo;
using Iop.Domain.Json;
using Iop.Domain.Rules;

namespace Iop.Cli.Tests;

public sealed class OwnRulesTests : IDisposable
{
    private const string Acme = """
        { "format": "iop-rules/1", "id": "acme", "name": "Acme", "rules": [
          { "id": "acme.min-hours", "title": "Acme: at least 12 hours", "basis": "planned", "requirement": { "type": "weeklyHours", "minutes": { "atLeast": 720 } },
            "severity": "mandatory", "citation": { "title": "Acme\u001b[31m manual" }, "rungs": ["iop"] },
          { "id": "acme.off", "title": "Acme: off", "basis": "planned", "requirement": { "type": "described", "text": "nothing" },
            "severity": "guidance", "citation": { "title": "Acme manual" }, "switchedOff": true } ] }
        """;

    private const string Sessions = """
        { "format": "iop-rules/1", "id": "dated", "name": "Dated", "rules": [
          { "id": "dated.review", "title": "A review within a week", "basis": "planned", "requirement": { "type": "deadline", "what": "planReview", "within": { "days": 7 }, "after": "phaseStart" },
            "severity": "mandatory", "citation": { "title": "ours" } } ] }
        """;

    private readonly Bench bench = new();

    private string AcmeFile => bench.File("acme.json", Acme);

    [Fact]
    public void A_file_s_rules_are_asked_alone()
    {
        var (status, output, errors) = Bench.Run("check", bench.Sample(Samples.Plan), "--rules-file", AcmeFile);

        Assert.Equal(Exit.No, status);
        Assert.Empty(errors);
        Assert.Contains("VIOLATED      mandatory  acme.min-hours  phases[1].sessions", output);
        Assert.DoesNotContain("cms.", output);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public void Sets_of_the_library_that_are_named_are_asked_beside_them()
    {
        var (status, output, _) = Bench.Run("check", bench.Sample(Samples.Plan), "--rules-file", AcmeFile, "--rules", "medicare.iop", "--rules-file", bench.File("dated.json", Sessions), "--satisfied");

        Assert.Equal(Exit.No, status);
        Assert.Contains("acme.min-hours", output);
        Assert.Contains("cms.iop.min-weekly-hours", output);
        Assert.Contains("dated.review", output);
        Assert.DoesNotContain("cms.php", output);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("fhir")]
    public void Own_rules_stand_in_every_answer(string format)
    {
        var (status, output, errors) = Bench.Run("check", bench.Sample(Samples.Plan), "--rules-file", AcmeFile, "--format", format);

        Assert.Equal(Exit.No, status);
        Assert.Empty(errors);
        using var json = JsonDocument.Parse(output);
        Assert.Contains("acme.min-hours", output);
    }

    [Fact]
    public void The_last_day_that_is_known_settles_what_is_past()
    {
        var (file, plan) = (bench.File("dated.json", Sessions), bench.Sample(Samples.Plan));
        using var start = JsonDocument.Parse(File.ReadAllText(plan));
        var first = NodaTime.Text.LocalDatePattern.Iso.Parse(start.RootElement.GetProperty("phases")[0].GetProperty("start").GetString()!).Value;

        Assert.Equal(Exit.Fine, Bench.Run("check", plan, "--rules-file", file, "--as-of", Day(7)).Status);
        Assert.Equal(Exit.No, Bench.Run("check", plan, "--rules-file", file, "--as-of", Day(8)).Status);

        string Day(int days) => NodaTime.Text.LocalDatePattern.Iso.Format(first.PlusDays(days));
    }

    [Theory]
    [InlineData("", "monday to sunday")]
    [InlineData("monday", "monday to sunday")]
    [InlineData("sunday", "sunday to saturday")]
    [InlineData("saturday", "saturday to friday")]
    [InlineData("patientsFirstDay", "seven days from the patient's first day")]
    public void A_week_begins_where_it_is_said_to(string word, string week)
    {
        var option = CommonOptions.Week("--week", "A week.");
        string[] words = word.Length > 0 ? ["--week", word] : [];

        Assert.Equal(week, new RootCommand { option }.Parse(words).GetValue(option)!.ToString());
    }

    [Fact]
    public void Sets_are_compared_in_a_table()
    {
        var (status, output, errors) = Bench.Run("check", bench.Sample(Samples.ShortPlan), bench.Sample(Samples.Plan), "--compare", "medicare.php,acme,medicare.iop", "--rules-file", AcmeFile);

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        var lines = output.Split('\n');
        Assert.StartsWith($"{Path.Combine(bench.Folder, Samples.ShortPlan)}: plan ", lines[0], StringComparison.Ordinal);
        Assert.Equal("| rule set | passes | mandatory violated | others violated | open | rules violated |", lines[2]);
        Assert.Equal(["medicare.php", "acme", "medicare.iop"], lines[4..7].Select(line => line.Split(" | ")[0].Trim('|', ' ')));
        Assert.Equal(2, lines.Count(line => line.StartsWith("| rule set", StringComparison.Ordinal)));
    }

    [Fact]
    public void Comparisons_as_json_say_what_each_set_found()
    {
        var (status, output, _) = Bench.Run("check", bench.Sample(Samples.ShortPlan), "--compare", "medicare.iop,acme", "--rules-file", AcmeFile, "--format", "json");

        Assert.Equal(Exit.Fine, status);
        using var json = JsonDocument.Parse(output);
        var plan = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("line").ValueKind);
        var sets = plan.GetProperty("sets").EnumerateArray().ToArray();
        Assert.Equal(["medicare.iop", "acme"], sets.Select(set => set.GetProperty("id").GetString()));
        Assert.False(sets[0].GetProperty("compliant").GetBoolean());
        Assert.Contains("cms.iop.min-weekly-hours", sets[0].GetProperty("violated").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(["acme.min-hours"], sets[1].GetProperty("violated").EnumerateArray().Select(id => id.GetString()));
        var page = File.ReadAllText(Domain.Tests.Repository.At("docs/cli.md"));
        Assert.All(plan.EnumerateObject().Concat(sets[0].EnumerateObject()), property => Assert.Matches($"`{property.Name}(\\[\\])?`", page));
    }

    [Fact]
    public void A_set_that_was_not_asked_says_so_and_a_file_s_set_has_its_row()
    {
        string[] compare = ["check", bench.Sample(Samples.ShortPlan), "--compare", "medicare.ipf,medicare.iop", "--rules-file", AcmeFile];
        var (_, text, _) = Bench.Run(compare);
        var (_, output, _) = Bench.Run([.. compare, "--format", "json"]);

        Assert.Equal(["medicare.ipf", "medicare.iop", "acme"], text.Split('\n')[4..7].Select(line => line.Split(" | ")[0].Trim('|', ' ')));
        Assert.Contains("| medicare.ipf | not asked | 0 |", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(output);
        var sets = json.RootElement[0].GetProperty("sets").EnumerateArray().ToArray();
        Assert.Equal([false, true, true], sets.Select(set => set.GetProperty("asked").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, sets[0].GetProperty("compliant").ValueKind);
        Assert.Equal(JsonValueKind.Null, sets[0].GetProperty("complete").ValueKind);
        Assert.False(sets[1].GetProperty("compliant").GetBoolean());
    }

    [Fact]
    public void A_plan_that_cannot_be_read_is_bad_input_of_a_comparison_too()
    {
        var (status, output, errors) = Bench.Run("check", bench.File("bad.json", "{}"), bench.Sample(Samples.Plan), "--compare", "medicare.iop", "--format", "json");

        Assert.Equal(Exit.BadInput, status);
        Assert.Contains("bad.json: $.id: found", errors);
        using var json = JsonDocument.Parse(output);
        Assert.Single(json.RootElement.EnumerateArray());
    }

    [Fact]
    public void Files_that_cannot_be_used_are_refused_all_at_once()
    {
        var broken = bench.File("broken.json", Acme.Replace("720", "-1", StringComparison.Ordinal));
        var taken = bench.File("taken.json", Acme.Replace("\"acme\"", "\"medicare.iop\"", StringComparison.Ordinal));
        var (status, output, errors) = Bench.Run("check", bench.Sample(Samples.Plan), "--rules-file", broken, "--rules-file", taken, "--rules-file", "nowhere.json");

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains("broken.json: $.rules[0].requirement.minutes.atLeast: found the number -1", errors);
        Assert.Contains("taken.json: $.id: found medicare.iop, which is known already", errors);
        Assert.Contains("nowhere.json: $: found no such file", errors);
    }

    [Fact]
    public void Two_different_rules_of_one_id_are_not_asked_together()
    {
        var edited = RuleCatalog.Medicare.IntensiveOutpatient.WithSeverity("cms.iop.min-weekly-hours", Severity.Guidance);
        var own = bench.File("own.json", Encoding.UTF8.GetString(RuleSetJson.Write(new RuleSet("own", "Own", edited.Rules, edited.SwitchedOff))));
        var plan = bench.Sample(Samples.ShortPlan);

        Assert.Equal(Exit.Fine, Bench.Run("check", plan, "--rules-file", own).Status);
        Assert.Equal(Exit.Fine, Bench.Run("check", plan, "--rules-file", own, "--compare", "own,medicare.iop").Status);
        var (status, _, errors) = Bench.Run("check", plan, "--rules-file", own, "--rules", "medicare.iop");
        Assert.Equal(Exit.BadInput, status);
        Assert.Contains("Two different rules share the id cms.iop.min-weekly-hours: one of the set medicare.iop, one of own.", errors);
    }

    [Fact]
    public void Rules_of_files_are_listed_and_shown()
    {
        Assert.Contains("acme.min-hours", Bench.Run("rules", "--with", AcmeFile).Output);
        Assert.Contains("acme.off", Bench.Run("rules", "list", "--with", AcmeFile, "--format", "json").Output);
        Assert.Contains("acme  Acme\n  acme.min-hours", Bench.Run("rules", "sets", "--with", AcmeFile).Output);
        var page = Bench.Run("rules", "show", "acme.min-hours", "--with", AcmeFile).Output;
        Assert.Contains("at least 12 h a week", page);
        Assert.DoesNotContain('\u001b', page);
        Assert.Equal(Exit.BadInput, Bench.Run("rules", "show", "acme.min-hours").Status);
    }

    [Theory]
    [InlineData("--week", "Sunday")]
    [InlineData("--as-of", "soon")]
    [InlineData("--compare", "medicare.iop,none")]
    [InlineData("--compare", "medicare.iop", "--rules", "asam3")]
    [InlineData("--compare", "medicare.iop", "--format", "sarif")]
    [InlineData("--compare", "medicare.iop", "--strict")]
    [InlineData("--rules-file")]
    public void What_is_not_offered_is_a_usage_error(params string[] options)
    {
        var (status, output, errors) = Bench.Run(["check", bench.Sample(Samples.Plan), .. options]);

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void Standard_input_is_one_thing_alone() =>
        Assert.Equal(Exit.BadInput, Bench.RunWith(Acme, colors: false, CancellationToken.None, "check", "-", "--rules-file", "-").Status);

    [Fact]
    public void Rules_are_read_from_standard_input() =>
        Assert.Equal(Exit.No, Bench.RunWith(Acme, colors: false, CancellationToken.None, "check", bench.Sample(Samples.Plan), "--rules-file", "-").Status);

    public void Dispose() => bench.Dispose();
}
