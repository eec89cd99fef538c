using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Engine.Given;

namespace Iop.Domain.Tests.Rules.Engine;

/// <summary>Eight weeks of intensive outpatient care as most plans look, in which nothing is amiss, and rules of each kind that Medicare states.</summary>
internal static class TypicalCare
{
    public static TreatmentPlan Plan { get; } = TreatmentPlan
        .Create(
            new PlanId("plan-7"), new PatientId("pt-42"), DateTimeZoneProviders.Tzdb["America/New_York"],
            new PlanPhase(LevelOfCare.Parse("medicare:IOP"), new(Monday, Day(55)), [Prescribed(180, 3, services: 4), Prescribed(50, modality: Modality.Individual, services: 1)]))
        .WithPayer(Payer.Medicare).WithPopulation(Population.Adult).WithAdmission(new CareMoment(Monday, new LocalTime(9, 0))).WithEstablishedOn(Monday)
        .WithDiagnoses(DiagnosisCode.Parse("F10.20")).WithGoals(new Goal("g1", new CodedText("sobriety")))
        .WithCertifications(new Certification(CertificationKind.Initial, Monday, by: ProviderRole.Physician, weeklyNeed: WeeklyHours.FromHours(9)))
        .WithReviews(new PlanReview(Day(14), [ProviderRole.Physician]), new PlanReview(Day(28)), new PlanReview(Day(42)))
        .WithAssessments(new AssessmentReference(AssessmentKind.Initial, new CareMoment(Monday, new LocalTime(15, 0))))
        .WithPriorEvents(new PriorEvent(PriorEventKind.EmergencyVisit, Day(-3)))
        .WithCaseloads(new Caseload(ProviderRole.Counselor, 24, 2))
        .WithSessions(Enumerable.Range(0, 8).SelectMany(week => new[]
        {
            Session(week * 7, 180, services: 4, groupSize: 9, mode: ContactMode.InPerson, providers: 2),
            Session((week * 7) + 2, 180, services: 4, groupSize: 9, mode: ContactMode.InPerson, providers: 2),
            Session((week * 7) + 2, 50, modality: Modality.Individual, services: 1, mode: ContactMode.Video, providers: 1, hour: 14),
            Session((week * 7) + 4, 180, services: 4, groupSize: 9, mode: ContactMode.InPerson, providers: 2),
        }));

    public static RuleSet MedicareLike { get; } = new("typical", "Typical", [
        One("hours.needed", new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9))), Basis.Needed),
        One("hours.band", new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9)).AndBelow(WeeklyHours.FromHours(20))), Basis.Planned),
        One("hours.delivered", new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9))), Basis.Delivered),
        One("days.scheduled", new AmountRequirement(Measure.Days, Window.EachWeek, Bounds.AtLeast(3).AndAtMost(4)), Basis.Scheduled),
        One("services.daily", new AmountRequirement(Measure.Services, Window.EachDay, Bounds.AtLeast(3)), Basis.Delivered),
        One("recertification", new IntervalRequirement(PlanEvent.Recertification, TimeLimit.Months(2), PlanEvent.InitialCertification)),
        One("certification", new DeadlineRequirement(PlanEvent.InitialCertification, TimeLimit.Days(0), PlanEvent.Admission)),
        One("content", new ContentRequirement(
            PlanPart.Diagnosis, PlanPart.Services, PlanPart.AmountAndFrequency, PlanPart.Duration, PlanPart.Goals, PlanPart.PhysicianCertification, PlanPart.CertifiedNeed)),
        One("no-partial", new ExclusionRequirement(LevelScope.OnRung("php"), 7)),
        One("condition-code", new DescribedRequirement("condition code 92 on the claim")),
    ]);

    /// <summary>One of each kind that the plan keeps.</summary>
    public static RuleSet OfEachKind { get; } = MedicareLike + new RuleSet("others", "Others", [
        One("month", new AmountRequirement(Measure.Sessions, Window.EachMonth, Bounds.AtMost(20))),
        One("average", new AmountRequirement(Measure.Minutes, Window.AverageWeek, Bounds.AtLeast(540))),
        One("total", new AmountRequirement(Measure.Minutes, Window.FirstDays(28), Bounds.AtLeast(2160))),
        One("planned", new AmountRequirement(Measure.Sessions, Window.EachWeek, Bounds.AtLeast(1), SessionScope.Only(Modality.Individual)), Basis.Planned),
        One("gap", new GapRequirement(2)),
        One("groups", new SessionRequirement(SessionScope.Only(Modality.Group), groupSize: Bounds.AtMost(12), providers: Bounds.AtLeast(1), modes: [ContactMode.InPerson])),
        One("caseload", new CaseloadRequirement(12, ProviderRole.Counselor)),
        One("population", new PopulationRequirement(Population.Adult)),
        One("assessment", new DeadlineRequirement(PlanEvent.Assessment(AssessmentKind.Initial), TimeLimit.Hours(24), PlanEvent.Admission)),
        One("first-assessment", new DeadlineRequirement(PlanEvent.Assessment(AssessmentKind.Initial), TimeLimit.WorkingDays(2), PlanEvent.FirstSession)),
        One("reviews", new IntervalRequirement(PlanEvent.PlanReview, TimeLimit.Days(14), PlanEvent.PhaseStart)),
        One("either", CombinedRequirement.Any(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(540)), new GapRequirement(2))),
        One("both", CombinedRequirement.All(new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(540)), new GapRequirement(2))),
        One("follow-up", new FollowUpRequirement(PriorEventKind.EmergencyVisit, 7, SameDay.Counts)),
    ]);

    private static Rule One(string id, Requirement requirement, Basis basis = Basis.Delivered) => new(
        $"typical.{id}", id, basis, requirement, LevelScope.OnRung("iop"), new EffectiveDates(new LocalDate(2024, 1, 1)), Severity.Mandatory, EvidenceStatus.Unverified,
        new Citation("own"), payer: Payer.Medicare);
}
