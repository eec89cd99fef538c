using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Tests.Plans;

/// <summary>Random plans, full of parts, around a Monday in January.</summary>
internal static class RandomPlan
{
    public static readonly LocalDate Monday = new(2026, 1, 5);

    public static TreatmentPlan Empty { get; } = TreatmentPlan.Create(new PlanId("plan-7"), new PatientId("pt-42"), DateTimeZone.Utc);

    private static readonly Modality[] Modalities = [Modality.Group, Modality.Individual, Modality.Family];

    private static readonly string[] Levels = ["asam3:2.1", "asam3:2.5", "medicare:IOP"];

    private static readonly string[] GoalIds = ["g0", "g1", "g2", "g0.0", "g1.0"];

    public static readonly Gen<LocalDate> AnyDay = Gen.Choose(-10, 50).Select(day => Monday.PlusDays(day));

    private static readonly Gen<ContactMode?> AnyMode = Gen.Elements<ContactMode?>(null, ContactMode.InPerson, ContactMode.Video);

    private static readonly Gen<ProviderRole?> AnyRole = Gen.Elements(null, ProviderRole.Counselor, ProviderRole.Physician);

    private static readonly Gen<WeeklyAvailability?> AnyTimes = Gen.Elements(
        null,
        null,
        WeeklyAvailability.Always,
        WeeklyAvailability.Of([new(IsoDayOfWeek.Monday, 540, 1260), new(IsoDayOfWeek.Wednesday, 540, 1260), new(IsoDayOfWeek.Friday, 540, 1260)]),
        WeeklyAvailability.Of([new(IsoDayOfWeek.Tuesday, 0, 1440), new(IsoDayOfWeek.Saturday, 600, 800)]));

    public static readonly Gen<SessionPrescription> AnyPrescription =
        from modality in Gen.Elements(Modalities)
        from minutes in Gen.Elements(50, 60, 90, 180)
        from times in Gen.Choose(1, 5)
        from breaks in Gen.Elements(0, 10, 30)
        from allowed in AnyTimes
        from mode in AnyMode
        from role in AnyRole
        from services in Gen.Elements<int?>(null, 0, 1, 3)
        from goals in Gen.SubListOf(GoalIds)
        select new SessionPrescription(modality, Duration.FromMinutes(minutes), times, Duration.FromMinutes(breaks), allowed, mode, role, services, goals);

