using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Calendar.WeeklyHours;

namespace Iop.Domain.Rules.Catalog;

internal static class NewYorkRules
{
    private static readonly Jurisdiction Here = Jurisdiction.Of("US-NY");

    private static readonly SourceText Certification = new(
        new(
            "NYS Medicaid SUD certification manual (NYS Council copy)",
            "https://studyres.com/doc/3776898/new-york-state---nys-council-for-community-behavioral-hea...?page=41",
            "as read, undated"),
        EvidenceStatus.Secondary,
        LevelScope.Every)
    {
        Jurisdiction = Here,
        Payer = Payer.Medicaid,
        Remark = "The page gives no date.",
    };

    private static readonly SourceText MentalHealth = new(
        new(
            "14 NYCRR 587.19 (Justia)",
            "https://regulations.justia.com/states/new-york/title-14/chapter-xiii/part-587/section-587-19",
            "copy of September 2024"),
        EvidenceStatus.Primary,
        LevelScope.OnRung("php"))
    {
        Jurisdiction = Here,
        Remark = "As read in September 2024; no date given.",
    };

    private static readonly SourceText IntensiveOutpatient = new(
        new(
            "14 NYCRR 822",
            "https://regulations.justia.com/states/new-york/title-14/chapter-xxi/part-822/section-822-9",
            "the text with the hours was not found"),
        EvidenceStatus.Unverified,
        LevelScope.OnRung("iop"))
    {
        Jurisdiction = Here,
        Population = Population.Adult,
        InForce = new(new LocalDate(2016, 1, 1)),
        Remark = "Only the year 2016 is known: its first day stands for it.",
    };

    public static RuleSet Set { get; } = new(
        "ny",
        "New York",
        [
            Certification.Described(
                "ny.placement-tool", "New York Medicaid: the level of care is found with LOCADTR", Basis.Planned,
                "placement by LOCADTR; the ASAM Criteria are not used for it",
                "A plan whose levels are ASAM's alone says nothing of the tool by which the patient was placed."),
            MentalHealth.Described(
                "ny.omh.occupancy", "New York, mental health day programs: at most 115 % of the certified capacity", Basis.Offered,
                "at most 115 % of the certified capacity in use",
                "It holds for continuing day treatment, intensive psychiatric rehabilitation and partial hospitalization alike. How full a program is, no patient's plan tells."),
        ],
        [
            IntensiveOutpatient.Rule(
                "ny.oasas.ios", "New York intensive outpatient service, adults: at least 9 hours a week", Basis.Planned,
                new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(9))),
                "From memory: for a limited period only, the length of which is not known either."),
        ]);
}
