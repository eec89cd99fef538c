using System.Globalization;
using Iop.Domain.Assessment;

namespace Iop.Domain.Json.Tests.Assessments;

public class AssessmentFaultTests
{
    private static string Sample { get; } = AssessmentFormats.Text("assessment");

    [Fact]
    public void The_unspoilt_text_is_sound() => Assert.Empty(Faults(Sample));

    [Theory]
    [InlineData("patient", "{ \"name\": \"x\" }", "$.patient: found the object {\"name\":\"x\"}; allowed: a string")]
    [InlineData("name", "\"x\"", "$.name: found an unknown property; allowed: format, patient, date, population, livingArrangement, scores, dimensions, locus, circumstances")]
    [InlineData("date", "\"2026-2-3\"", "$.date: found the string \"2026-2-3\"; allowed: an ISO date, YYYY-MM-DD")]
    [InlineData("date", "\"2026-03-01\"", "$.scores[1].date: found the string \"2026-03-02\"; allowed: the date of the assessment, 2026-03-01, or an earlier one", "$.scores[2].date: found the string \"2026-03-02\"; allowed: the date of the assessment, 2026-03-01, or an earlier one")]
    [InlineData("population", "\"old\"", "$.population: found the string \"old\"; allowed: adult, adolescent, child")]
    [InlineData("livingArrangement", "null", "$.livingArrangement: found null; allowed: a string")]
    [InlineData("livingArrangement", "\"car\"", "$.livingArrangement: found the string \"car\"; allowed: home, withFamilyOrFriends, recoveryResidence, treatmentFacility, shelter, unhoused, correctional, other")]
    [InlineData("scores[0].instrument", "\"phq-8\"", "$.scores[0].instrument: found the string \"phq-8\"; allowed: the id of a known instrument: phq-9, gad-7, audit, audit-c, dast-10, bam, bam-r, c-ssrs-screener, pc-ptsd-5")]
    [InlineData("scores[0].total", "-1", "$.scores[0].total: found the number -1; allowed: an integer from 0 to 27, without fraction or exponent")]
    [InlineData("scores[0].total", "28", "$.scores[0].total: found the number 28; allowed: an integer from 0 to 27, without fraction or exponent")]
    [InlineData("scores[0].total", "", "$.scores[0]: found none of responses, total and scales; allowed: exactly one of responses, total and scales")]
    [InlineData("scores[0].scales", "[]", "$.scores[0].scales: found scales beside another of them; allowed: exactly one of responses, total and scales")]
    [InlineData("scores[1].responses[2].item", "10", "$.scores[1].responses[2].item: found the number 10; allowed: an item of phq-9: 1, 2, 3, 4, 5, 6, 7, 8, 9")]
    [InlineData("scores[1].responses[2].item", "0", "$.scores[1].responses[2].item: found the number 0; allowed: an item of phq-9: 1, 2, 3, 4, 5, 6, 7, 8, 9")]
    [InlineData("scores[1].responses[2].item", "1", "$.scores[1].responses[2].item: found 1 a second time; allowed: each item once")]
    [InlineData("scores[1].responses[2].value", "4", "$.scores[1].responses[2].value: found the number 4; allowed: an integer from 0 to 3, without fraction or exponent")]
    [InlineData("scores[1].responses[2].value", "-1", "$.scores[1].responses[2].value: found the number -1; allowed: an integer from 0 to 3, without fraction or exponent")]
    [InlineData("scores[1].responses[2].value", "\"2\"", "$.scores[1].responses[2].value: found the string \"2\"; allowed: an integer from 0 to 3, without fraction or exponent")]
    [InlineData("scores[1].responses[2].text", "\"x\"", "$.scores[1].responses[2].text: found an unknown property; allowed: item, value")]
    [InlineData("scores[2].total", "3", "$.scores[2].total: found the number 3; allowed: no such property: bam-r has no valid total; its scales are use, risk, protective", "$.scores[2].scales: found scales beside another of them; allowed: exactly one of responses, total and scales")]
    [InlineData("scores[2].scales[0].scale", "\"total\"", "$.scores[2].scales[0].scale: found the string \"total\"; allowed: a scale of bam-r: use, risk, protective")]
    [InlineData("scores[2].scales[0].scale", "\"protective\"", "$.scores[2].scales[1].scale: found \"protective\" a second time; allowed: each scale once")]
    [InlineData("scores[2].scales[0].value", "13", "$.scores[2].scales[0].value: found the number 13; allowed: an integer from 0 to 12, without fraction or exponent")]
    [InlineData("dimensions.edition", "\"asam5\"", "$.dimensions.edition: found the string \"asam5\"; allowed: asam3, asam4")]
    [InlineData("dimensions.date", "\"2026-03-03\"", "$.dimensions.date: found the string \"2026-03-03\"; allowed: the date of the assessment, 2026-03-02, or an earlier one")]
    [InlineData("dimensions.d1", "5", "$.dimensions.d1: found the number 5; allowed: an integer from 0 to 4, without fraction or exponent")]
    [InlineData("dimensions.d7", "0", "$.dimensions.d7: found an unknown property; allowed: edition, date, d1, d2, d3, d4, d5, d6")]
    [InlineData("locus", "{ \"date\": \"2026-03-02\", \"riskOfHarm\": 0, \"functionalStatus\": 6, \"coMorbidity\": 1, \"stress\": 1, \"support\": 1, \"treatmentAndRecoveryHistory\": 1, \"engagement\": null }", "$.locus.riskOfHarm: found the number 0; allowed: an integer from 1 to 5, without fraction or exponent", "$.locus.functionalStatus: found the number 6; allowed: an integer from 1 to 5, without fraction or exponent", "$.locus.engagement: found null; allowed: an integer from 1 to 5, without fraction or exponent")]
    [InlineData("circumstances.has-diagnosis", "1", "$.circumstances['has-diagnosis']: found the number 1; allowed: true or false")]
    [InlineData("circumstances.employed", "true", "$.circumstances.employed: found an unknown property; allowed: has-diagnosis, needs-withdrawal-management, needs-24-hour-supervision, has-stable-home, recently-discharged, at-risk-of-hospitalization")]
    public void A_fault_is_reported_at_its_place(string place, string value, params string[] faults) => Assert.Equal(faults, Faults(Data.With(Sample, place, value)));

