using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Json.Tests.Fhir;

/// <summary>What is refused, where, and with what advice.</summary>
public sealed class FhirFaultTests
{
    [Theory]
    [InlineData("resourceType", "\"Patient\"", "$.resourceType", "CarePlan, Bundle")]
    [InlineData("resourceType", "1", "$.resourceType", "a string")]
    [InlineData("status", "\"aktiv\"", "CarePlan.status", "draft, active")]
    [InlineData("status", "", "CarePlan.status", "required")]
    [InlineData("status", "\"entered-in-error\"", "CarePlan", "one")]
    [InlineData("subject", "", "CarePlan.subject", "a reference")]
    [InlineData("subject", "\"Zora Sampleton\"", "CarePlan.subject", "an object")]
    [InlineData("subject", "[\"Zora Sampleton\"]", "CarePlan.subject", "an object")]
    [InlineData("subject.reference", "", "CarePlan.subject", "a reference")]
    [InlineData("identifier", "", "CarePlan.identifier", "an identifier")]
    [InlineData("category", "[]", "CarePlan.category", "--level")]
    [InlineData("category[0].coding[0].code", "\"medicare:XYZ\"", "CarePlan.category[0]", "IOP")]
    [InlineData("category[0].coding[0].code", "7", "CarePlan.category[0].coding[0].code", "a string")]
    [InlineData("period", "", "CarePlan.period", "the period")]
    [InlineData("period.start", "", "CarePlan.period.start", "the first day")]
    [InlineData("period.end", "\"2026-03-01\"", "CarePlan.period.end", "or a later date")]
    [InlineData("modifierExtension", "[{\"url\": \"x\"}]", "CarePlan.modifierExtension", "no such element")]
    [InlineData("implicitRules", "\"http://example.org\"", "CarePlan.implicitRules", "no such element")]
    [InlineData("addresses", "[{\"reference\": \"Condition/1\"}]", "CarePlan.addresses[0]", "a Condition of the file")]
    [InlineData("activity", "{}", "CarePlan.activity", "a list")]
    [InlineData("activity[0].reference", "{\"reference\": \"ServiceRequest/1\"}", "CarePlan.activity[0]", "a detail or a reference")]
    [InlineData("activity[0]", "{\"reference\": {\"reference\": \"ServiceRequest/1\"}}", "CarePlan.activity[0].reference", "of the file")]
    [InlineData("activity[0].detail.code.coding[0].code", "\"99999\"", "CarePlan.activity[0].detail.code", "--map")]
    [InlineData("activity[0].detail.scheduledTiming", "{}", "CarePlan.activity[0].detail.scheduledTiming.repeat", "a repeat")]
    [InlineData("activity[0].detail.scheduledTiming.modifierExtension", "[]", "CarePlan.activity[0].detail.scheduledTiming.modifierExtension", "no such element")]
    [InlineData("activity[0].detail.extension", "[{\"url\": \"urn:iop:break-minutes\", \"valueInteger\": 180}]", "CarePlan.activity[0].detail.extension[0].valueInteger", "less than")]
    public void A_fault_is_told_at_its_place_with_what_is_allowed(string place, string value, string path, string advice)
    {
        var problem = FhirFiles.Problems(Data.With(FhirFiles.Small, place, value))[0];

        Assert.Equal(path, problem.Path);
        Assert.Contains(advice, problem.Allowed);
    }

    [Fact]
    public void A_schedule_in_words_is_refused_and_not_quoted()
    {
        var text = Data.With(Data.With(FhirFiles.Small, "activity[0].detail.scheduledTiming", ""), "activity[0].detail.scheduledString", "\"thrice, says Zora\"");

        Assert.Equal("f: CarePlan.activity[0].detail.scheduledString: found a schedule in words; allowed: scheduledTiming with a repeat", Assert.Single(FhirFiles.Problems(text)).ToString());
    }

    [Fact]
    public void Without_a_zone_the_advice_names_the_option()
    {
        var problem = Assert.Single(FhirPlanJson.Read(Data.Utf8(FhirFiles.Small)).Problems);

        Assert.Equal(("CarePlan", "no time zone"), (problem.Path, problem.Found));
        Assert.Contains("iop check --zone", problem.Allowed);
    }

