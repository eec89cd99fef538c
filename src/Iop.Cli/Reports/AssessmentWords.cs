using Iop.Domain.Assessment;
using Iop.Domain.Care;

namespace Iop.Cli.Reports;

/// <summary>What is said of assessments, as the words that stand in answers.</summary>
internal static class AssessmentWords
{
    public static string Of(SafetyState safety) => safety switch
    {
        SafetyState.None => "none",
        SafetyState.Unknown => "unknown",
        SafetyState.Raised => "raised",
        _ => throw new ArgumentOutOfRangeException(nameof(safety)),
    };

    public static string Of(ScoreBranch branch) => branch switch
    {
        ScoreBranch.None => "none",
        ScoreBranch.Asked => "asked",
        ScoreBranch.NotAsked => "notAsked",
        ScoreBranch.Unknown => "unknown",
        ScoreBranch.Contradicted => "contradicted",
        _ => throw new ArgumentOutOfRangeException(nameof(branch)),
    };

    public static string Of(CutOutcome outcome) => outcome switch
    {
        CutOutcome.Indeterminate => "indeterminate",
        CutOutcome.NotReached => "notReached",
        CutOutcome.Reached => "reached",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Indeterminate => "indeterminate",
        ChangeOutcome.Unchanged => "unchanged",
        ChangeOutcome.Improved => "improved",
        ChangeOutcome.Worsened => "worsened",
        ChangeOutcome.Response => "response",
        ChangeOutcome.Remission => "remission",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(CriterionAnswer answer) => answer switch
    {
        CriterionAnswer.Met => "met",
        CriterionAnswer.Unmet => "unmet",
        CriterionAnswer.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    public static string Of(EligibilityAnswer answer) => answer switch
    {
        EligibilityAnswer.Eligible => "eligible",
        EligibilityAnswer.NotEligible => "notEligible",
        EligibilityAnswer.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    public static string Of(PlacementOutcome outcome) => outcome switch
    {
        PlacementOutcome.Recommended => "recommended",
        PlacementOutcome.SeveralLevels => "severalLevels",
        PlacementOutcome.Indeterminate => "indeterminate",
        PlacementOutcome.NoneAsked => "noneAsked",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(PlacementSubject subject) => subject switch
    {
        PlacementSubject.Dimension => "dimension",
        PlacementSubject.Circumstance => "circumstance",
        PlacementSubject.Score => "score",
        PlacementSubject.Safety => "safety",
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    public static string Of(Sex sex) => sex switch
    {
        Sex.Female => "female",
        Sex.Male => "male",
        _ => throw new ArgumentOutOfRangeException(nameof(sex)),
    };

    public static string? Of(Population? population) => population switch
    {
        null => null,
        Population.Adult => "adult",
        Population.Adolescent => "adolescent",
        Population.Child => "child",
        _ => throw new ArgumentOutOfRangeException(nameof(population)),
    };
}
