using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Calendar.WeeklyHours;

namespace Iop.Domain.Rules.Catalog;

internal static class MedicarePartialHospitalizationRules
{
    public static RuleSet Set { get; } = new(
        "medicare.php",
        "Medicare partial hospitalization",
        [
            new(
                "cms.php.min-weekly-hours",
                "Medicare partial hospitalization: at least 20 hours a week",
                Basis.Needed,
                new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(20))),
                LevelScope.OnRung("php"),
                new EffectiveDates(new LocalDate(2008, 1, 1)),
                Severity.Mandatory,
                EvidenceStatus.Primary,
                new(
                    "42 CFR 410.43",
                    "https://github.com/18F/allregs/blob/0f10affa243f1d129291dfe5109f791d42ec4920/html/sections/42CFR410.43.html",
                    "2015 edition, last amended 2008 as read"),
                payer: Payer.Medicare,
                note: "Hours of therapeutic services that the plan of care shows to be needed, not hours delivered. The text read was last amended in 2008 and names no day: the first day of that year stands for it. Absences and holidays: the text is silent."),
        ]);
}
