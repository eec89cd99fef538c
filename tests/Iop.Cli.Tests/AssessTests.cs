using System.Text.Json;
using System.Text.Json.Nodes;
using Iop.Domain.Assessment;
using Iop.Domain.Json;
using Iop.Domain.Tests;

namespace Iop.Cli.Tests;

public sealed class AssessTests : IDisposable
{
    private readonly Bench bench = new();

    private static string Sample { get; } = Example("iop-assessment-1");

    private static string Policy { get; } = Example("iop-placement-policy-1");

    [Fact]
    public void Standard_input_is_read_and_everything_is_said()
    {
        var (status, output, errors) = Run(Sample);

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.StartsWith("standard input: patient pt-42, 2026-03-02\n", output, StringComparison.Ordinal);
        Assert.Contains("total  17  (of 0 to 27)  moderately severe", output);
        Assert.Contains("reached  screen: ", output);
        Assert.Contains("risk  0 to 24, not known  (of 0 to 24)", output);
        Assert.Contains("open     risk-flag: ", output);
        Assert.Contains("phq-9 total  2026-02-02 to 2026-03-02  -10  remission (remission: at most 9, after more)", output);
        Assert.Contains(": ELIGIBLE\n", output);
        Assert.Contains("Placement by neutral.asam4: a neutral policy of our own, deliberately simple; no clinical instrument", output);
        Assert.Contains("recommended  ladder:iop (Intensive outpatient)", output);
        Assert.Contains("  * Substance use-related risks (asam4.d4) is rated 2", output);
    }

    [Fact]
    public void A_safety_concern_stands_first_and_changes_no_status()
    {
        var (status, output, _) = Run(With("scores[1].responses[8].value", "1"));

        Assert.Equal(Exit.Fine, status);
        Assert.StartsWith("SAFETY CONCERN  ", output.Split('\n')[1], StringComparison.Ordinal);
        Assert.Contains("(phq-9, 2026-03-02). A clinician looks at it before anything else.", output.Split('\n')[1]);
        Assert.StartsWith("SAFETY UNKNOWN  Whether phq-9 of 2026-02-02", output.Split('\n')[2], StringComparison.Ordinal);
        using var json = Json(With("scores[1].responses[8].value", "1"));
        Assert.Equal("raised", json.RootElement.GetProperty("safety").GetString());
        Assert.Equal("2026-03-02", json.RootElement.GetProperty("concerns")[0].GetProperty("date").GetString());
    }

    [Theory]
    [InlineData("circumstances.has-stable-home", "false", Exit.No, ": NOT ELIGIBLE", "unmet    stable-home")]
    [InlineData("circumstances.has-stable-home", "null", Exit.Undecided, ": UNKNOWN", "unknown  stable-home")]
    [InlineData("dimensions.d4", "null", Exit.Undecided, ": ELIGIBLE", "  indeterminate\n")]
    [InlineData("dimensions.d4", "1", Exit.Fine, ": ELIGIBLE", "recommended  ladder:iop")]
    public void The_status_is_what_the_answer_is(string place, string value, int strict, string eligible, string said)
    {
        var (status, output, _) = Run(With(place, value), "--strict");
        var (loose, same, _) = Run(With(place, value));

        Assert.Equal(strict, status);
        Assert.Equal(strict == Exit.Undecided ? Exit.Fine : strict, loose);
        Assert.Equal(output, same);
        Assert.Contains(eligible, output);
        Assert.Contains(said, output);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        var (_, output, _) = Run(With("dimensions.d4", "null"));

        Assert.Contains("What is missing:\n    Substance use-related risks (asam4.d4) is not rated. It may change the level.", output);
        Assert.Contains("at least     ladder:iop (Intensive outpatient)", output);
    }

    [Fact]
    public void A_table_may_place_in_a_system_of_the_users_own()
    {
        var table = JsonNode.Parse(Policy)!.AsObject();
        table["system"] = "acme";
        table["beside"] = new JsonObject();
        table["circumstances"] = new JsonArray();
        table["scores"] = new JsonArray();
        foreach (var row in table["levels"]!.AsObject().ToArray())
        {
            table["levels"]![row.Key] = new JsonArray("A", "A", "B", "B", "B");
        }

        var policy = bench.File("policy.json", table.ToJsonString());
        var (status, output, errors) = Run(Sample, "--policy", policy, "--with", bench.File("acme.json", Example("iop-levels-1")));
        var (alone, _, why) = Run(Sample, "--policy", policy);

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.Contains("recommended  acme:B (Evening program)", output);
        Assert.Equal(Exit.BadInput, alone);
        Assert.Contains("$.system: found the string \"acme\"", why);
    }

