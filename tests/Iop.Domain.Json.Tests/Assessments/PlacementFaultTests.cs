using Iop.Domain.Assessment;
using Iop.Domain.Care;

namespace Iop.Domain.Json.Tests.Assessments;

public class PlacementFaultTests
{
    private static string Policy { get; } = AssessmentFormats.Text("placement-policy");

    [Theory]
    [InlineData("id", "\" \"", "$.id: found the string \" \"; allowed: a text that is not empty")]
    [InlineData("system", "\"acme\"", "$.system: found the string \"acme\"; allowed: the id of a known system of levels: ladder, asam3, asam4, locus, calocus, medicare, narr")]
    [InlineData("edition", "\"ladder\"", "$.edition: found the string \"ladder\"; allowed: asam3, asam4")]
    [InlineData("levels.d2", "", "$.levels.d2: found no such property; allowed: this property, which is required")]
    [InlineData("levels.d7", "[]", "$.levels.d7: found an unknown property; allowed: d1, d2, d3, d4, d5, d6")]
    [InlineData("levels.d2", "[\"op\", \"op\", \"op\", \"op\"]", "$.levels.d2: found 4 cells; allowed: 5 cells, for severity 0 to 4")]
    [InlineData("levels.d2", "[\"op\", \"op\", \"op\", \"op\", \"op\", \"op\"]", "$.levels.d2: found 6 cells; allowed: 5 cells, for severity 0 to 4")]
    [InlineData("levels.d2[0]", "\"2.1\"", "$.levels.d2[0]: found the string \"2.1\"; allowed: the code of a level of ladder of treatment: rs, cc, op, iop, php, res, inp")]
    [InlineData("levels.d2[0]", "\"wm\"", "$.levels.d2[0]: found the string \"wm\"; allowed: the code of a level of ladder of treatment: rs, cc, op, iop, php, res, inp")]
    [InlineData("levels.d2[0]", "0", "$.levels.d2[0]: found the number 0; allowed: a string")]
    [InlineData("levels.d2[3]", "\"op\"", "$.levels.d2[3]: found \"op\"; allowed: iop, as at severity 2, or a level of ladder above it")]
    [InlineData("levels.d2[1]", "null", "$.levels.d2[1]: found no level; allowed: op, as at severity 0, or a level of ladder above it")]
    [InlineData("beside.d1[3]", "\"op\"", "$.beside.d1[3]: found the string \"op\"; allowed: the code of a level of ladder beside treatment: wm, rr")]
    [InlineData("beside.d1[4]", "null", "$.beside.d1[4]: found no level; allowed: wm, as at severity 3, or a level of ladder above it")]
    [InlineData("circumstances[0].fact", "\"hasDiagnosis\"", "$.circumstances[0].fact: found the string \"hasDiagnosis\"; allowed: has-diagnosis, needs-withdrawal-management, needs-24-hour-supervision, has-stable-home, recently-discharged, at-risk-of-hospitalization")]
    [InlineData("circumstances[0].fact", "\"needs-24-hour-supervision\"", "$.circumstances[1].fact: found \"needs-24-hour-supervision\" a second time; allowed: at most one entry for each fact")]
    [InlineData("circumstances[0].holds", "null", "$.circumstances[0].holds: found null; allowed: true or false")]
    [InlineData("circumstances[0].beside", "", "$.circumstances[0]: found neither level nor beside; allowed: at least one of them")]
    [InlineData("circumstances[1].level", "\"rr\"", "$.circumstances[1].level: found the string \"rr\"; allowed: the code of a level of ladder of treatment: rs, cc, op, iop, php, res, inp")]
    [InlineData("scores[0].instrument", "\"phq\"", "$.scores[0].instrument: found the string \"phq\"; allowed: the id of a known instrument: phq-9, gad-7, audit, audit-c, dast-10, bam, bam-r, c-ssrs-screener, pc-ptsd-5")]
    [InlineData("scores[0].cut", "28", "$.scores[0].cut: found the number 28; allowed: an integer from 0 to 27, without fraction or exponent")]
    [InlineData("scores[0].level", "", "$.scores[0]: found neither level nor beside; allowed: at least one of them")]
    [InlineData("scores[0].scale", "\"use\"", "$.scores[0].scale: found the string \"use\"; allowed: a scale of phq-9: total")]
    [InlineData("scores[0].instrument", "\"bam-r\"", "$.scores[0].scale: found no such property; allowed: a scale of bam-r: use, risk, protective")]
    [InlineData("scores", "[ { \"instrument\": \"phq-9\", \"cut\": 20, \"level\": \"php\" }, { \"instrument\": \"phq-9\", \"cut\": 20, \"level\": \"php\", \"scale\": \"total\" } ]", "$.scores[1]: found phq-9 total at least 20 a second time; allowed: each line once")]
    [InlineData("scores", "[ { \"instrument\": \"phq-9\", \"cut\": 20, \"level\": \"op\" }, { \"instrument\": \"phq-9\", \"cut\": 15, \"level\": \"php\" } ]", "$.scores[0].level: found \"op\"; allowed: php, as at 15, or a level of ladder above it")]
    [InlineData("scores", "[ { \"instrument\": \"phq-9\", \"cut\": 20, \"level\": \"php\" }, { \"instrument\": \"phq-9\", \"cut\": 15, \"beside\": \"wm\" } ]", "$.scores[0].beside: found no level; allowed: wm, as at 15, or a level of ladder above it")]
    [InlineData("scores", "[ { \"instrument\": \"bam-r\", \"scale\": \"protective\", \"cut\": 6, \"level\": \"op\" }, { \"instrument\": \"bam-r\", \"scale\": \"protective\", \"cut\": 12, \"level\": \"iop\" } ]", "$.scores[0].level: found \"op\"; allowed: iop, as at 12, or a level of ladder above it")]
    public void A_fault_of_a_table_is_reported_at_its_place(string place, string value, string fault) => Assert.Equal([fault], Faults(Data.With(Policy, place, value)));