    [Theory]
    [InlineData("1", "audit", 9, "$.scores[0].responses[0].value: found the number 1; allowed: of item 9 of audit: 0, 2, 4")]
    [InlineData("2", "audit", 9, null)]
    [InlineData("2", "c-ssrs-screener", 6, null)]
    [InlineData("3", "c-ssrs-screener", 6, "$.scores[0].responses[0].value: found the number 3; allowed: an integer from 0 to 2, without fraction or exponent")]
    public void An_answer_is_held_to_its_item(string value, string instrument, int item, string? fault)
    {
        var score = string.Create(CultureInfo.InvariantCulture, $$"""[ { "instrument": "{{instrument}}", "date": "2026-03-02", "responses": [ { "item": {{item}}, "value": {{value}} } ] } ]""");

        Assert.Equal(fault is null ? [] : [fault], Faults(Data.With(Sample, "scores", score)));
    }

    [Fact]
    public void Answers_of_an_unknown_instrument_are_still_read()
    {
        var score = """[ { "instrument": "x", "date": "2026-03-02", "responses": [ { "item": 99, "value": 70 }, { "item": 1, "more": 1 }, 7 ] } ]""";

        Assert.Equal(
            ["$.scores[0].instrument", "$.scores[0].responses[0].item", "$.scores[0].responses[0].value", "$.scores[0].responses[1].more", "$.scores[0].responses[2]"],
            AssessmentJson.Read(Data.Utf8(Data.With(Sample, "scores", score))).Problems.Paths());
    }

    [Theory]
    [InlineData(PatientAssessment.MostScores - 1, true)]
    [InlineData(PatientAssessment.MostScores, true)]
    [InlineData(PatientAssessment.MostScores + 1, false)]
    public void There_are_at_most_a_thousand_scores(int count, bool isSound)
    {
        var score = """{ "instrument": "phq-9", "date": "2026-03-02", "total": 3 }""";
        var json = Data.With(Sample, "scores", $"[{string.Join(',', Enumerable.Repeat(score, count))}]");

        Assert.Equal(isSound ? [] : ["$.scores: found 1001 scores; allowed: at most 1000 scores"], Faults(json));
    }

    private static string[] Faults(string json) => Data.Faults(AssessmentJson.Read(Data.Utf8(json), "f"));
}
