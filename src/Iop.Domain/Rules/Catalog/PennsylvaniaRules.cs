using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using static Iop.Domain.Calendar.WeeklyHours;

namespace Iop.Domain.Rules.Catalog;

internal static class PennsylvaniaRules
{
    private const string OnSite =
        "Staff in the hours of primary care, for all patients of the project; a family may count as one. A plan states them as the caseload of the role primaryCareStaff: that of a single profession says nothing of it. The text goes by the setting: hospitals are read as Level 4, and Level 3.7 of the 3rd edition, which may be either, is not asked.";

    private static readonly LevelScope Hospital = LevelScope.Exactly(
        LevelSystem.Ladder["inp"], LevelSystem.Asam3["4"], LevelSystem.Asam4["4"], LevelSystem.Asam4["4 Psych"], LevelSystem.Medicare["IPF"], LevelSystem.Locus["6"]);

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
        LevelScope.OnRung("res"))
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
        Hospital)
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
                Review(30),
                "Calendar days. That the time to the first review runs from the first day at the level is our reading."),
            Ratio("residential.adult", "residential treatment, adults", Staffing with { Population = Population.Adult }, 8),
            Ratio("residential.adolescent", "residential treatment, adolescents", Staffing with { Population = Population.Adolescent }, 6),
            Ratio("residential.hospital.adult", "residential treatment in a hospital, adults", Staffing with { Population = Population.Adult, Levels = Hospital }, 7),
            Ratio("residential.hospital.adolescent", "residential treatment in a hospital, adolescents", Staffing with { Population = Population.Adolescent, Levels = Hospital }, 5),
            Ratio("detox", "withdrawal management", Staffing with { Levels = LevelScope.Exactly(LevelSystem.Asam3["3.2-WM"], LevelSystem.Asam3["3.7-WM"]) }, 7),
            Ratio("detox.hospital", "withdrawal management in a hospital", Staffing with { Levels = LevelScope.Exactly(LevelSystem.Asam3["4-WM"]) }, 5),
            Inpatient.Rule(
                "pa.inpatient.plan-review", "Pennsylvania inpatient: the plan is reviewed every 30 days, or every 15 where treatment is shorter", Basis.Planned,
                CombinedRequirement.All(
                    Review(30),
                    CombinedRequirement.Any(Review(15), new DescribedRequirement("treatment was planned for 30 days or longer"))),
                "Calendar days from the first day at the level. Which of the two intervals holds depends on the length that was planned at first, which a later end of the phase would change in hindsight: reviews within 15 days keep either, one after 30 days breaks either, and what lies between is open."),
        ]);

    private static IntervalRequirement Review(int days) => new(PlanEvent.PlanReview, TimeLimit.Days(days), PlanEvent.PhaseStart);

    private static Rule Ratio(string suffix, string care, SourceText text, int most) => text.Rule(
        $"pa.ratio.{suffix}", FormattableString.Invariant($"Pennsylvania {care}: at most {most} patients for each member of the primary care staff"), Basis.Planned,
        new CaseloadRequirement(most, ProviderRole.Of("primaryCareStaff")), OnSite);
}