    [Fact]
    public void Levels_that_are_not_comparable_do_not_rise()
    {
        var json = Data.With(Data.With(Policy, "system", "\"asam4\""), "levels", """
            { "d1": ["1.5", "1.5", "1.7", "2.7", "4"], "d2": ["1.5", "1.7", "2.1", "2.7", "4"], "d3": [null, null, null, null, "4"], "d4": [null, null, null, null, null],
              "d5": [null, null, null, null, null], "d6": [null, null, null, null, null] }
            """);
        json = Data.With(Data.With(Data.With(json, "beside", ""), "circumstances", ""), "scores", "");

        Assert.Equal(["$.levels.d2[2]: found \"2.1\"; allowed: 1.7, as at severity 1, or a level of asam4 above it"], Faults(json));
    }

    [Fact]
    public void Codes_of_an_unknown_system_are_not_reported_again() =>
        Assert.Equal(["$.levels.d2[0]", "$.system"], PlacementPolicyJson.Read(Data.Utf8(Data.With(Data.With(Policy, "system", "\"acme\""), "levels.d2[0]", "7"))).Problems.Paths().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(TablePlacement.MostScoreEntries - 1, true)]
    [InlineData(TablePlacement.MostScoreEntries, true)]
    [InlineData(TablePlacement.MostScoreEntries + 1, false)]
    public void A_table_has_at_most_so_many_lines(int count, bool isSound)
    {
        var lines = new List<string>();
        foreach (var instrument in InstrumentCatalog.Standard.Instruments)
        {
            foreach (var scale in instrument.Scales)
            {
                lines.AddRange(Enumerable.Range(scale.Least, scale.Most - scale.Least + 1).Select(cut =>
                    FormattableString.Invariant($$"""{ "instrument": "{{instrument.Id}}", "scale": "{{scale.Code}}", "cut": {{cut}}, "level": "op" }""")));
            }
        }

        Assert.Equal(
            isSound ? [] : ["$.scores: found 257 entries; allowed: at most 256 entries"],
            Faults(Data.With(Policy, "scores", $"[{string.Join(',', lines.Take(count))}]")));
    }

