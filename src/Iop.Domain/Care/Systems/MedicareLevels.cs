using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Care.CareSetting;

namespace Iop.Domain.Care.Systems;

internal static class MedicareLevels
{
    public static LevelSystem Known { get; } = LevelSystem.Define(
        "medicare", "Medicare behavioral health", "since 2024-01-01",
        "weekly hours and setting as 42 CFR 410.43 and 424.14 and the CY 2024 OPPS final rule were read: our reading",
        new("OP", "Outpatient mental health and substance use treatment", Outpatient, "op") { Note = "No text was read; no hours are known." },
        new("IOP", "Intensive outpatient program", Outpatient, "iop", "OP")
        {
            Citation = Sources.MedicareFinalRule,
            Evidence = EvidenceStatus.Secondary,
            NominalHours = [Hours(9, Sources.MedicareFinalRule, EvidenceStatus.Secondary)],
            Note = "Since 2024-01-01. The hours are what the patient is determined to need. No regulation that was read sets a ceiling.",
        },
        new("PHP", "Partial hospitalization program", Outpatient, "php", "IOP")
        {
            Citation = Sources.PartialHospitalization,
            Evidence = EvidenceStatus.Primary,
            NominalHours = [Hours(20, Sources.PartialHospitalization, EvidenceStatus.Primary)],
            Note = "The hours are those of the plan of care. The patient would otherwise need inpatient care.",
        },
        new("IPF", "Inpatient psychiatric", Inpatient, "inp", "PHP") { Citation = Sources.InpatientPsychiatric, Evidence = EvidenceStatus.Primary },
        new("OTP", "Opioid treatment program", Outpatient, "op")
        {
            Citation = Sources.OpioidTreatment,
            Evidence = EvidenceStatus.Secondary,
            Note = "Paid as a weekly bundle of services, not by hours, and comparable with no other level. An intensive outpatient add-on counts 9 services in 7 days.",
        }).WithNote(
        "Medicare has no residential level for substance use treatment: that was not read in a text of its own.");

    private static NominalHours Hours(int atLeast, Citation citation, EvidenceStatus evidence) =>
        new(population: null, Duration.FromHours(atLeast), below: null, statedUpTo: null, citation, evidence);
}
