using System.Text.Json;
using Iop.Cli.Demo;

namespace Iop.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private const string SilentPlan = """
        { "format": "iop-plan/1", "id": "p1", "patient": "pt-1", "timeZone": "UTC", "phases": [ { "level": "medicare:IOP", "start": "2026-01-05" } ] }
        """;

    private readonly Bench bench = new();

    [Fact]
    public void A_plan_that_is_an_hour_short_is_refused_with_rule_place_and_source()
    {
        var (status, output, errors) = Bench.Run("check", bench.Sample(Samples.ShortPlan), "--rules", "medicare.iop");

        Assert.Equal(Exit.No, status);
        Assert.Empty(errors);
        Assert.Equal(["  VIOLATED      mandatory  cms.iop.min-weekly-hours  phases[1].sessions"], Lines(output).Where(line => line.StartsWith("  VIOLATED      mandatory", StringComparison.Ordinal)));
        Assert.Contains("                observed 8 h; required at least 9 h a week", Lines(output));
    }

    [Fact]
    public void The_text_is_the_plan_then_four_lines_a_finding_then_the_count()
    {
        var path = bench.Sample(Samples.ShortPlan);
        var (status, output, errors) = Bench.Run("check", path, "--rules", "asam3", "--satisfied");

        Assert.Equal((Exit.Fine, ""), (status, errors));
        var lines = Lines(output);
        Assert.Equal(10, lines.Length);
        Assert.Equal($"{path}: plan plan-42", lines[0]);
        Assert.Equal("  satisfied     expected   asam3.l2-5.min-weekly-hours  phases[0].sessions", lines[1]);
        Assert.Equal("                observed 20 h; required at least 20 h a week", lines[2]);
        Assert.Equal("  VIOLATED      expected   asam3.l2-1.weekly-hours.adult  phases[1].sessions", lines[5]);
        Assert.Equal("                observed 8 h; required at least 9 h and below 20 h a week", lines[6]);
        Assert.StartsWith("                The plan states 8 h a week at Intensive outpatient (asam3:2.1), net of breaks.", lines[7], StringComparison.Ordinal);
        Assert.EndsWith(">", lines[8], StringComparison.Ordinal);
        Assert.Equal("  1 satisfied, 1 violated, 0 indeterminate.", lines[9]);
    }

    [Fact]
    public void What_is_satisfied_is_listed_only_on_request_and_always_counted()
    {
        var path = bench.Sample(Samples.ShortPlan);
        foreach (var format in new[] { "text", "json", "sarif", "fhir" })
        {
            var (status, brief, _) = Bench.Run("check", path, "--rules", "asam3", "--format", format);
            var (same, full, _) = Bench.Run("check", path, "--rules", "asam3", "--format", format, "--satisfied");

            Assert.Equal((Exit.Fine, Exit.Fine), (status, same));
            var results = (string text) => format == "sarif" ? text[text.IndexOf("\"results\"", StringComparison.Ordinal)..] : text;
            Assert.DoesNotContain("asam3.l2-5.min-weekly-hours", results(brief));
            Assert.Contains("asam3.l2-5.min-weekly-hours", results(full));
            Assert.Contains("asam3.l2-1.weekly-hours.adult", results(brief));
        }

        Assert.Equal("  1 satisfied, 1 violated, 0 indeterminate.", Lines(Bench.Run("check", path, "--rules", "asam3").Output)[^1]);
        Assert.Contains("\"satisfiedCount\": 1,", Bench.Run("check", path, "--rules", "asam3", "--format", "json").Output);
    }

    [Fact]
    public void A_mended_plan_is_fine()
    {
        var (status, output, errors) = Bench.Run("check", "--strict", bench.Sample(Samples.Plan), "--rules", "asam3");

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.Equal("  2 satisfied, 0 violated, 0 indeterminate.", Lines(output)[^1]);
    }

    [Theory]
    [InlineData(false, Exit.Fine)]
    [InlineData(true, Exit.Undecided)]
    public void A_plan_that_says_nothing_is_undecided_only_when_asked_strictly(bool isStrict, int expected)
    {
        var (status, output, _) = Bench.Run(["check", bench.File("plan.json", SilentPlan), "--rules", "medicare.iop", .. isStrict ? ["--strict"] : Array.Empty<string>()]);

        Assert.Equal(expected, status);
        Assert.Equal(
            ["  indeterminate mandatory  cms.iop.min-weekly-hours  phases[0].sessions", "                observed nothing; required at least 9 h a week"],
            Lines(output).SkipWhile(line => !line.Contains("cms.iop.min-weekly-hours", StringComparison.Ordinal)).Take(2));
    }

    [Fact]
    public void Only_the_sets_that_were_named_are_asked()
    {
        var (_, output, _) = Bench.Run("check", bench.Sample(Samples.Plan), "--rules", "medicare.php,asam3", "--satisfied");

        Assert.DoesNotContain("cms.iop.", output);
        Assert.Contains("cms.php.min-weekly-hours", output);
        Assert.Contains("asam3.l2-5.min-weekly-hours", output);
    }

    [Theory]
    [InlineData("US-MD", "medicare", "md.", "va.")]
    [InlineData("US-VA", "medicaid", "va.", "cms.iop.")]
    [InlineData(null, null, "cms.iop.", "tricare.")]
    [InlineData(null, "tricare", "tricare.", "cms.iop.")]
    public void By_default_a_plan_is_asked_the_rules_of_its_state_and_payer(string? state, string? payer, string asked, string left)
    {
        var plan = $$"""
            { "format": "iop-plan/1", "id": "p1", "patient": "pt-1", "timeZone": "UTC", {{(payer is null ? "" : $"\"payer\": \"{payer}\", ")}}{{(state is null ? "" : $"\"jurisdiction\": \"{state}\", ")}}
              "phases": [ { "level": "asam3:2.1", "start": "2026-01-05" } ] }
            """;
        var (_, output, _) = Bench.Run("check", bench.File("plan.json", plan));

        Assert.Contains($" {asked}", output);
        Assert.DoesNotContain($" {left}", output);
    }

    [Fact]
    public void Rules_are_asked_as_they_stood_on_a_day()
    {
        var (status, output, _) = Bench.Run("check", bench.Sample(Samples.ShortPlan), "--rules", "medicare.iop", "--on", "2023-12-31");

        Assert.Equal(Exit.Fine, status);
        Assert.Contains("No rule that was asked speaks of this plan.", output);
        Assert.Equal(Exit.No, Bench.Run("check", bench.Sample(Samples.ShortPlan), "--rules", "medicare.iop", "--on", "2024-01-01").Status);
    }

    [Fact]
    public void Standard_input_is_read()
    {
        var (status, output, _) = Bench.RunWith(SilentPlan, colors: false, CancellationToken.None, "check", "-");

        Assert.Equal(Exit.Fine, status);
        Assert.StartsWith("standard input: plan p1", output, StringComparison.Ordinal);
        Assert.Equal(Exit.BadInput, Bench.RunWith(SilentPlan, colors: false, CancellationToken.None, "check", "-", "-").Status);
    }

    [Fact]
    public void All_problems_of_all_files_are_reported_and_sound_files_are_still_checked()
    {
        var bad = bench.File("bad.json", """{ "format": "iop-plan/1", "id": "", "patient": 7, "phases": [], "more": 1 }""");
        var (status, output, errors) = Bench.Run("check", bad, bench.Folder, Path.Combine(bench.Folder, "none.json"), bench.Sample(Samples.Plan), "--rules", "asam3");

        Assert.Equal(Exit.BadInput, status);
        Assert.Equal(
            [
                $"{bad}: $.more: found an unknown property", $"{bad}: $.timeZone: found no such property", $"{bad}: $.id: found the string \"\"",
                $"{bad}: $.patient: found the number 7", $"{bench.Folder}: $: found a directory", $"{Path.Combine(bench.Folder, "none.json")}: $: found no such file",
            ],
            Lines(errors).Select(line => line.Split("; allowed: ")[0]));
        Assert.Contains("  2 satisfied, 0 violated, 0 indeterminate.", Lines(output));
        Assert.Contains("1 plan checked, 3 refused.", Lines(output));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"iop-plan/2\"}")]
    [InlineData("{\"id\":1,\"id\":2}")]
    public void Malformed_files_are_bad_input_without_a_stack_trace(string text)
    {
        var (status, output, errors) = Bench.Run("check", bench.File("plan.json", text));

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains("plan.json: $", errors);
        Assert.DoesNotContain("   at ", errors);
        Assert.DoesNotContain("should not happen", errors);
    }

    [Fact]
    public void A_finding_names_the_days_concerned_and_what_counted_and_what_did_not()
    {
        var plan = """
            { "format": "iop-plan/1", "id": "p", "patient": "q", "timeZone": "UTC", "population": "adult", "jurisdiction": "US-VA",
              "phases": [{ "level": "asam3:2.1", "start": "2026-03-02", "end": "2026-03-08" }],
              "sessions": [
                { "id": "a", "start": "2026-03-02", "modality": "group", "minutes": 180, "attendance": "attended" },
                { "id": "b", "start": "2026-03-04", "modality": "group", "minutes": 180, "attendance": "cancelled" }] }
            """;
        var (_, output, _) = Bench.Run("check", bench.File("plan.json", plan), "--rules", "va", "--as-of", "2026-03-08", "--format", "json");
        using var json = JsonDocument.Parse(output);
        var finding = json.RootElement.GetProperty("plans")[0].GetProperty("findings").EnumerateArray()
            .First(one => one.GetProperty("rule").GetString() == "va.dbhds.iop.weekly-hours" && one.GetProperty("verdict").GetString() == "violated");

        Assert.Equal("2026-03-02", finding.GetProperty("window").GetProperty("start").GetString());
        Assert.Equal("2026-03-08", finding.GetProperty("window").GetProperty("end").GetString());
        Assert.Equal("sessions[0]", Assert.Single(finding.GetProperty("counted").EnumerateArray()).GetString());
        var left = Assert.Single(finding.GetProperty("notCounted").EnumerateArray());
        Assert.Equal(("sessions[1]", "cancelled"), (left.GetProperty("path").GetString(), left.GetProperty("why").GetString()));
    }

    [Fact]
    public void Json_says_the_same_in_a_documented_shape()
    {
        var path = bench.Sample(Samples.ShortPlan);
        var (status, output, errors) = Bench.Run("check", path, bench.Sample(Samples.Plan), "--format", "json", "--rules", "asam3");

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.DoesNotContain('\r', output);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("iop-findings/1", json.RootElement.GetProperty("format").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("plans").GetArrayLength());
        var plan = json.RootElement.GetProperty("plans")[0];
        Assert.Equal(path, plan.GetProperty("file").GetString());
        Assert.True(plan.GetProperty("compliant").GetBoolean());
        Assert.True(plan.GetProperty("complete").GetBoolean());
        var finding = plan.GetProperty("findings").EnumerateArray().Single(entry => entry.GetProperty("verdict").GetString() == "violated");
        Assert.Equal("asam3.l2-1.weekly-hours.adult", finding.GetProperty("rule").GetString());
        Assert.Equal("violated", finding.GetProperty("verdict").GetString());
        Assert.Equal("expected", finding.GetProperty("severity").GetString());
        Assert.Equal("8 h", finding.GetProperty("observed").GetString());
        Assert.Equal("at least 9 h and below 20 h a week", finding.GetProperty("required").GetString());
        Assert.NotNull(finding.GetProperty("citation").GetProperty("title").GetString());
    }

    [Fact]
    public void Json_is_whole_even_when_no_file_could_be_read()
    {
        var (status, output, _) = Bench.Run("check", "nowhere.json", "--format", "json");

        Assert.Equal(Exit.BadInput, status);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(0, json.RootElement.GetProperty("plans").GetArrayLength());
    }

    [Theory]
    [InlineData("--rules", "asam9", "asam3, asam4, ca, ")]
    [InlineData("--rules", "asam3,,medicare.iop", "empty")]
    [InlineData("--on", "yesterday", "--on: found \"yesterday\"; allowed: a date such as 2026-03-02.")]
    [InlineData("--as-of", "2026-02-30", "--as-of: found \"2026-02-30\"; allowed: a date such as 2026-03-02.")]
    [InlineData("--week", "Monday", "--week: found \"Monday\"; allowed: monday, tuesday, ")]
    [InlineData("--compare", "md,xx", "--compare: found xx; allowed: asam3, asam4, ca, ")]
    [InlineData("--format", "xml", "'text' 'json' 'sarif' 'fhir'")]
    [InlineData("--html", "x", "--html")]
    public void What_is_not_offered_is_a_usage_error_that_says_what_is(string option, string value, string said)
    {
        var (status, output, errors) = Bench.Run("check", bench.Sample(Samples.Plan), option, value);

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains(said, errors);
    }

    [Theory]
    [InlineData("deep.json", "$: found deeper nesting at line 1, byte 65; allowed: at most 64 objects and lists inside one another")]
    [InlineData("twice.json", "$.id: found the property id again; allowed: each property once")]
    [InlineData("empty.json", "$: found an empty text; allowed: one JSON value, without comments and trailing commas")]
    public void A_file_that_is_refused_is_told_with_its_name_the_place_and_what_is_allowed(string name, string problem)
    {
        var text = name switch
        {
            "deep.json" => new string('[', 100) + new string(']', 100),
            "twice.json" => SilentPlan.Replace("\"patient\"", "\"id\": \"p2\", \"patient\"", StringComparison.Ordinal),
            _ => "",
        };
        var path = bench.File(name, text);
        var (status, output, errors) = Bench.Run("check", path);

        Assert.Equal((Exit.BadInput, "", $"{path}: {problem}"), (status, output, errors.TrimEnd('\n')));
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_change_nothing()
    {
        var text = File.ReadAllText(bench.Sample(Samples.Plan));
        var plain = Bench.Run("check", bench.File("plan.json", text), "--rules", "asam3");

        Assert.Equal(plain, Bench.Run("check", bench.File("plan.json", $"\uFEFF{text.ReplaceLineEndings("\r\n")}"), "--rules", "asam3"));
    }

    public void Dispose() => bench.Dispose();

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');
}
