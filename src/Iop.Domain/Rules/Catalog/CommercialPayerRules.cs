using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules.Catalog;

internal static class CommercialPayerRules
{
    private const string NoDate = "As read, undated; no first day is given.";

    // the page gives the month alone
    private static readonly EffectiveDates Since2017 = new(new LocalDate(2017, 1, 1));

    private static readonly Payer ConnectCare = Payer.Of("connectcare");
    private static readonly Payer Unnamed = Payer.Of("example");
    private static readonly Payer Contracts = Payer.Of("contract");

    private static readonly Citation ConnectCareCriteria = new(
        "ConnectCare, criteria for mental health partial hospitalization",
        "https://connectcare.com/for-providers/medical-necessity-criteria/mental-health-partial-hospitalization",
        "of 2017");

    private static readonly Citation UnnamedCriteria = new(
        "A payer's criteria for intensive outpatient care, extract at 1library",
        "https://1library.co/article/publicidad-define-tiempos-origen.qvj3n8lq",
        "payer not named; as read, undated");

    private static readonly SessionScope Contact = SessionScope.Only(Modality.Individual, Modality.Medication);

    private static readonly Requirement DaysOfFourHours = CombinedRequirement.All(
        new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtLeast(4 * 60)),
        new AmountRequirement(Measure.Days, Window.EachWeek, Bounds.AtLeast(3).AndAtMost(5)));

    private static readonly Requirement TwoHoursOrSix = CombinedRequirement.Any(
        new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtLeast(2 * 60)),
        new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(6))));

    private static readonly Requirement FamilyEachWeek = CombinedRequirement.Any(
        new AmountRequirement(Measure.Sessions, Window.EachWeek, Bounds.AtLeast(1), SessionScope.Only(Modality.Family)),
        new DescribedRequirement("a clinical reason to leave it out is given"));

    public static RuleSet Set { get; } = new(
        "payers",
        "Commercial payers' criteria, examples",
        [
            ConnectCares(
                "payer.connectcare.php.pattern", "ConnectCare, partial hospitalization: at least 4 hours a day on 3 to 5 days a week",
                DaysOfFourHours, "Days are counted in the calendar, because a prescription does not say on how many days it falls."),
            ConnectCares(
                "payer.connectcare.php.psychiatrist", "ConnectCare, partial hospitalization: a psychiatrist within 48 hours, then every week",
                new IntervalRequirement(PlanEvent.Assessment(AssessmentKind.Psychiatric), TimeLimit.Days(7), PlanEvent.Admission, TimeLimit.Hours(48)),
                "Hours first, days after: weekly is read as at most 7 days from one to the next. A psychiatric assessment stands for being seen by a psychiatrist."),
            ConnectCares(
                "payer.connectcare.php.daily-contact", "ConnectCare, partial hospitalization: a licensed provider sees the patient once a day",
                new AmountRequirement(Measure.Sessions, Window.EachDayOfCare, Bounds.AtLeast(1), Contact),
                "Asked of each day with a session of whatever kind. An individual session or a visit for medication stands for the assessment; that who gives it is licensed is not asked, because sessions need not say. A program that sees patients between groups puts that in the calendar."),
            Secondary(
                "payer.example.iop.dose", "A payer's example, mental health intensive outpatient: 2 hours a day or 6 hours a week", TwoHoursOrSix, UnnamedCriteria,
                "Either is enough. The payer is not named in the extract: plans whose payer is example are asked.", Unnamed),
            Secondary(
                "payer.example.iop.family", "A payer's example, mental health intensive outpatient: a family session a week", FamilyEachWeek, UnnamedCriteria,
                "A clinical reason excuses it, and a plan has no place for one: where there is no family session the answer is open. The payer is not named in the extract.", Unnamed),
            Secondary(
                "payer.contract.iop.band", "Contracts with payers, intensive outpatient, adults: 9 to 15 hours a week",
                new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9)).AndAtMost(WeeklyHours.FromHours(15))),
                new("Law Insider, definitions in contracts", "https://lawinsider.com/dictionary/intensive-outpatient-services", "as read, undated"),
                "One contract has 2 hours on 3 days instead: contracts differ that much, and only the payer's own counts. Plans whose payer is contract are asked.", Contracts,
                Population.Adult),
        ]);

    private static Rule ConnectCares(string id, string title, Requirement requirement, string note) => new(
        id, title, Basis.Planned, requirement, LevelScope.OnRung("php"), Since2017, Severity.Mandatory, EvidenceStatus.Primary, ConnectCareCriteria,
        payer: ConnectCare, note: $"{note} The page names January 2017: its first day stands for it.");

    private static Rule Secondary(string id, string title, Requirement requirement, Citation citation, string note, Payer payer, Population? population = null) => new(
        id, title, Basis.Planned, requirement, LevelScope.OnRung("iop"), EffectiveDates.Always, Severity.Mandatory, EvidenceStatus.Secondary, citation,
        population, payer, note: $"{note} {NoDate}");
}
