using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Calendar.WeeklyHours;

namespace Iop.Domain.Rules.Catalog;

internal static class SamhsaRules
{
    private const string YearOnly = "The source gives the year alone: its first day stands for it.";

    private static readonly EffectiveDates Since2021 = new(new LocalDate(2021, 1, 1));
    private static readonly EffectiveDates Since2006 = new(new LocalDate(2006, 1, 1));

    private static readonly LevelScope IntensiveOutpatient = LevelScope.OnRung("iop");

    private static readonly SessionScope CoreServices =
        SessionScope.Only(Modality.Individual, Modality.Group, Modality.Family, Modality.Education, Modality.CaseManagement);

    private static readonly Citation Advisory = new(
        "SAMHSA, advisory on intensive outpatient treatment",
        "https://www.zlibrary.cc/dl/samhsa-advisory-2021-clinical-issues-in-intensive-outpatient-treatment-for-substance-use-disorders",
        "2021, mirrored text");

    private static readonly Citation Protocol = new("SAMHSA, TIP 47", "https://www.ncbi.nlm.nih.gov/books/NBK64093/", "2006; not read, as remembered");

    public static RuleSet Set { get; } = new(
        "samhsa",
        "SAMHSA guidance",
        [
            WeeklyMinimum("samhsa.2021.iop.min-weekly-hours.adult", "SAMHSA, intensive outpatient, adults: at least 9 hours a week of core services", 9, Population.Adult),
            WeeklyMinimum(
                "samhsa.2021.iop.min-weekly-hours.adolescent", "SAMHSA, intensive outpatient, adolescents: at least 6 hours a week of core services", 6,
                Population.Adolescent),
            Guide(
                "samhsa.2021.iop.entry-modes", "SAMHSA, intensive outpatient: three ways into it", Basis.Needed,
                new DescribedRequirement("admission straight away, as a step down from inpatient, residential or withdrawal care, or as a step up from outpatient care"),
                IntensiveOutpatient, Since2021, EvidenceStatus.Primary, Advisory,
                "All three are open; none is asked for. Where a patient came from before the plan it does not say."),
            Guide(
                "samhsa.2021.group-size", "SAMHSA: groups of 6 to 12 with one or two therapists", Basis.Scheduled,
                new SessionRequirement(SessionScope.Only(Modality.Group), groupSize: Bounds.AtLeast(6).AndAtMost(12), providers: Bounds.AtLeast(1).AndAtMost(2)),
                LevelScope.Every, Since2021, EvidenceStatus.Primary,
                new("SAMHSA, advisory on group therapy", "https://info.5y1.org/goals-for-substance-use-treatment_1_b50d8a.html", "2021, mirrored text"),
                "What is typical, and no limit."),
        ],
        [
            Guide(
                "samhsa.tip47.weekly-hours", "SAMHSA, TIP 47: 6 to 30 hours a week in practice", Basis.Planned,
                new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(6)).AndAtMost(FromHours(30))), IntensiveOutpatient, Since2006, EvidenceStatus.Unverified, Protocol,
                "The figures are remembered and were not read: what programs did, not what they should do.", Population.Adult),
            Guide(
                "samhsa.tip47.duration", "SAMHSA, TIP 47: at least 90 days, then less", Basis.Planned,
                new DescribedRequirement("at least 90 days of care, then care of lower intensity"), IntensiveOutpatient, Since2006, EvidenceStatus.Unverified, Protocol,
                "The figure is remembered and was not read. Whether a shorter stay is by design or an early end, a plan does not say.", Population.Adult),
        ]);

    private static Rule WeeklyMinimum(string id, string title, int hours, Population population) => Guide(
        id, title, Basis.Scheduled, new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(hours * 60), CoreServices), IntensiveOutpatient, Since2021,
        EvidenceStatus.Primary, Advisory,
        "Counted in the calendar, because the source speaks of a schedule arranged before, and of core services alone: individual, group, family, education and case management. Testing, medication visits and peer support do not count.",
        population);

    private static Rule Guide(
        string id,
        string title,
        Basis basis,
        Requirement requirement,
        LevelScope levels,
        EffectiveDates inForce,
        EvidenceStatus evidence,
        Citation citation,
        string note,
        Population? population = null) =>
        new(id, title, basis, requirement, levels, inForce, Severity.Guidance, evidence, citation, population, note: $"{note} {YearOnly}");
}
