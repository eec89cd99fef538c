using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Levels;

/// <summary>The objects of <c>iop-levels/1</c>.</summary>
internal static class LevelShapes
{
    public static JsonShape System { get; } = new(["format", "id", "name", "edition", "orderSource", "levels"], "note");

    public static JsonShape Level { get; } = new(
        ["code", "name", "setting", "rung"],
        "directlyBelow", "management", "population", "minutesPerWeek", "variantOf", "coOccurringEnhanced", "evidence", "citation", "note");

    public static JsonShape Hours { get; } = new(["atLeast", "citation"], "below", "statedUpTo", "population", "evidence");

    public static JsonShape Citation { get; } = new(["title"], "url", "remark");

    public static (string Word, CareSetting Value)[] Settings { get; } =
    [
        ("outpatient", CareSetting.Outpatient), ("recoveryResidence", CareSetting.RecoveryResidence), ("residential", CareSetting.Residential),
        ("inpatient", CareSetting.Inpatient),
    ];

    public static (string Word, MedicalManagement Value)[] Managements { get; } =
    [
        ("notStated", MedicalManagement.NotStated), ("nonClinical", MedicalManagement.NonClinical), ("clinicallyManaged", MedicalManagement.ClinicallyManaged),
        ("medicallyMonitored", MedicalManagement.MedicallyMonitored), ("medicallyManaged", MedicalManagement.MedicallyManaged),
    ];

    public static (string Word, Population Value)[] Populations { get; } =
        [("adult", Population.Adult), ("adolescent", Population.Adolescent), ("child", Population.Child)];

    public static (string Word, EvidenceStatus Value)[] Statuses { get; } =
        [("primary", EvidenceStatus.Primary), ("secondary", EvidenceStatus.Secondary), ("unverified", EvidenceStatus.Unverified)];

    /// <summary>The word of a value.</summary>
    public static string Of<T>(this (string Word, T Value)[] words, T value)
        where T : struct, Enum => Array.Find(words, word => EqualityComparer<T>.Default.Equals(word.Value, value)).Word;
}
