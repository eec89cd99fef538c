using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;
using static Iop.Domain.Calendar.WeeklyHours;
using static Iop.Domain.Rules.Catalog.MedicareSources;

namespace Iop.Domain.Rules.Catalog;

internal static class MedicareIntensiveOutpatientRules
{
    private const string Silent = "Partial weeks, absences and holidays: the sources are silent.";

    private static readonly EffectiveDates SinceTheBenefitBegan = new(new LocalDate(2024, 1, 1));

    // the day after the public health emergency of 2020 to 2023 ended
    private static readonly EffectiveDates AfterTheEmergency = new(new LocalDate(2023, 5, 12));

    private static readonly Requirement EachDayAndWeek = CombinedRequirement.All(
        new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtLeast(3 * 60)),
        new AmountRequirement(Measure.Days, Window.EachWeek, Bounds.AtLeast(3).AndAtMost(4)));

    private static readonly Requirement OnAdmission = CombinedRequirement.All(
        new DeadlineRequirement(PlanEvent.InitialCertification, TimeLimit.Days(0), PlanEvent.PhaseStart),
        new ContentRequirement(Bounds.AtLeast(FromHours(9)), PlanPart.PhysicianCertification, PlanPart.CertifiedNeed));

    public static RuleSet Set { get; } = new(
        "medicare.iop",
        "Medicare intensive outpatient",
        [
            Ask(
                "cms.iop.min-weekly-hours", "Medicare intensive outpatient: at least 9 hours a week", Basis.Needed,
                new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(9))),
                $"The figure is what the patient is determined to need, shown in the plan of care. No source read says that one delivered week below it cannot be paid. {Silent}",
                FinalRuleSummary, ConditionCode, BillingGuide),
            Ask(
                "cms.iop.recert-interval", "Medicare intensive outpatient: recertification every other month", Basis.Needed,
                new IntervalRequirement(PlanEvent.Recertification, TimeLimit.Months(2), PlanEvent.InitialCertification),
                "The law speaks of every other month, which is counted here in calendar months and not as 60 days; a rule of its own holds the 60 days, which were not read.",
                FinalRuleSummary),
            Ask(
                "cms.iop.initial-certification", "Medicare intensive outpatient: a physician certifies on admission that 9 hours a week are needed", Basis.Needed,
                OnAdmission,
                "The day on which the patient comes to the level stands for admission. Of a signature that comes late the source says nothing: it is reported, and what follows from it is open.",
                BillingGuide),
            Ask(
                "cms.iop.plan-of-care", "Medicare intensive outpatient: care under a physician's certification and a plan of care", Basis.Needed,
                new ContentRequirement(PlanPart.PhysicianCertification),
                "That there is a plan of care is given with the plan; what it must state was not read.",
                FinalRuleSummary),
            Ask(
                "cms.iop.hours-band-mac", "Medicare intensive outpatient as a contractor describes it: 9 to 19 hours a week", Basis.Planned,
                new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(9)).AndBelow(FromHours(20))),
                "One contractor's description: no regulation read sets a ceiling, so more than 19 hours is no ground for rejection. Partial hospitalization begins at 20, and the description leaves the hours between 19 and 20 to neither; the band here ends just below 20.",
                Severity.Guidance, Noridian),
            Ask(
                "cms.iop.session-pattern-mac", "Medicare intensive outpatient as a contractor describes it: 3 hours a day on 3 or 4 days a week", Basis.Planned,
                EachDayAndWeek,
                "One contractor's description, and stricter than the law: 9 hours over 5 days satisfy the law and not this. Days are counted in the calendar, because a prescription does not say on how many days it falls.",
                Severity.Guidance, Noridian),
            Describe(
                "cms.iop.apc-3-services", "Medicare intensive outpatient: a day with 3 services is paid at the lower rate for a day", Basis.Delivered,
                "the lower per-diem class for a day with 3 services; class 5851, up to 3 services, in community mental health centers",
                "It counts services, that is billable codes, and not hours. How a day is paid a plan does not say.",
                FinalRuleSummary, FirstCoast, Noridian),
            Describe(
                "cms.iop.apc-4-services", "Medicare intensive outpatient: a day with 4 or more services is paid at the higher rate for a day", Basis.Delivered,
                "the higher per-diem class for a day with 4 or more services; class 5852 in community mental health centers",
                "It counts services, that is billable codes, and not hours. How a day is paid a plan does not say.",
                FinalRuleSummary, FirstCoast, Noridian),
            Describe(
                "cms.iop.settings", "Medicare intensive outpatient: only some kinds of provider", Basis.Offered,
                "a provider that is a hospital's or critical access hospital's outpatient department, a community mental health center, a rural health clinic, a federally qualified health center or an opioid treatment program",
                "Which of them a provider is, a plan does not say.",
                Ngs, Cgs, Noridian),
            Describe(
                "cms.iop.condition-code", "Medicare intensive outpatient: condition code 92 on the claim", Basis.Delivered,
                "condition code 92 on the claim",
                "All of a patient's intensive outpatient and other mental health services of one hospital go on the same claim. A plan is no claim.",
                NoridianNotice, ConditionCode, Cgs),
            Ask(
                "cms.iop.no-php-overlap", "Medicare intensive outpatient: no partial hospitalization on the same day nor in the 7 days before", Basis.Delivered,
                new ExclusionRequirement(LevelScope.OnRung("php"), daysBefore: 7),
                "The edit compares the service dates of one provider's claims for one patient. It matters for a step-down from partial hospitalization within a week. The text names both levels and looks back from the intensive outpatient claim, which is the one refused: so it is asked at that level, where a shared day is found too, and going up to partial hospitalization on a later day is not forbidden by it. Attended sessions stand for the dates billed, and all of a plan's care for one provider's.",
                ConditionCode),
            Describe(
                "cms.iop.sequential-billing", "Medicare intensive outpatient: claims in the order of service", Basis.Delivered,
                "claims sent in the order of service, each after the remittance of the one before",
                "Claims may cover a day, a week or a month. A plan tells of no claims.",
                Cgs),
            Describe(
                "cms.iop.not-in-lieu", "Medicare intensive outpatient: need not replace inpatient care", Basis.Needed,
                "no certification that the patient would otherwise need inpatient care",
                "It forbids nothing: partial hospitalization must replace inpatient care, intensive outpatient care need not.",
                Ngs),
        ],
        [
            Unread(
                "cms.iop.recert-interval-days", "Medicare intensive outpatient: recertification every 60 days", Basis.Needed,
                new IntervalRequirement(PlanEvent.Recertification, TimeLimit.Days(60), PlanEvent.InitialCertification),
                "The figure of 60 days is remembered and was not read; the page read speaks of every other month.",
                CertificationToday),
            Unread(
                "cms.iop.apc-hospital-numbers", "Medicare intensive outpatient: classes 5861 and 5862 in hospitals", Basis.Delivered,
                new DescribedRequirement("class 5861 for a day with 3 services, 5862 for a day with 4 or more, in hospitals"),
                "The numbers of the classes are remembered and were not read.",
                FactSheet),
            Unread(
                "cms.iop.primary-service-per-day", "Medicare intensive outpatient: a primary service on each day", Basis.Delivered,
                new DescribedRequirement("at least 1 of the listed primary services on each day that is paid by the day"),
                "Remembered and not read, and neither was the list: which services of a plan are primary cannot be said.",
                Services, CertificationToday),
            new(
                "cms.iop.remote", "Medicare intensive outpatient and partial hospitalization: not as remote hospital services", Basis.Delivered,
                new SessionRequirement(SessionScope.Everything, modes: [ContactMode.InPerson]), LevelScope.OnRung("iop", "php"),
                AfterTheEmergency, Severity.Mandatory, EvidenceStatus.Unverified, Services, payer: Payer.Medicare, furtherCitations: [CertificationToday],
                note: "Remembered and not read, in a field that changes. The law changed with the end of the public health emergency on 2023-05-11; the day after stands for the beginning."),
        ]);

    private static Rule Ask(string id, string title, Basis basis, Requirement requirement, string note, Citation citation, params Citation[] further) =>
        Of(id, title, basis, requirement, note, Severity.Mandatory, EvidenceStatus.Secondary, citation, further);

    private static Rule Ask(string id, string title, Basis basis, Requirement requirement, string note, Severity severity, Citation citation) =>
        Of(id, title, basis, requirement, note, severity, EvidenceStatus.Secondary, citation, []);

    private static Rule Describe(string id, string title, Basis basis, string requirement, string note, Citation citation, params Citation[] further) =>
        Ask(id, title, basis, new DescribedRequirement(requirement), note, citation, further);

    private static Rule Unread(string id, string title, Basis basis, Requirement requirement, string note, Citation citation, params Citation[] further) =>
        Of(id, title, basis, requirement, note, Severity.Mandatory, EvidenceStatus.Unverified, citation, further);

    private static Rule Of(
        string id, string title, Basis basis, Requirement requirement, string note, Severity severity, EvidenceStatus evidence, Citation citation, Citation[] further) =>
        new(
            id, title, basis, requirement, LevelScope.OnRung("iop"), SinceTheBenefitBegan, severity, evidence, citation, payer: Payer.Medicare, note: note,
            furtherCitations: further);
}
