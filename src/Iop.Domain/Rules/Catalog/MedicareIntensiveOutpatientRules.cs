using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Calendar.WeeklyHours;

namespace Iop.Domain.Rules.Catalog;

internal static class MedicareIntensiveOutpatientRules
{
    private static readonly EffectiveDates SinceTheBenefitBegan = new(new LocalDate(2024, 1, 1));

    public static RuleSet Set { get; } = new(
        "medicare.iop",
        "Medicare intensive outpatient",
        [
            new(
                "cms.iop.min-weekly-hours",
                "Medicare intensive outpatient: at least 9 hours a week",
                Basis.Needed,
                new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(9))),
                LevelScope.OnRung("iop"),
                SinceTheBenefitBegan,
                Severity.Mandatory,
                EvidenceStatus.Secondary,
                new(
                    "CY 2024 OPPS final rule, as summarized by Coronis Health",
                    "https://coronishealth.blogspot.com/2023/11/2024-opps-final-rule-what-hospitals.html",
                    "summary of November 2023"),
                payer: Payer.Medicare,
                note: "The figure is what the patient is determined to need, shown in the plan of care. No source read says that one delivered week below it cannot be paid. Partial weeks, absences and holidays: the sources are silent."),
            new(
                "cms.iop.hours-band-mac",
                "Medicare intensive outpatient as a contractor describes it: 9 to 19 hours a week",
                Basis.Planned,
                new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(9)).AndBelow(FromHours(20))),
                LevelScope.OnRung("iop"),
                SinceTheBenefitBegan,
                Severity.Guidance,
                EvidenceStatus.Secondary,
                new(
                    "Noridian JE Part A, intensive outpatient program",
                    "https://med.noridianmedicare.com/web/jea/provider-types/mental-health/intensive-outpatient-program",
                    "as read, undated"),
                payer: Payer.Medicare,
                note: "One contractor's description: no regulation read sets a ceiling, so more than 19 hours is no ground for rejection. Partial hospitalization begins at 20, and the description leaves the hours between 19 and 20 to neither; the band here ends just below 20."),
        ]);
}