    [Fact]
    public void A_table_of_the_users_own_takes_the_place_of_the_neutral_policy()
    {
        var (status, output, errors) = Run(Sample, "--policy", bench.File("policy.json", Policy.Replace("\"iop\", \"php\", \"res\"", "\"php\", \"php\", \"res\"", StringComparison.Ordinal)));

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.Contains("Placement by example.neutral: Example of a table; no clinical instrument", output);
        Assert.Contains("recommended  ladder:php", output);
        Assert.DoesNotContain("neutral policy of our own", output);
    }

    [Fact]
    public void A_table_of_another_edition_is_refused()
    {
        var (status, output, errors) = Run(Sample, "--policy", bench.File("policy.json", Policy.Replace("asam4", "asam3", StringComparison.Ordinal)));

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Equal("iop: --policy: found a table that reads dimensions of asam3; allowed: one of asam4, by which standard input rates them.\n", errors);
    }

    [Fact]
    public void An_instrument_of_the_users_own_is_scored()
    {
        var own = bench.File("own.json", Example("iop-instrument-1"));
        var json = With("scores", """[ { "instrument": "acme-craving", "date": "2026-03-02", "responses": [ { "item": 1, "value": 3 }, { "item": 2, "value": 2 }, { "item": 3, "value": 1 } ] } ]""");

        var (status, output, errors) = Run(json, "--instrument", own);

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.Contains("SAFETY CONCERN  Item 3 is answered yes (acme-craving, 2026-03-02)", output);
        Assert.Contains("total  6  (of 0 to 7)  high\n      reached  call: a call on the same day (at least 5)", output);
        Assert.Contains("$.scores[0].instrument: found the string \"acme-craving\"", Run(json).Errors);
        Assert.Contains("found acme-craving a second time", Run(json, "--instrument", own, "--instrument", own).Errors);
    }

    [Theory]
    [InlineData(null, "open     likely-dependence", "indeterminate")]
    [InlineData("female", "reached  likely-dependence", "reached")]
    [InlineData("male", null, "notReached")]
    public void Lines_that_differ_by_sex_are_told_by_it(string? sex, string? said, string outcome)
    {
        var json = With("scores", """[ { "instrument": "audit", "date": "2026-03-02", "total": 14 } ]""");
        string[] asked = sex is null ? [] : ["--sex", sex];

        var output = Run(json, asked).Output;
        using var answer = Json(json, asked);

        Assert.Equal(said is not null, output.Contains("likely-dependence", StringComparison.Ordinal));
        Assert.Contains(said ?? "reached  hazardous", output);
        var cuts = answer.RootElement.GetProperty("scores")[0].GetProperty("scales")[0].GetProperty("cuts").EnumerateArray();
        Assert.Equal(outcome, cuts.Single(cut => cut.GetProperty("code").GetString() == "likely-dependence").GetProperty("outcome").GetString());
    }

