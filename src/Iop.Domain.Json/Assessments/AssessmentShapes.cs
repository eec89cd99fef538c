using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

/// <summary>The objects of <c>iop-assessment/1</c>.</summary>
internal static class AssessmentShapes
{
    public static JsonShape Assessment { get; } = new(
        ["format", "patient", "date"], "population", "livingArrangement", "scores", "dimensions", "locus", "circumstances");

    public static JsonShape Score { get; } = new(["instrument", "date"], "responses", "total", "scales");

    public static JsonShape Response { get; } = new(["item"], "value");

    public static JsonShape ScaleValue { get; } = new(["scale"], "value");

    public static JsonShape Dimensions { get; } = new(["edition", "date"], [.. Numbered]);

    public static JsonShape Locus { get; } = new(
        ["date", "riskOfHarm", "functionalStatus", "coMorbidity", "stress", "support", "treatmentAndRecoveryHistory", "engagement"]);

    public static JsonShape Circumstances { get; } = new([], [.. Facts.Select(fact => fact.Word)]);

    /// <summary>The properties of the six dimensions, <c>d1</c> to <c>d6</c>, by number.</summary>
    public static string[] Numbered => ["d1", "d2", "d3", "d4", "d5", "d6"];

    /// <summary>The facts by the codes that explanations use too.</summary>
    public static (string Word, Circumstance Value)[] Facts => [.. PlacementWords.Facts.ToArray().Select(fact => (fact.Code(), fact))];

    public static (string Word, DimensionSet Value)[] Editions { get; } = [.. DimensionSet.All.Select(set => (set.Id, set))];

    public static (string Word, LivingArrangement Value)[] LivingArrangements { get; } =
    [
        ("home", LivingArrangement.Home),
        ("withFamilyOrFriends", LivingArrangement.WithFamilyOrFriends),
        ("recoveryResidence", LivingArrangement.RecoveryResidence),
        ("treatmentFacility", LivingArrangement.TreatmentFacility),
        ("shelter", LivingArrangement.Shelter),
        ("unhoused", LivingArrangement.Unhoused),
        ("correctional", LivingArrangement.Correctional),
        ("other", LivingArrangement.Other),
    ];
}
