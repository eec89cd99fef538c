using System.Globalization;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using NodaTime.Text;

namespace Iop.Cli.Reports;

/// <summary>The answer of <c>iop assess</c> for a person: safety concerns first.</summary>
internal sealed class AssessmentAnswerText(Terminal terminal)
{
    public void Write(AssessmentAnswer answer)
    {
        var assessment = answer.Assessment;
        Line($"{InputFile.NameOf(answer.File)}: patient {assessment.Patient}, {Text(assessment.On)}", Ink.Bold);
        Safety(assessment);
        if (assessment.Scores.Count > 0)
        {
            Head("Scores");
            foreach (var score in assessment.Scores)
            {
                Score(score, answer.Sex);
            }
        }

        Changes(answer);
        if (assessment.Locus is { } locus)
        {
            Head("LOCUS");
            Line(Invariant($"  composite {locus.Composite} of 7 to 35; no level follows from it here"));
        }

        Eligibility(answer);
        Placement(answer);
        terminal.Out.Flush();
    }

    private void Safety(PatientAssessment assessment)
    {
        foreach (var score in assessment.Scores.Where(score => score.Safety == SafetyState.Raised))
        {
            Line($"SAFETY CONCERN  {score.Concern!.Text} ({score.Instrument.Id}, {Text(score.On)}). A clinician looks at it before anything else.", Ink.Red);
        }

        foreach (var score in assessment.Scores.Where(score => score.Safety == SafetyState.Unknown))
        {
            Line($"SAFETY UNKNOWN  Whether {score.Instrument.Id} of {Text(score.On)} raises a concern is not to be told from what was given. A clinician looks at it.", Ink.Yellow);
        }
    }

    private void Score(Score score, Sex? sex)
    {
        Line($"  {score.Instrument.Id}  {Text(score.On)}  {score.Instrument.Name}", Ink.Bold);
        foreach (var scale in score.Instrument.Scales)
        {
            var range = score.Range(scale.Code);
            var value = range.Value is { } known ? Invariant($"{known}") : Invariant($"{range.Least} to {range.Most}, not known");
            Line(Invariant($"    {scale.Code}  {value}  (of {scale.Least} to {scale.Most})") + (score.Band(scale.Code) is { } band ? $"  {band.Name}" : ""));
            foreach (var line in AssessmentAnswer.Lines(scale))
            {
                var outcome = score.Reaches(line[0].Code, sex);
                if (outcome != CutOutcome.NotReached)
                {
                    Line($"      {(outcome == CutOutcome.Reached ? "reached" : "open   ")}  {line[0].Code}: {line[0].Meaning} ({string.Join("; ", line.Select(Words))})");
                }
            }
        }

        if (Branch(score.Branch) is { } branch)
        {
            Line($"    {branch}");
        }
    }

    private void Changes(AssessmentAnswer answer)
    {
        var courses = answer.Courses.ToList();
        if (courses.Count == 0)
        {
            return;
        }

        Head("Changes");
        foreach (var (earlier, later) in courses)
        {
            foreach (var scale in later.Instrument.Scales)
            {
                var change = Change.Between(earlier, later, scale.Code);
                var difference = change.Difference is { } points ? points.ToString("+0;-0;0", CultureInfo.InvariantCulture) : "not to be told";
                Line($"  {later.Instrument.Id} {scale.Code}  {Text(earlier.On)} to {Text(later.On)}  {difference}  {AssessmentWords.Of(change.Outcome)}"
                    + (change.Threshold is { } threshold ? $" ({threshold})" : ""));
            }
        }
    }

    private void Eligibility(AssessmentAnswer answer)
    {
        var (whole, ink) = answer.Eligibility.Answer switch
        {
            EligibilityAnswer.Eligible => ("ELIGIBLE", Ink.Green),
            EligibilityAnswer.NotEligible => ("NOT ELIGIBLE", Ink.Red),
            _ => ("UNKNOWN", Ink.Yellow),
        };
        Head($"{AssessmentAnswer.Criteria.Name}: {whole}", ink);
        foreach (var result in answer.Eligibility.Results)
        {
            Line($"  {AssessmentWords.Of(result.Answer),-7}  {result.Criterion.Code}  {result.Criterion.Sentence}");
            if (result.Criterion.Citation is { } citation)
            {
                Line($"           {citation.Title}{(citation.Url is { } url ? $" <{url}>" : "")}", Ink.Dim);
            }
        }
    }

    private void Placement(AssessmentAnswer answer)
    {
        var placement = answer.Placement;
        Head($"Placement by {placement.Policy}" + (answer.IsNeutral ? ": a neutral policy of our own, deliberately simple; no clinical instrument" : $": {answer.Policy.Name}"));
        Line($"  {(placement.Recommended is { } level ? $"recommended  {Named(level)}" : Outcome(placement.Outcome))}", Ink.Bold);
        Line($"  {placement.Why}");
        Levels(placement.Outcome == PlacementOutcome.SeveralLevels ? "one of" : "or", placement.Alternatives);
        Levels("at least", placement.Recommended is null ? placement.AtLeast : []);
        Levels("beside it", placement.Concurrent);
        Line("  What drove it:");
        foreach (var driver in placement.Drivers)
        {
            Line($"  {(driver.IsDecisive ? "*" : " ")} {driver.Sentence}");
        }

        if (placement.Missing.Count > 0)
        {
            Line("  What is missing:");
            foreach (var gap in placement.Missing)
            {
                Line($"    {gap.Sentence} It may change {(gap.MayChangeLevel ? "the level" : "what stands beside it")}.");
            }
        }

        Line("  A recommendation informs a person who decides.", Ink.Dim);
    }

    private void Levels(string word, ValueList<LevelOfCare> levels)
    {
        if (levels.Count > 0)
        {
            Line($"  {word,-11}  {string.Join(", ", levels.Select(Named))}");
        }
    }

    private static string Outcome(PlacementOutcome outcome) => outcome switch
    {
        PlacementOutcome.SeveralLevels => "several levels",
        PlacementOutcome.Indeterminate => "indeterminate",
        PlacementOutcome.NoneAsked => "no level is asked for",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string? Branch(ScoreBranch branch) => branch switch
    {
        ScoreBranch.NotAsked => "The gate was closed: the items behind it were not asked, and their zero is no answer.",
        ScoreBranch.Unknown => "Whether the gate was closed is not known.",
        ScoreBranch.Contradicted => "The gate is closed, and yet an item behind it scored.",
        _ => null,
    };

    private static string Words(CutPoint cut) => string.Create(
        CultureInfo.InvariantCulture, $"{(cut.Comparison == CutComparison.AtLeast ? "at least" : "at most")} {cut.Value}{(cut.Sex is { } sex ? $", {AssessmentWords.Of(sex)}" : "")}");

    private static string Named(LevelOfCare level) => $"{level.Id} ({level.Name})";

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private void Head(string text, Ink ink = Ink.Bold)
    {
        terminal.Out.WriteLine();
        Line(text, ink);
    }

    /// <summary>Words of the file, an instrument and a table may stand in any line.</summary>
    private void Line(string text, Ink? ink = null) => terminal.Out.WriteLine(ink is { } color ? terminal.Paint(Printable.Of(text), color) : Printable.Of(text));
}
