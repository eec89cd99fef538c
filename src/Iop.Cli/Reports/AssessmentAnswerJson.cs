using System.Text.Json;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using NodaTime;
using NodaTime.Text;

namespace Iop.Cli.Reports;

/// <summary>The answer of <c>iop assess</c> as JSON; docs/cli.md names every property.</summary>
internal static class AssessmentAnswerJson
{
    public static void Write(Utf8JsonWriter to, AssessmentAnswer answer)
    {
        var (assessment, placement) = (answer.Assessment, answer.Placement);
        to.WriteStartObject();
        to.WriteString("file", answer.File);
        to.WriteString("patient", assessment.Patient.Value);
        to.WriteString("date", Text(assessment.On));
        to.WriteString("population", AssessmentWords.Of(assessment.Population));
        to.WriteString("safety", AssessmentWords.Of(placement.Safety));
        to.List("concerns", assessment.Scores.Where(score => score.Safety == SafetyState.Raised), score => Concern(to, score));
        to.List("scores", assessment.Scores, score => Score(to, score, answer.Sex));
        to.List("changes", answer.Courses.SelectMany(course => course.Earlier.Instrument.Scales.Select(scale => (course.Earlier, course.Later, Scale: scale))), course =>
            Change(to, course.Earlier, course.Later, course.Scale));
        to.Number("locusComposite", assessment.Locus?.Composite);
        to.WriteStartObject("eligibility");
        to.WriteString("criteria", answer.Eligibility.Criteria);
        to.WriteString("answer", AssessmentWords.Of(answer.Eligibility.Answer));
        to.List("results", answer.Eligibility.Results, result => Criterion(to, result));
        to.WriteEndObject();
        to.WriteStartObject("placement");
        PlacementAnswerJson.Write(to, answer);
        to.WriteEndObject();
        to.WriteEndObject();
    }

    private static void Concern(Utf8JsonWriter to, Score score)
    {
        var concern = score.Concern!;
        to.WriteString("code", concern.Code);
        to.WriteString("text", concern.Text);
        to.WriteString("instrument", score.Instrument.Id);
        to.WriteString("date", Text(score.On));
        to.Source(concern.Evidence, concern.Citation);
    }

    private static void Score(Utf8JsonWriter to, Score score, Sex? sex)
    {
        to.WriteString("instrument", score.Instrument.Id);
        to.WriteString("name", score.Instrument.Name);
        to.WriteString("version", score.Instrument.Version);
        to.WriteString("date", Text(score.On));
        to.WriteString("safety", AssessmentWords.Of(score.Safety));
        to.WriteString("branch", AssessmentWords.Of(score.Branch));
        to.List("scales", score.Instrument.Scales, scale =>
        {
            var range = score.Range(scale.Code);
            to.WriteString("scale", scale.Code);
            to.WriteString("name", scale.Name);
            to.Number("value", range.Value);
            to.WriteNumber("least", range.Least);
            to.WriteNumber("most", range.Most);
            to.WriteString("band", score.Band(scale.Code)?.Name);
            to.List("cuts", AssessmentAnswer.Lines(scale), line =>
            {
                to.WriteString("code", line[0].Code);
                to.WriteString("meaning", line[0].Meaning);
                to.WriteString("outcome", AssessmentWords.Of(score.Reaches(line[0].Code, sex)));
                to.List("lines", line, cut =>
                {
                    to.WriteString("comparison", cut.Comparison == CutComparison.AtLeast ? "atLeast" : "atMost");
                    to.WriteNumber("value", cut.Value);
                    to.WriteString("sex", cut.Sex is { } of ? AssessmentWords.Of(of) : null);
                    to.Source(cut.Evidence, cut.Citation);
                });
            });
        });
    }

    private static void Change(Utf8JsonWriter to, Score earlier, Score later, Scale scale)
    {
        var change = Iop.Domain.Assessment.Change.Between(earlier, later, scale.Code);
        to.WriteString("instrument", later.Instrument.Id);
        to.WriteString("scale", scale.Code);
        to.WriteString("from", Text(earlier.On));
        to.WriteString("to", Text(later.On));
        to.Number("difference", change.Difference);
        to.WriteString("outcome", AssessmentWords.Of(change.Outcome));
        to.Flag("meetsResponse", change.MeetsResponse);
        to.Flag("meetsRemission", change.MeetsRemission);
        to.WriteString("threshold", change.Threshold?.Code);
    }

    private static void Criterion(Utf8JsonWriter to, CriterionResult result)
    {
        to.WriteString("code", result.Criterion.Code);
        to.WriteString("sentence", result.Criterion.Sentence);
        to.WriteString("answer", AssessmentWords.Of(result.Answer));
        to.List("facts", result.Saw, saw =>
        {
            to.WriteString("fact", saw.ToString());
            to.Flag("holds", saw.Holds);
        });
        to.WriteString("note", result.Criterion.Note);
        to.Source(result.Criterion.Evidence, result.Criterion.Citation);
    }

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
