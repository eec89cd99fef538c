using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;
using static Iop.Domain.Rules.Catalog.MedicareSources;

namespace Iop.Domain.Rules.Catalog;

internal static class MedicareOpioidTreatmentRules
{
    private const string NoDate = "As read, undated; no first day is given.";

    private static readonly LevelScope OpioidTreatment = LevelScope.Exactly(LevelSystem.Medicare["OTP"], LevelSystem.Asam3["OTP"]);

    public static RuleSet Set { get; } = new(
        "medicare.otp",
        "Medicare opioid treatment programs",
        [
            new(
                "cms.otp.iop-min-services",
                "Medicare intensive outpatient care in an opioid treatment program: at least 9 services in a week",
                Basis.Delivered,
                new AmountRequirement(Measure.Services, Window.EachWeek, Bounds.AtLeast(9)),
                LevelScope.OnRung("iop"),
                new EffectiveDates(new LocalDate(2024, 1, 1)),
                Severity.Mandatory,
                EvidenceStatus.Secondary,
                NgsOpioidTreatment,
                payer: Payer.Medicare,
                note: "Nine services, not nine hours: the add-on G0137 for the week counts otherwise than every other rule on intensive outpatient care. Seven days make a week; on which weekday they begin, the program chooses, and whoever asks states it as the week of the check.",
                program: ProgramKind.OpioidTreatment),
            Describe(
                "cms.otp.week-definition", "Medicare opioid treatment: a week is 7 days in a row", LevelScope.Every,
                "weeks of 7 days in a row: from one weekday that the program fixes for all its patients, or from the day on which the patient was first seen",
                "After a break a patient's own cycle begins again on the day seen. The choice of the program is given with the check as its week.",
                Palmetto, NgsOpioidTreatment),
            Describe(
                "cms.otp.one-bundle-per-week", "Medicare opioid treatment: one weekly bundle in 7 days", OpioidTreatment,
                "at most 1 weekly bundle for a patient in 7 days",
                "A patient who starts within a cycle may be billed for the part of the week if the threshold is met. A plan tells of no claims.",
                Palmetto),
            new(
                "cms.otp.bundle-threshold", "Medicare opioid treatment: a weekly bundle needs one service", Basis.Delivered,
                new AmountRequirement(Measure.Services, Window.EachWeek, Bounds.AtLeast(1)), OpioidTreatment, EffectiveDates.Always, Severity.Mandatory,
                EvidenceStatus.Secondary, Palmetto, payer: Payer.Medicare,
                note: $"A week without a service earns no bundle. A part of a week is paid too, once it has a service: a part without one is not held to it. The week is the program's choice, given with the check. {NoDate}",
                furtherCitations: [NgsOpioidTreatment]),
        ]);

    private static Rule Describe(string id, string title, LevelScope levels, string requirement, string note, Citation citation, params Citation[] further) => new(
        id, title, Basis.Delivered, new DescribedRequirement(requirement), levels, EffectiveDates.Always, Severity.Mandatory, EvidenceStatus.Secondary, citation,
        payer: Payer.Medicare, note: $"{note} {NoDate}", program: levels == LevelScope.Every ? ProgramKind.OpioidTreatment : null, furtherCitations: further);
}
