using Iop.Domain.Care;

namespace Iop.Domain.Assessment;

/// <summary>The phrases of which explanations are made; English, the same under every culture.</summary>
internal static class PlacementWords
{
    /// <summary>The facts in the order of their declaration.</summary>
    public static ReadOnlySpan<Circumstance> Facts =>
    [
        Circumstance.HasDiagnosis, Circumstance.NeedsWithdrawalManagement, Circumstance.Needs24HourSupervision,
        Circumstance.HasStableHome, Circumstance.RecentlyDischarged, Circumstance.AtRiskOfHospitalization,
    ];

    /// <summary>The fact's code in explanations and files, such as <c>has-stable-home</c>.</summary>
    public static string Code(this Circumstance fact) => fact switch
    {
        Circumstance.HasDiagnosis => "has-diagnosis",
        Circumstance.NeedsWithdrawalManagement => "needs-withdrawal-management",
        Circumstance.Needs24HourSupervision => "needs-24-hour-supervision",
        Circumstance.HasStableHome => "has-stable-home",
        Circumstance.RecentlyDischarged => "recently-discharged",
        Circumstance.AtRiskOfHospitalization => "at-risk-of-hospitalization",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    /// <summary>What is said of the patient when the fact holds or does not, as a clause after <c>The patient</c>.</summary>
    public static string Clause(this Circumstance fact, bool holds) => (fact, holds) switch
    {
        (Circumstance.HasDiagnosis, true) => "has a diagnosis",
        (Circumstance.HasDiagnosis, false) => "has no diagnosis",
        (Circumstance.NeedsWithdrawalManagement, true) => "needs withdrawal management",
        (Circumstance.NeedsWithdrawalManagement, false) => "needs no withdrawal management",
        (Circumstance.Needs24HourSupervision, true) => "needs 24-hour supervision",
        (Circumstance.Needs24HourSupervision, false) => "needs no 24-hour supervision",
        (Circumstance.HasStableHome, true) => "has a stable home",
        (Circumstance.HasStableHome, false) => "has no stable home",
        (Circumstance.RecentlyDischarged, true) => "was recently discharged",
        (Circumstance.RecentlyDischarged, false) => "was not recently discharged",
        (Circumstance.AtRiskOfHospitalization, true) => "is at risk of hospitalization",
        (Circumstance.AtRiskOfHospitalization, false) => "is at no known risk of hospitalization",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    /// <summary>Code and name of a level, such as <c>ladder:iop (Intensive outpatient)</c>.</summary>
    public static string Named(this LevelOfCare level) => $"{level.Id} ({level.Name})";

    /// <summary>The levels with <c>or</c> between the last two.</summary>
    public static string Either(IReadOnlyList<LevelOfCare> levels) => Joined(levels, "or");

    /// <summary>The levels with <c>and</c> between the last two.</summary>
    public static string Both(IReadOnlyList<LevelOfCare> levels) => Joined(levels, "and");

    private static string Joined(IReadOnlyList<LevelOfCare> levels, string word) => levels.Count == 1
        ? levels[0].Named()
        : $"{string.Join(", ", levels.Take(levels.Count - 1).Select(Named))} {word} {levels[^1].Named()}";
}