    public static readonly Gen<PlanPhase> AnyPhase =
        from level in Gen.Elements(Levels)
        from start in AnyDay
        from days in Gen.Frequency((6, Gen.Choose(0, 30)), (1, Gen.Constant(-1)))
        from count in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 3)))
        from sessions in AnyPrescription.ArrayOf(count)
        select new PlanPhase(LevelOfCare.Parse(level), new CarePeriod(start, days < 0 ? null : start.PlusDays(days)), sessions);

    public static Gen<PlanSession> AnySession(string id) =>
        from day in AnyDay
        from hour in Gen.Choose(-2, 23)
        from modality in Gen.Elements(Modalities)
        from minutes in Gen.Elements(50, 60, 90, 180)
        from breaks in Gen.Elements(0, 10, 30)
        from attendance in Gen.Frequency((3, Gen.Constant(Attendance.Attended)), (2, Gen.Elements(Enum.GetValues<Attendance>())))
        from present in Gen.Elements<int?>(null, null, 1, 20)
        from services in Gen.Elements<int?>(null, 0, 1, 3)
        from groupSize in Gen.Elements<int?>(null, 1, 9)
        from level in Gen.Elements(Perhaps(Levels))
        select new PlanSession(
            id, new CareMoment(day, hour < 0 ? null : new LocalTime(hour, 0)), modality, Duration.FromMinutes(minutes), attendance, Duration.FromMinutes(breaks),
            present is { } time && attendance == Attendance.Attended ? Duration.FromMinutes(time) : null, groupSize, services,
            level: level is null ? null : LevelOfCare.Parse(level));

    public static readonly Gen<PlanSession[]> AnySessions =
        Gen.Choose(0, 25).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count), i => AnySession($"s{i}")));

    public static readonly Gen<Goal[]> AnyGoals = Gen.Choose(0, 3).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count), i =>
        from status in Gen.Elements(Enum.GetValues<GoalStatus>())
        from target in AnyDay
        from objectives in Gen.Choose(0, 2)
        select new Goal(
            $"g{i}", new CodedText("sobriety"), status, target,
            Enumerable.Range(0, objectives).Select(j => new Objective($"g{i}.{j}", "attend", measure: new("sessions", least: j))))));

    public static readonly Gen<TreatmentPlan> AnyPlan =
        from phaseCount in Gen.Choose(0, 4)
        from phases in AnyPhase.ArrayOf(phaseCount)
        from sessions in AnySessions
        from goals in AnyGoals
        from payer in Gen.Elements(null, Payer.Medicare)
        from jurisdiction in Gen.Elements(null, Jurisdiction.Maryland)
        from admission in Gen.Frequency((1, Gen.Constant<CareMoment?>(null)), (3, AnyDay.Select(day => (CareMoment?)day)))
        from diagnoses in Gen.SubListOf("F10.20", "F11.20", "F32.1")
        from reviews in Gen.Choose(0, 3).SelectMany(count => AnyDay.ArrayOf(count))
        from certifications in Gen.Choose(0, 3).SelectMany(count => AnyDay.ArrayOf(count))
        from next in Gen.Elements(Perhaps(Levels))
        select Empty.WithPhases(phases).WithSessions(sessions).WithGoals(goals).WithPayer(payer).WithJurisdiction(jurisdiction).WithAdmission(admission)
            .WithDiagnoses(diagnoses.Select(DiagnosisCode.Parse)).WithReviews(reviews.Select(day => new PlanReview(day, [ProviderRole.Physician])))
            .WithCertifications(certifications.Select(day => new Certification(CertificationKind.Recertification, day, weeklyNeed: WeeklyHours.FromHours(9))))
            .WithAssessments(reviews.Select(day => new AssessmentReference(AssessmentKind.Update, day, "phq9")))
            .WithCaseloads(new Caseload(ProviderRole.Counselor, 24, 1))
            .WithPriorEvents(reviews.Select(day => new PriorEvent(PriorEventKind.EmergencyVisit, day)))
            .WithTransition(next is null ? null : new TransitionPlan(LevelOfCare.Parse(next), ["stable", "housed"], [new(Monday, "visit"), new(Monday.PlusDays(60), "group")]));

    public static Arbitrary<TreatmentPlan> Every { get; } = Arb.From(AnyPlan, Shrunk);

    private static IEnumerable<TreatmentPlan> Shrunk(TreatmentPlan plan) =>
    [
        .. Enumerable.Range(0, plan.Phases.Count).Select(left => plan.WithPhases([.. plan.Phases.Where((_, i) => i != left)])),
        .. Enumerable.Range(0, plan.Sessions.Count).Select(left => plan.WithSessions(plan.Sessions.Where((_, i) => i != left))),
        .. Enumerable.Range(0, plan.Goals.Count).Select(left => plan.WithGoals(plan.Goals.Where((_, i) => i != left))),
    ];

    private static string?[] Perhaps(string[] words) => [null, .. words];

    /// <summary>Everything with a date a number of weeks later.</summary>
    public static TreatmentPlan Later(TreatmentPlan plan, int weeks) => plan
        .WithPhases([.. plan.Phases.Select(phase => new PlanPhase(phase.Level, new(phase.Dates.Start.PlusWeeks(weeks), phase.Dates.End?.PlusWeeks(weeks)), phase.Sessions))])
        .WithSessions(plan.Sessions.Select(session => At(session, new CareMoment(session.Start.Date.PlusWeeks(weeks), session.Start.Time))))
        .WithAdmission(plan.Admission is { } admission ? new CareMoment(admission.Date.PlusWeeks(weeks), admission.Time) : null);

    public static PlanSession At(PlanSession session, CareMoment start, Attendance? attendance = null) => new(
        session.Id, start, session.Modality, session.Length, attendance ?? session.Attendance, session.Breaks,
        session.Attendance == Attendance.Attended && attendance is null ? Duration.FromMinutes(session.DeliveredMinutes) : null,
        session.GroupSize, session.Services, session.Mode, session.Providers, session.Level);
}