    [Fact]
    public void Levels_of_an_own_system_are_read_with_their_catalog()
    {
        var own = LevelSystem.Define("acme", "Acme", "1", "ours", new LevelDefinition("low", "Low", CareSetting.Outpatient, "op"), new LevelDefinition("high", "High", CareSetting.Outpatient, "iop", ["low"]));
        var row = "[null, \"low\", \"low\", \"high\", \"high\"]";
        var json = $$"""
            { "format": "iop-placement-policy/1", "id": "a", "name": "A", "system": "acme", "edition": "asam3",
              "levels": { "d1": {{row}}, "d2": {{row}}, "d3": {{row}}, "d4": {{row}}, "d5": {{row}}, "d6": {{row}} } }
            """;

        Assert.Equal(own["high"], PlacementPolicyJson.Read(Data.Utf8(json), levels: LevelCatalog.Standard.With(own)).Require().Levels["high"]);
        Assert.Equal(["$.system"], PlacementPolicyJson.Read(Data.Utf8(json)).Problems.Paths());
    }

    [Theory]
    [InlineData("accepted", "\"ladder:home\"", "$.accepted: found the string \"ladder:home\"; allowed: ladder has no level home; it has rs, cc, op, iop, php, res, inp, wm, rr")]
    [InlineData("accepted", "\"asam4:2.1\"", "$.accepted: found the string \"asam4:2.1\"; allowed: a level of ladder, as recommended is")]
    [InlineData("accepted", "\"ladder:php\"", "$.reason: found the string \"notAvailable\"; allowed: no such property: the accepted level is the recommended one")]
    [InlineData("reason", "", "$.reason: found no such property; allowed: a reason, because the accepted level is not the recommended one")]
    [InlineData("reason", "\"patientWantsHigher\"", "$.reason: found the string \"patientWantsHigher\"; allowed: another reason: the accepted level is less intensive than the recommended one")]
    [InlineData("recommended", "\"ladder:iop\"", "$.reason: found the string \"notAvailable\"; allowed: no such property: the accepted level is the recommended one")]
    [InlineData("recommended", "null", "$.recommended: found null; allowed: a string")]
    [InlineData("policy", "\"\"", "$.policy: found the string \"\"; allowed: a text that is not empty")]
    public void A_fault_of_a_placement_is_reported_at_its_place(string place, string value, string fault) =>
        Assert.Equal([fault], Placement(Data.With(AssessmentFormats.Text("placement"), place, value)));

    [Fact]
    public void A_reason_goes_with_the_levels()
    {
        var sample = AssessmentFormats.Text("placement");
        var higher = Data.With(Data.With(sample, "accepted", "\"ladder:inp\""), "reason", "\"patientDeclinesHigher\"");

        Assert.Equal(["$.reason: found the string \"patientDeclinesHigher\"; allowed: another reason: the accepted level is more intensive than the recommended one"], Placement(higher));
        Assert.Empty(Placement(Data.With(sample, "recommended", "")));
        Assert.Equal(["$.reason"], PlacementDecisionJson.Read(Data.Utf8(Data.With(Data.With(sample, "recommended", ""), "reason", ""))).Problems.Paths());
        Assert.Empty(Placement(Data.With(Data.With(sample, "recommended", "\"ladder:iop\""), "reason", "")));
    }

    [Fact]
    public void Every_reason_has_its_word()
    {
        foreach (var reason in Enum.GetValues<VarianceReason>())
        {
            var word = $"{char.ToLowerInvariant(reason.ToString()[0])}{reason.ToString()[1..]}";
            var json = Data.With(Data.With(AssessmentFormats.Text("placement"), "recommended", ""), "reason", $"\"{word}\"");

            Assert.Equal(reason, PlacementDecisionJson.Read(Data.Utf8(json)).Require().Reason);
        }
    }

    private static string[] Faults(string json) => Data.Faults(PlacementPolicyJson.Read(Data.Utf8(json), "f"));

    private static string[] Placement(string json) => Data.Faults(PlacementDecisionJson.Read(Data.Utf8(json), "f"));
}
