using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using static Iop.Domain.Calendar.WeeklyHours;

namespace Iop.Domain.Rules.Catalog;

internal static class PennsylvaniaRules
{
    private static readonly Jurisdiction Here = Jurisdiction.Of("US-PA");

    private static readonly SourceText PartialHospitalization = new(
        new(
            "Pennsylvania client placement criteria (PCPC), Level 2A (docest)",
            "https://docest.com/doc/302619/10-105partial-hospitalization-2a-pcpc",
            "as read, undated; an older tool"),
        EvidenceStatus.Secondary,
        LevelScope.OnRung("php"))
    {
        Jurisdiction = Here,
        Population = Population.Adult,
        Remark = "An older tool of the state, read without a date; whether it still binds was not checked.",
    };

    private static readonly SourceText Staffing = new(
        new(
            "28 Pa. Code 704.12",
            "https://pacodeandbulletin.gov/Display/pacode?file=%2Fsecure%2Fpacode%2Fdata%2F028%2Fchapter704%2Fs704.12.html",
            "copy of August 2024"),
        EvidenceStatus.Primary,
        LevelScope.OnRung("res", "inp"))
    {
        Jurisdiction = Here,
        Remark = "As read in August 2024; no date given.",
    };

    private static readonly SourceText Inpatient = new(
        new(
            "28 Pa. Code 709.123 (Justia)",
            "https://regulations.justia.com/states/pennsylvania/title-28/part-v/chapter-709/subchapter-k/section-709-123",
            "copy of November 2024"),
        EvidenceStatus.Primary,
        LevelScope.OnRung("inp"))
    {
        Jurisdiction = Here,
        Remark = "As read in November 2024; no date given.",
    };

    public static RuleSet Set { get; } = new(
        "pa",
        "Pennsylvania",
        [
            PartialHospitalization.Rule(
                "pa.php.weekly-hours", "Pennsylvania partial hospitalization: at least 10 hours a week", Basis.Scheduled,
                new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(10))),
                "Half of what others ask of partial hospitalization: 20 hours must not be assumed here."),
            PartialHospitalization.Rule(
                "pa.php.days-per-week", "Pennsylvania partial hospitalization: on at least 3 days a week", Basis.Scheduled,
                new AmountRequirement(Measure.Days, Window.EachWeek, Bounds.AtLeast(3)),
                "Two sessions of one day are one day. What a week is, the tool does not say."),
            PartialHospitalization.Rule(
                "pa.php.counselor-ratio", "Pennsylvania partial hospitalization: at most 10 patients for each full-time counselor", Basis.Planned,
                new CaseloadRequirement(10, ProviderRole.Counselor),
                "Counted in full-time equivalents, as far as the plan states the caseload."),
            PartialHospitalization.Rule(
                "pa.php.individual-per-week", "Pennsylvania partial hospitalization: at least 2 individual sessions a week", Basis.Planned,
                new AmountRequirement(Measure.Sessions, Window.EachWeek, Bounds.AtLeast(2), SessionScope.Only(Modality.Individual)),
                "Sessions, whatever their length."),
            PartialHospitalization.Rule(
                "pa.php.group-per-week", "Pennsylvania partial hospitalization: at least 2 group sessions a week", Basis.Planned,
                new AmountRequirement(Measure.Sessions, Window.EachWeek, Bounds.AtLeast(2), SessionScope.Only(Modality.Group)),
                "Sessions, whatever their length."),
            (PartialHospitalization with { Severity = Severity.Guidance }).Rule(
                "pa.php.group-size", "Pennsylvania partial hospitalization: groups of at most 12", Basis.Scheduled,
                new SessionRequirement(SessionScope.Only(Modality.Group), groupSize: Bounds.AtMost(12)),
                "Recommended, not required."),
            PartialHospitalization.Rule(
                "pa.php.plan-review", "Pennsylvania partial hospitalization: the plan is reviewed every 30 days", Basis.Planned,
                new IntervalRequirement(PlanEvent.PlanReview, TimeLimit.Days(30), PlanEvent.PhaseStart),
                "Calendar days. That the time to the first review runs from the first day at the level is our reading."),
            Staffing.Described(
                "pa.ratio.residential", "Pennsylvania residential treatment: 8 adults or 6 adolescents to one member of the staff", Basis.Offered,
                "1 to 8 for adults and 1 to 6 for adolescents; in a hospital 1 to 7 and 1 to 5",
                "Staff on site in the hours of primary care, for all patients of the project; a family may count as one. No patient's plan tells it, and a caseload is another figure."),
            (Staffing with { Levels = LevelScope.OnRung("wm") }).Described(
                "pa.ratio.detox", "Pennsylvania withdrawal management: 7 patients to one member of the primary care staff", Basis.Offered,
                "1 to 7; in a hospital 1 to 5",
                "Staff on site in the hours of primary care, for all patients."),
            Inpatient.Described(
                "pa.inpatient.plan-review", "Pennsylvania inpatient: the plan is reviewed every 30 days, or every 15 where treatment is shorter", Basis.Planned,
                "plan review within 30 days; within 15 days where the regimen is shorter than 30 days",
                "Calendar days. Which of the two intervals holds depends on the length that was planned at first; a later end of the phase would change it in hindsight, so it is not decided here."),
        ]);
}
