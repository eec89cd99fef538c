using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Calendar.WeeklyHours;
using static Iop.Domain.Rules.Catalog.MedicareSources;

namespace Iop.Domain.Rules.Catalog;

internal static class MedicarePartialHospitalizationRules
{
    private const string NamesNoDay2008 = "The text read was last amended in 2008 and names no day: the first day of that year stands for it.";
    private const string NamesNoDay2000 = "The paragraph read is from 2000 and names no day: the first day of that year stands for it.";

    private static readonly EffectiveDates Since2008 = new(new LocalDate(2008, 1, 1));
    private static readonly EffectiveDates Since2000 = new(new LocalDate(2000, 1, 1));
    private static readonly WeeklyHoursRequirement TwentyHours = new(Bounds.AtLeast(FromHours(20)));

    public static RuleSet Set { get; } = new(
        "medicare.php",
        "Medicare partial hospitalization",
        [
            Of(
                "cms.php.min-weekly-hours", "Medicare partial hospitalization: at least 20 hours a week", Basis.Needed, TwentyHours, Since2008,
                $"Hours of therapeutic services that the plan of care shows to be needed, not hours delivered. {NamesNoDay2008} Absences and holidays: the text is silent.",
                EvidenceStatus.Primary, PartialHospitalization, PartialHospitalizationLater),
            Of(
                "cms.php.hours-edit-2016", "Medicare partial hospitalization, 2016 and 2017: claims of weeks below 20 hours are returned", Basis.Delivered,
                new AmountRequirement(Measure.Minutes, Window.EachWeek.AndPartsFrom(4), Bounds.AtLeast(20 * 60)), new EffectiveDates(new LocalDate(2016, 7, 1), new LocalDate(2017, 8, 18)),
                "Historic: rescinded. The edit counted hours on a claim and passed spans of fewer than 4 days, such as a first or last week; a first or last week of 4 days or more was held to the whole 20 hours. The days of the phase that lie in a week stand for the span of its claim.",
                EvidenceStatus.Secondary,
                new Citation("Sullivan Stolier on MLN SE1607", "https://www.sullivanstolier.com/cms-to-enforce-20-hrs-per-week-therapeutic-services/", Undated),
                new Citation(
                    "Revenue Cycle Advisor on the end of SE1607",
                    "https://revenuecycleadvisor.com/news-analysis/cms-rescinds-partial-hospitalization-program-modifications",
                    Undated)),
            Of(
                "cms.php.hours-message", "Medicare partial hospitalization: a week below 20 hours draws a message with the payment", Basis.Delivered,
                TwentyHours, new EffectiveDates(new LocalDate(2019, 7, 1)),
                "A light week delivered draws a message and is paid, as the transmittal says; later changes were not looked for.",
                EvidenceStatus.Secondary, Severity.Guidance,
                new Citation(
                    "CMS Transmittal 2266, CR 11066",
                    "https://online.documentine.com/php-current-date-and-time/1/cms-manual-system.html",
                    "mirrored copy")),
            Of(
                "cms.php.first-recert", "Medicare partial hospitalization: first recertification by the 18th day of service", Basis.Needed,
                new DeadlineRequirement(PlanEvent.Recertification, TimeLimit.DaysWithSession(18), PlanEvent.StayStart, whileCareGoesOn: true), Since2000,
                $"The 18th day with a service of the program, not the 18th of the calendar: at 5 days a week that is in the fourth week. Days are counted through the stay, whatever phases it is planned in. Care that ends before needs none. {NamesNoDay2000}",
                EvidenceStatus.Primary, Certification2015),
            Of(
                "cms.php.subsequent-recert", "Medicare partial hospitalization: further recertifications within 30 days of the one before", Basis.Needed,
                new IntervalRequirement(PlanEvent.Recertification, TimeLimit.Days(30), PlanEvent.Recertification), Since2000,
                $"Calendar days, while the first one is counted in days of service. A provider may set a shorter interval for itself. {NamesNoDay2000}",
                EvidenceStatus.Primary, Certification2015),
            Of(
                "cms.php.plan-content", "Medicare partial hospitalization: what the plan states", Basis.Planned,
                new ContentRequirement(PlanPart.Diagnosis, PlanPart.Services, PlanPart.AmountAndFrequency, PlanPart.Duration, PlanPart.Goals), Since2000,
                $"Duration is read as an end of the phase that the plan states. {NamesNoDay2000}",
                EvidenceStatus.Primary, Certification2015),
            Of(
                "cms.php.plan-review", "Medicare partial hospitalization: the plan is reviewed periodically by a physician with the staff", Basis.Planned,
                CombinedRequirement.Any(
                    new ContentRequirement(PlanPart.PhysicianReview), new DescribedRequirement("a periodic review by a physician with the staff that is not due yet")),
                Since2000,
                $"No interval is stated in this paragraph, so that no day can be named on which a review is late: one review by a physician is enough here, and where there is none the answer is open. Community mental health centers have 30 days. {NamesNoDay2000}",
                EvidenceStatus.Primary, Certification2015),
            Describe(
                "cms.php.recert-content", "Medicare partial hospitalization: what a recertification states", Basis.Needed,
                "a recertification that states the response to treatment, the remaining symptoms and the goals that lead to discharge", Since2000,
                $"A plan carries the statements of a certification under codes of the program's own, which cannot be told apart here. {NamesNoDay2000}",
                Certification2015),
            Describe(
                "cms.php.not-24h", "Medicare partial hospitalization: the patient needs no care around the clock", Basis.Needed,
                "a patient who does not need 24-hour care", Since2008, $"A criterion of admission; the plan states no such need. {NamesNoDay2008}", PartialHospitalization),
            Describe(
                "cms.php.support-at-home", "Medicare partial hospitalization: support outside the program's hours", Basis.Needed,
                "an adequate support system while the patient is not in the program", Since2008, $"A criterion of admission; the plan states no such support. {NamesNoDay2008}",
                PartialHospitalization),
        ],
        [
            Of(
                "cms.php.apc-services", "Medicare partial hospitalization: days with 3 and with 4 or more services are paid apart", Basis.Delivered,
                new DescribedRequirement("one class for a day with 3 services, another for a day with 4 or more"), new EffectiveDates(new LocalDate(2024, 1, 1)),
                "The class numbers 5853 and 5854, 5863 and 5864 are remembered and were not read. How a day is paid a plan does not say.",
                EvidenceStatus.Unverified, FactSheet),
        ]);

    private static Rule Describe(string id, string title, Basis basis, string requirement, EffectiveDates inForce, string note, Citation citation) =>
        Of(id, title, basis, new DescribedRequirement(requirement), inForce, note, EvidenceStatus.Primary, citation);

    private static Rule Of(
        string id, string title, Basis basis, Requirement requirement, EffectiveDates inForce, string note, EvidenceStatus evidence, Citation citation, params Citation[] further) =>
        new(
            id, title, basis, requirement, LevelScope.OnRung("php"), inForce, Severity.Mandatory, evidence, citation, payer: Payer.Medicare, note: note,
            furtherCitations: further);

    private static Rule Of(
        string id, string title, Basis basis, Requirement requirement, EffectiveDates inForce, string note, EvidenceStatus evidence, Severity severity, Citation citation) =>
        Of(id, title, basis, requirement, inForce, note, evidence, citation).WithSeverity(severity);
}
