using System.Text.Json;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
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
        List(to, "concerns", assessment.Scores.Where(score => score.Safety == SafetyState.Raised), score => Concern(to, score));
        List(to, "scores", assessment.Scores, score => Score(to, score, answer.Sex));
        List(to, "changes", answer.Courses.SelectMany(course => course.Earlier.Instrument.Scales.Select(scale => (course.Earlier, course.Later, Scale: scale))), course =>
            Change(to, course.Earlier, course.Later, course.Scale));
        Number(to, "locusComposite", assessment.Locus?.Composite);
        to.WriteStartObject("eligibility");
        to.WriteString("criteria", answer.Eligibility.Criteria);
        to.WriteString("answer", AssessmentWords.Of(answer.Eligibility.Answer));
        List(to, "results", answer.Eligibility.Results, result => Criterion(to, result));
        to.WriteEndObject();
        to.WriteStartObject("placement");
        Placement(to, answer);
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
        Source(to, concern.Evidence, concern.Citation);
    }

    private static void Score(Utf8JsonWriter to, Score score, Sex? sex)
    {
        to.WriteString("instrument", score.Instrument.Id);
        to.WriteString("name", score.Instrument.Name);
        to.WriteString("version", score.Instrument.Version);
        to.WriteString("date", Text(score.On));
        to.WriteString("safety", AssessmentWords.Of(score.Safety));
        to.WriteString("branch", AssessmentWords.Of(score.Branch));
        List(to, "scales", score.Instrument.Scales, scale =>
        {
            var range = score.Range(scale.Code);
            to.WriteString("scale", scale.Code);
            to.WriteString("name", scale.Name);
            Number(to, "value", range.Value);
            to.WriteNumber("least", range.Least);
            to.WriteNumber("most", range.Most);
            to.WriteString("band", score.Band(scale.Code)?.Name);
            List(to, "cuts", AssessmentAnswer.Lines(scale), line =>
            {
                to.WriteString("code", line[0].Code);
                to.WriteString("meaning", line[0].Meaning);
                to.WriteString("outcome", AssessmentWords.Of(score.Reaches(line[0].Code, sex)));
                List(to, "lines", line, cut =>
                {
                    to.WriteString("comparison", cut.Comparison == CutComparison.AtLeast ? "atLeast" : "atMost");
                    to.WriteNumber("value", cut.Value);
                    to.WriteString("sex", cut.Sex is { } of ? AssessmentWords.Of(of) : null);
                    Source(to, cut.Evidence, cut.Citation);
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
        Number(to, "difference", change.Difference);
        to.WriteString("outcome", AssessmentWords.Of(change.Outcome));
        Flag(to, "meetsResponse", change.MeetsResponse);
        Flag(to, "meetsRemission", change.MeetsRemission);
        to.WriteString("threshold", change.Threshold?.Code);
    }

    private static void Criterion(Utf8JsonWriter to, CriterionResult result)
    {
        to.WriteString("code", result.Criterion.Code);
        to.WriteString("sentence", result.Criterion.Sentence);
        to.WriteString("answer", AssessmentWords.Of(result.Answer));
        List(to, "facts", result.Saw, saw =>
        {
            to.WriteString("fact", saw.ToString());
            Flag(to, "holds", saw.Holds);
        });
        to.WriteString("note", result.Criterion.Note);
        Source(to, result.Criterion.Evidence, result.Criterion.Citation);
    }

    private static void Placement(Utf8JsonWriter to, AssessmentAnswer answer)
    {
        var placement = answer.Placement;
        to.WriteString("policy", placement.Policy);
        to.WriteString("name", answer.Policy.Name);
        to.WriteBoolean("neutral", answer.IsNeutral);
        to.WriteString("system", answer.Policy.Levels.Id);
        to.WriteString("outcome", AssessmentWords.Of(placement.Outcome));
        to.WriteString("why", placement.Why);
        to.WriteString("recommended", placement.Recommended?.Id);
        Levels(to, "alternatives", placement.Alternatives);
        Levels(to, "atLeast", placement.AtLeast);
        Levels(to, "concurrent", placement.Concurrent);
        List(to, "drivers", placement.Drivers, driver =>
        {
            to.WriteString("subject", AssessmentWords.Of(driver.Subject));
            to.WriteString("name", driver.Name);
            to.WriteString("sentence", driver.Sentence);
            Number(to, "severity", driver.Rating?.Severity.Value);
            to.WriteString("asks", driver.Asks?.Id);
            to.WriteString("beside", driver.Beside?.Id);
            to.WriteBoolean("decisive", driver.IsDecisive);
            to.WriteBoolean("weighsOnOffer", driver.WeighsOnOffer);
        });
        List(to, "missing", placement.Missing, gap =>
        {
            to.WriteString("subject", AssessmentWords.Of(gap.Subject));
            to.WriteString("name", gap.Name);
            to.WriteString("sentence", gap.Sentence);
            to.WriteBoolean("mayChangeLevel", gap.MayChangeLevel);
            to.WriteBoolean("mayChangeConcurrent", gap.MayChangeConcurrent);
        });
    }

    private static void Source(Utf8JsonWriter to, EvidenceStatus evidence, Citation? citation)
    {
        to.WriteString("evidence", Words.Of(evidence));
        to.WritePropertyName("citation");
        if (citation is null)
        {
            to.WriteNullValue();
        }
        else
        {
            CitationJson.Write(to, citation);
        }
    }

    private static void Levels(Utf8JsonWriter to, string name, ValueList<LevelOfCare> levels)
    {
        to.WriteStartArray(name);
        foreach (var level in levels)
        {
            to.WriteStringValue(level.Id);
        }

        to.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter to, string name, IEnumerable<T> items, Action<T> properties)
    {
        to.WriteStartArray(name);
        foreach (var item in items)
        {
            to.WriteStartObject();
            properties(item);
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter to, string name, int? value)
    {
        if (value is { } number)
        {
            to.WriteNumber(name, number);
        }
        else
        {
            to.WriteNull(name);
        }
    }

    private static void Flag(Utf8JsonWriter to, string name, bool? value)
    {
        if (value is { } flag)
        {
            to.WriteBoolean(name, flag);
        }
        else
        {
            to.WriteNull(name);
        }
    }

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