    [Fact]
    public void All_problems_come_at_once()
    {
        var text = new[] { ("period.end", "\"2026\"") , ("status", "1"), ("activity[0].detail.scheduledTiming.repeat.frequency", "-1"), ("category[0].coding[0].code", "\"medicare:?\"") }
            .Aggregate(FhirFiles.Small, static (json, fault) => Data.With(json, fault.Item1, fault.Item2));

        Assert.Equal(
            ["CarePlan.category[0]", "CarePlan.activity[0].detail.scheduledTiming.repeat.frequency", "CarePlan.status"],
            FhirFiles.Problems(text).Paths().Distinct().OrderBy(path => path.Contains("status", StringComparison.Ordinal)).ThenBy(path => path.Length));
    }

    [Fact]
    public void Names_given_twice_are_refused_wherever_they_stand()
    {
        var text = FhirFiles.Small.Replace("\"status\": \"active\"", "\"status\": \"active\", \"status\": \"draft\", \"text\": {\"div\": \"a\", \"div\": \"b\"}", StringComparison.Ordinal);

        Assert.Equal(["CarePlan.status", "CarePlan.text.div"], FhirFiles.Problems(text).Paths());
    }

    [Theory]
    [InlineData(62, true)]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void Nesting_has_its_limit(int inside, bool isSound)
    {
        var text = Data.With(FhirFiles.Small, "text", "\"@\"").Replace("\"@\"", $"{new string('[', inside)}{new string(']', inside)}", StringComparison.Ordinal);

        Assert.Equal(isSound, FhirFiles.Problems(text).Count == 0);
    }

    [Theory]
    [InlineData(FormatLimits.MaxActivities - 1, true)]
    [InlineData(FormatLimits.MaxActivities, true)]
    [InlineData(FormatLimits.MaxActivities + 1, false)]
    public void Activities_have_their_limit(int count, bool isSound)
    {
        var one = System.Text.Json.Nodes.JsonNode.Parse(FhirFiles.Small)!["activity"]![0]!.ToJsonString();
        var first = new NodaTime.LocalDate(2026, 3, 2);
        var all = Enumerable.Range(0, count).Select(i => one.Replace(
            "\"frequency\"", $$"""
            "boundsPeriod":{"start":"{{first.PlusDays(i % 20).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}}"},"frequency"
            """, StringComparison.Ordinal));

        Assert.Equal(isSound ? [] : ["CarePlan.activity"], FhirFiles.Problems(Data.With(FhirFiles.Small, "activity", $"[{string.Join(',', all)}]")).Paths());
    }

    [Theory]
    [InlineData("[]", "no care plan")]
    [InlineData("[{\"resource\": @}, {\"resource\": @}]", "2 care plan")]
    public void A_bundle_holds_one_plan(string entries, string found)
    {
        var text = $$"""{ "resourceType": "Bundle", "type": "collection", "entry": {{entries.Replace("@", FhirFiles.Small, StringComparison.Ordinal)}} }""";

        Assert.StartsWith(found, Assert.Single(FhirFiles.Problems(text)).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_is_no_plan() =>
        Assert.Equal("Bundle.type", FhirFiles.Problems("""{ "resourceType": "Bundle", "type": "history" }""")[0].Path);

    [Fact]
    public void Contradictions_of_the_plan_lead_to_the_element()
    {
        var text = FhirFiles.WithRepeat(("frequency", "4"), ("dayOfWeek", "[\"mon\", \"wed\", \"fri\"]"), ("timeOfDay", "[\"09:00:00\"]"));

        Assert.Equal(["CarePlan.activity[0]"], FhirFiles.Problems(text).Paths());
    }

    [Fact]
    public void A_session_twice_and_a_session_without_an_end_are_refused()
    {
        var text = Data.With(FhirFiles.Text("ehr-export.bundle"), "entry[16].resource.identifier[0].value", "\"A1\"");

        Assert.Equal(["Bundle.entry[16].resource"], FhirFiles.Problems(text).Paths());
        Assert.Equal(["Bundle.entry[16].resource"], FhirFiles.Problems(Data.With(FhirFiles.Text("ehr-export.bundle"), "entry[16].resource.end", "")).Paths());
        Assert.Equal(["Bundle.entry[16].resource.end"], FhirFiles.Problems(Data.With(FhirFiles.Text("ehr-export.bundle"), "entry[16].resource.end", "\"2026-03-04\"")).Paths().Take(1));
    }
}
