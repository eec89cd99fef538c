using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Cli.Reports;

/// <summary>All that the library says of one assessment.</summary>
internal sealed record AssessmentAnswer(string File, PatientAssessment Assessment, TablePlacement Policy, bool IsNeutral, Sex? Sex)
{
    public static EligibilityCriteria Criteria => EligibilityCriteria.Iop;

    public EligibilityResult Eligibility { get; } = Criteria.Check(Assessment.Circumstances);

    public PlacementRecommendation Placement { get; } = Policy.Recommend(Assessment);

    /// <summary>From each score to the next one of its instrument, by instrument in the order of the file and by day.</summary>
    public IEnumerable<(Score Earlier, Score Later)> Courses => Assessment.Scores
        .GroupBy(score => score.Instrument)
        .Select(scores => scores.OrderBy(score => score.On).ToList())
        .SelectMany(scores => scores.Zip(scores.Skip(1)));

    /// <summary>The lines through a scale that were read, by their codes; those of one code differ by sex.</summary>
    public static IEnumerable<ValueList<CutPoint>> Lines(Scale scale) => scale.CutPoints
        .Where(cut => cut.Evidence != EvidenceStatus.Unverified)
        .GroupBy(cut => cut.Code, StringComparer.Ordinal)
        .Select(line => line.ToValueList());
}