    [Fact]
    public void Bands_that_were_not_read_are_not_told()
    {
        using var json = Json(With("scores", """[ { "instrument": "audit", "date": "2026-03-02", "total": 14 } ]"""));

        Assert.NotEmpty(Instrument.Audit.Total!.BandTables);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("scores")[0].GetProperty("scales")[0].GetProperty("band").ValueKind);
    }

    [Fact]
    public void A_zero_behind_a_closed_gate_says_so()
    {
        var output = Run(With("scores", """[ { "instrument": "pc-ptsd-5", "date": "2026-03-02", "responses": [ { "item": 0, "value": 0 } ] } ]""")).Output;

        Assert.Contains("total  0  (of 0 to 5)", output);
        Assert.Contains("The gate was closed: the items behind it were not asked, and their zero is no answer.", output);
    }

    [Fact]
    public void Scores_of_one_instrument_are_compared_by_day_whatever_their_order()
    {
        var json = With("scores", """
            [ { "instrument": "phq-9", "date": "2026-03-01", "total": 8 }, { "instrument": "gad-7", "date": "2026-02-01", "total": 8 },
              { "instrument": "phq-9", "date": "2026-01-01", "total": 20 }, { "instrument": "phq-9", "date": "2026-02-01", "total": 18 } ]
            """);

        using var answer = Json(json);

        Assert.Equal(
            ["2026-01-01 to 2026-02-01: -2 indeterminate", "2026-02-01 to 2026-03-01: -10 remission"],
            answer.RootElement.GetProperty("changes").EnumerateArray().Select(change =>
                $"{change.GetProperty("from")} to {change.GetProperty("to")}: {change.GetProperty("difference")} {change.GetProperty("outcome")}"));
    }

    [Fact]
    public void LOCUS_is_a_sum_and_nothing_more()
    {
        var json = With("locus", """
            { "date": "2026-03-02", "riskOfHarm": 2, "functionalStatus": 3, "coMorbidity": 1, "stress": 4, "support": 2, "treatmentAndRecoveryHistory": 3, "engagement": 2 }
            """);

        Assert.Contains("composite 17 of 7 to 35; no level follows from it here", Run(json).Output);
        using var answer = Json(json);
        Assert.Equal(17, answer.RootElement.GetProperty("locusComposite").GetInt32());
    }

    [Fact]
    public void A_bare_assessment_is_an_answer_too()
    {
        var (status, output, errors) = Run("""{ "format": "iop-assessment/1", "patient": "p", "date": "2026-03-02" }""");

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(errors);
        Assert.DoesNotContain("Scores", output);
        Assert.Contains("Placement by neutral.asam3", output);
        Assert.Contains("  indeterminate\n", output);
    }

    [Fact]
    public void All_problems_are_reported()
    {
        var (status, output, errors) = Run(With("scores[1].responses[0].value", "7").Replace("\"phq-9\"", "\"gad-7\"", StringComparison.Ordinal));

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains("standard input: $.scores[1].responses[0].value: found the number 7; allowed: an integer from 0 to 3, without fraction or exponent", errors);
        Assert.Contains("standard input: $.scores[1].responses[7].item: found the number 8; allowed: an item of gad-7: 1, 2, 3, 4, 5, 6, 7\n", errors);
        Assert.EndsWith("iop: standard input cannot be used.\n", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assess")]
    [InlineData("assess", "-", "--policy", "-")]
    [InlineData("assess", "-", "--with", "-")]
    [InlineData("assess", "-", "--sex", "x")]
    [InlineData("assess", "-", "--format", "csv")]
    [InlineData("assess", "nowhere.json")]
    [InlineData("instruments", "show", "phq")]
    public void What_is_not_offered_is_bad_input(params string[] args)
    {
        var (status, output, errors) = Bench.RunWith(Sample, colors: false, CancellationToken.None, args);

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("should not happen", errors);
    }

    [Fact]
    public void Words_of_the_file_do_not_reach_the_terminal_raw()
    {
        var output = Run(With("patient", "\"p\\u001b[31m\\u202e\"")).Output;

        Assert.DoesNotContain('\u001b', output);
        Assert.Contains("p\\u001b[31m\\u202e", output);
        Assert.Contains('\u001b', Bench.RunWith(Sample, colors: true, CancellationToken.None, "assess", "-").Output);
    }

    [Fact]
    public void The_tools_page_names_every_property()
    {
        var page = File.ReadAllText(Repository.At("docs/cli.md"));
        using var assessed = Json(With("scores[1].responses[8].value", "1"));
        using var missing = Json(With("dimensions.d4", "null"));
        using var listed = JsonDocument.Parse(Bench.Run("instruments", "--format", "json").Output);

        Assert.All(
            new[] { assessed, missing, listed }.SelectMany(json => Bench.Names(json.RootElement)).Distinct(),
            name => Assert.Matches($"`([a-z.\\[\\]]+\\.)?{name}(\\[\\])?`", page));
    }

    [Fact]
    public void Every_instrument_is_answered_for_at_its_ends_and_with_nothing_answered()
    {
        foreach (var instrument in InstrumentCatalog.Standard.Instruments)
        {
            var day = new NodaTime.LocalDate(2026, 3, 2);
            Score[] scores =
            [
                Score.FromItems(instrument, day.PlusDays(-3), []),
                Score.FromItems(instrument, day.PlusDays(-2), [.. instrument.Items.Select(item => new ItemResponse(item.Number, item.Values.Most))]),
                Score.FromItems(instrument, day.PlusDays(-1), [.. instrument.Items.Select(item => new ItemResponse(item.Number, item.Values.Least))]),
                Score.FromScales(instrument, day, [.. instrument.Scales.Select(scale => new ScaleValue(scale.Code, scale.Most))]),
            ];
            var json = System.Text.Encoding.UTF8.GetString(AssessmentJson.Write(new(new("p"), day, scores)));

            var (status, output, errors) = Run(json);
            using var answer = Json(json);

            Assert.Equal((Exit.Fine, ""), (status, errors));
            Assert.Equal(3 * instrument.Scales.Count, answer.RootElement.GetProperty("changes").GetArrayLength());
            Assert.Equal(instrument.SafetyTriggers.Count > 0, output.Contains("SAFETY CONCERN", StringComparison.Ordinal));
            Assert.Equal(instrument.SafetyTriggers.Count > 0 ? "raised" : "none", answer.RootElement.GetProperty("safety").GetString());
        }
    }

    [Fact]
    public void The_answer_is_the_same_under_every_culture()
    {
        var (text, json) = (Run(Sample), Run(Sample, "--format", "json"));

        Cultures.Each(() =>
        {
            Assert.Equal(text, Run(Sample));
            Assert.Equal(json, Run(Sample, "--format", "json"));
        });
    }

    [Fact]
    public void Json_answers_are_the_same_as_the_librarys()
    {
        var assessment = AssessmentJson.Read(System.Text.Encoding.UTF8.GetBytes(Sample)).Require();
        var expected = NeutralPlacement.Asam4.Recommend(assessment);

        using var json = Json(Sample);

        var placement = json.RootElement.GetProperty("placement");
        Assert.Equal(expected.Recommended!.Id, placement.GetProperty("recommended").GetString());
        Assert.Equal(expected.Drivers.Select(driver => driver.Sentence), placement.GetProperty("drivers").EnumerateArray().Select(driver => driver.GetProperty("sentence").GetString()));
        Assert.Equal(
            EligibilityCriteria.Iop.Criteria.Select(criterion => criterion.Code),
            json.RootElement.GetProperty("eligibility").GetProperty("results").EnumerateArray().Select(result => result.GetProperty("code").GetString()));
    }

    [Fact]
    public void Every_instrument_is_listed_and_shown()
    {
        using var json = JsonDocument.Parse(Bench.Run("instruments", "list", "--format", "json").Output);
        Assert.Equal(InstrumentCatalog.Standard.Instruments.Select(instrument => instrument.Id), json.RootElement.EnumerateArray().Select(instrument => instrument.GetProperty("id").GetString()));
        Assert.All(InstrumentCatalog.Standard.Instruments, instrument =>
        {
            Assert.Contains(instrument.Id, Bench.Run("instruments").Output);
            Assert.Equal(InstrumentPage.Markdown(instrument), Bench.Run("instruments", "show", instrument.Id).Output);
            var shown = Bench.Run("instruments", "show", instrument.Id, "--format", "json").Output;
            Assert.Equal(instrument, InstrumentJson.Read(System.Text.Encoding.UTF8.GetBytes(shown)).Require());
        });
    }

    public void Dispose() => bench.Dispose();

    private static (int Status, string Output, string Errors) Run(string json, params string[] options) =>
        Bench.RunWith(json, colors: false, CancellationToken.None, ["assess", "-", .. options]);

    private static JsonDocument Json(string json, params string[] options)
    {
        var (_, output, errors) = Run(json, [.. options, "--format", "json"]);
        Assert.Empty(errors);
        return JsonDocument.Parse(output);
    }

    /// <summary>The sample with the value at a place such as <c>scores[1].total</c> replaced or added.</summary>
    private static string With(string place, string value)
    {
        var root = JsonNode.Parse(Sample)!;
        var steps = place.Replace("]", "", StringComparison.Ordinal).Split('.', '[');
        var node = steps[..^1].Aggregate(root, static (at, step) => at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!);
        node.AsObject()[steps[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }

    private static string Example(string page) => File.ReadAllText(Repository.At($"docs/formats/{page}.md")).Split("```json\n")[1].Split("```")[0];
}
