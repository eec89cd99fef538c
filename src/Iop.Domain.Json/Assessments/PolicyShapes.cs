using Iop.Domain.Assessment;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

/// <summary>The objects of <c>iop-placement-policy/1</c> and <c>iop-placement/1</c>.</summary>
internal static class PolicyShapes
{
    public static JsonShape Policy { get; } = new(["format", "id", "name", "system", "edition", "levels"], "beside", "circumstances", "scores");

    public static JsonShape Levels { get; } = new([.. AssessmentShapes.Numbered]);

    public static JsonShape Beside { get; } = new([], [.. AssessmentShapes.Numbered]);

    public static JsonShape CircumstanceEntry { get; } = new(["fact", "holds"], "level", "beside");

    public static JsonShape ScoreEntry { get; } = new(["instrument", "cut"], "scale", "level", "beside");

    public static JsonShape Decision { get; } = new(["format", "patient", "date", "accepted"], "recommended", "reason", "policy");

    public static (string Word, VarianceReason Value)[] Reasons { get; } =
    [
        ("otherSupports", VarianceReason.OtherSupports),
        ("otherTwentyFourHourSupervision", VarianceReason.OtherTwentyFourHourSupervision),
        ("housing", VarianceReason.Housing),
        ("patientDeclinesHigher", VarianceReason.PatientDeclinesHigher),
        ("patientWantsHigher", VarianceReason.PatientWantsHigher),
        ("notAvailable", VarianceReason.NotAvailable),
        ("payerDecision", VarianceReason.PayerDecision),
        ("clinicalJudgment", VarianceReason.ClinicalJudgment),
        ("other", VarianceReason.Other),
    ];
}
