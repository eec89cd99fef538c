using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Tests.Rules.Engine;

/// <summary>Plans that nobody means: at both ends of the calendar, longer than a life, with the greatest numbers; and rules likewise.</summary>
internal static class HostilePlans
{
    private static readonly string[] Levels =
        ["asam3:1", "asam3:2.1", "asam3:2.5", "asam3:3.1", "asam3:3.5", "asam4:2.1", "asam4:2.5", "medicare:IOP", "medicare:PHP", "ladder:iop", "ladder:php", "ladder:op"];

    private static readonly string[] States = ["US-CA", "US-CO", "US-DC", "US-IL", "US-IN", "US-KS", "US-KY", "US-LA", "US-MD", "US-MI", "US-MN", "US-MT", "US-NC", "US-NJ", "US-NY", "US-OH", "US-PA", "US-TX", "US-VA", "US-WA", "US-WI"];

    private static readonly string[] Programs = [.. RuleCatalog.Rules.Select(rule => rule.Program?.Word).OfType<string>().Distinct(), "own"];

    private static readonly LocalDate[] Ends =
    [
        LocalDate.MinIsoValue, LocalDate.MinIsoValue.PlusDays(1), new(1, 1, 1), new(1, 1, 2), new(1969, 12, 31), new(2024, 2, 29), new(9999, 12, 1), new(9999, 12, 26),
        new(9999, 12, 30), LocalDate.MaxIsoValue,
    ];

    private static readonly string[] Zones = ["UTC", "America/New_York", "Pacific/Apia", "Pacific/Kiritimati", "Asia/Kathmandu"];

    public static readonly Gen<LocalDate> AnyDay = Gen.Frequency(
        (3, Gen.Choose(0, 60).Select(day => new LocalDate(2026, 1, 5).PlusDays(day))), (2, Gen.Elements(Ends)),
        (1, from end in Gen.Elements(LocalDate.MaxIsoValue, new LocalDate(9999, 11, 30)) from day in Gen.Choose(-40, 0) select end.PlusDays(day)));

    private static readonly Gen<CareMoment> AnyMoment =
        from day in AnyDay
        from time in Gen.Elements<LocalTime?>(null, LocalTime.Midnight, LocalTime.Noon, LocalTime.MaxValue, new LocalTime(2, 30))
        select new CareMoment(day, time);

    private static readonly Gen<CareMoment?> PerhapsMoment = Gen.Frequency((1, Gen.Constant<CareMoment?>(null)), (3, AnyMoment.Select(moment => (CareMoment?)moment)));

    private static readonly Gen<ProviderRole?> AnyRole = Gen.Elements(null, ProviderRole.Counselor, ProviderRole.Physician);

    private static readonly Gen<Modality> AnyModality = Gen.Elements(Modality.Group, Modality.Individual, Modality.Family, Modality.Of("own"));

    private static readonly Gen<SessionPrescription> AnyPrescription =
        from modality in AnyModality
        from minutes in Gen.Elements(1, 50, 180, 1440)
        from times in Gen.Elements(1, 3, SessionPrescription.MostTimesPerWeek)
        from services in Gen.Elements<int?>(null, 0, SessionPrescription.MostServices)
        select new SessionPrescription(modality, Duration.FromMinutes(minutes), times, services: services);

    private static readonly Gen<PlanPhase> AnyPhase =
        from level in Gen.Elements(Levels)
        from one in AnyDay
        from other in AnyDay
        from isOpen in Gen.Elements(true, false)
        from count in Gen.Choose(0, 2)
        from sessions in AnyPrescription.ArrayOf(count)
        select new PlanPhase(LevelOfCare.Parse(level), new CarePeriod(LocalDate.Min(one, other), isOpen ? null : LocalDate.Max(one, other)), sessions);

    private static Gen<PlanSession> AnySession(int number) =>
        from start in AnyMoment
        from modality in AnyModality
        from minutes in Gen.Elements(1, 50, 1440)
        from attendance in Gen.Elements(Enum.GetValues<Attendance>())
        from groupSize in Gen.Elements<int?>(null, 1, int.MaxValue)
        from services in Gen.Elements<int?>(null, 0, SessionPrescription.MostServices)
        from mode in Gen.Elements<ContactMode?>(null, ContactMode.InPerson, ContactMode.Video, ContactMode.Audio)
        from role in AnyRole
        from level in Gen.Elements([null, .. Levels])
        select new PlanSession(
            number.ToString(CultureInfo.InvariantCulture), start, modality, Duration.FromMinutes(minutes), attendance, groupSize: groupSize, services: services, mode: mode,
            providers: role is null ? [] : [role], level: level is null ? null : LevelOfCare.Parse(level));

    private static readonly Gen<Certification> AnyCertification =
        from kind in Gen.Elements(CertificationKind.Initial, CertificationKind.Recertification)
        from day in AnyDay
        from role in AnyRole
        from level in Gen.Elements([null, .. Levels])
        from minutes in Gen.Elements<int?>(null, 0, 540, int.MaxValue)
        select new Certification(kind, day, @by: role, level: level is null ? null : LevelOfCare.Parse(level), weeklyNeed: minutes is { } need ? WeeklyHours.FromMinutes(need) : null);

    private static readonly Gen<AssessmentReference> AnyAssessment =
        from kind in Gen.Elements(AssessmentKind.Initial, AssessmentKind.Comprehensive, AssessmentKind.Update, AssessmentKind.Psychiatric)
        from at in AnyMoment
        from cosigned in AnyDay
        select new AssessmentReference(kind, at, @by: ProviderRole.Counselor, cosignedOn: cosigned);

    private static readonly Gen<TransitionPlan> AnyTransition =
        from day in AnyDay
        from at in AnyMoment
        from attendance in Gen.Elements(Enum.GetValues<Attendance>())
        select new TransitionPlan(LevelOfCare.Parse("asam3:1"), ["stable"], [new FollowUpAppointment(at, "visit", attendance)], day, day);

    private static readonly Gen<Caseload> AnyCaseload =
        from patients in Gen.Elements(0L, 60L, long.MaxValue)
        from staff in Gen.Elements(1L, 3L, long.MaxValue - 1)
        from role in Gen.Elements(ProviderRole.Counselor, ProviderRole.Of("staff"))
        select new Caseload(role, Ratio.Of(patients, staff), Ratio.Of(staff, 7));

    public static readonly Gen<TreatmentPlan> AnyPlan =
        from zone in Gen.Elements(Zones)
        from phases in Gen.Choose(0, 4).SelectMany(count => AnyPhase.ArrayOf(count))
        from sessions in Gen.Choose(0, 12).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count), AnySession))
        from certifications in Gen.Choose(0, 3).SelectMany(count => AnyCertification.ArrayOf(count))
        from reviews in Gen.Choose(0, 3).SelectMany(count => AnyDay.ArrayOf(count))
        from assessments in Gen.Choose(0, 3).SelectMany(count => AnyAssessment.ArrayOf(count))
        from caseloads in Gen.Choose(0, 2).SelectMany(count => AnyCaseload.ArrayOf(count))
        from events in Gen.Choose(0, 3).SelectMany(count => AnyDay.ArrayOf(count))
        from admission in PerhapsMoment
        from discharge in PerhapsMoment
        from established in AnyDay
        from transition in AnyTransition
        from payer in Gen.Elements(null, Payer.Medicare, Payer.Medicaid, Payer.Of("tricare"))
        from state in Gen.Elements([null, .. States])
        from population in Gen.Elements<Population?>([null, .. Enum.GetValues<Population>().Cast<Population?>()])
        from program in Gen.Elements([null, .. Programs])
        select TreatmentPlan.Create(new PlanId("plan-7"), new PatientId("pt-42"), DateTimeZoneProviders.Tzdb[zone], phases).WithSessions(sessions)
            .WithCertifications(certifications).WithReviews(reviews.Select(day => new PlanReview(day, [ProviderRole.Physician]))).WithAssessments(assessments)
            .WithCaseloads(caseloads).WithPriorEvents(events.Select((day, i) => new PriorEvent((PriorEventKind)(i % 4), day))).WithAdmission(admission).WithDischarge(discharge)
            .WithEstablishedOn(established).WithTransition(transition).WithPayer(payer).WithJurisdiction(state is null ? null : Jurisdiction.Of(state))
            .WithPopulation(population).WithPrograms(program is null ? [] : [ProgramKind.Of(program)]);

    public static Arbitrary<TreatmentPlan> Plans { get; } = Arb.From(AnyPlan, plan =>
    [
        .. Enumerable.Range(0, plan.Phases.Count).Select(left => plan.WithPhases([.. plan.Phases.Where((_, i) => i != left)])),
        .. Enumerable.Range(0, plan.Sessions.Count).Select(left => plan.WithSessions(plan.Sessions.Where((_, i) => i != left))),
    ]);

    public static Arbitrary<CheckOptions> Options { get; } = Arb.From(
        from isPlain in Gen.Elements(true, false)
        from week in Gen.Elements(WeekDefinition.IsoMonday, WeekDefinition.SundayToSaturday, WeekDefinition.FromPatientsFirstDay)
        from day in Gen.Frequency((1, Gen.Constant<LocalDate?>(null)), (2, AnyDay.Select(day => (LocalDate?)day)))
        from holidays in AnyDay.ArrayOf(2)
        from policy in Gen.Elements(ClockChangePolicy.Usual, new ClockChangePolicy(SkippedTime.WhenClocksChange, DoubledTime.Later))
        select new CheckOptions { IncludesSatisfied = !isPlain, Week = week, AsOf = day, WorkingDays = new(holidays), ClockChanges = policy });

    /// <summary>Rules with the greatest numbers that can be written.</summary>
    public static RuleSet Rules { get; } = new("hostile", "Hostile", [
        .. from amount in new[] { 0, 1, int.MaxValue }
           from unit in Enum.GetValues<TimeUnit>()
           let limit = Limit(unit, amount)
           from requirement in new Requirement[]
           {
               new DeadlineRequirement(PlanEvent.PlanReview, limit, PlanEvent.Admission), new DeadlineRequirement(PlanEvent.Recertification, limit, PlanEvent.PhaseStart, whileCareGoesOn: true),
               new DeadlineRequirement(PlanEvent.Assessment(AssessmentKind.Initial), limit, PlanEvent.PhaseEnd), new IntervalRequirement(PlanEvent.PlanReview, limit, PlanEvent.Admission),
           }
           select One($"time-{amount}-{unit}", requirement, Basis.Delivered),
        .. from basis in Enum.GetValues<Basis>()
           from measure in Enum.GetValues<Measure>()
           from window in new[]
           {
               Window.EachDay, Window.EachMonth, Window.AverageWeek, Window.Total, Window.EachSpan(1), Window.EachSpan(int.MaxValue), Window.FirstDays(int.MaxValue),
               Window.EachWeek.Within(int.MaxValue, int.MaxValue), Window.EachWeek.Within(2, null), Window.EachWeekOf(WeekDefinition.SundayToSaturday).OfStay(), Window.EachSpan(14).OfStay(),
           }
           where measure != Measure.Days || window.Kind != WindowKind.Day
           from bounds in new[] { Bounds.AtLeast(int.MaxValue), Bounds.MoreThan(int.MaxValue - 1), Bounds.AtMost(0), Bounds.AtLeast(1).AndBelow(int.MaxValue) }
           select One($"amount-{basis}-{measure}", new AmountRequirement(measure, window, bounds), basis),
        One("gap", new GapRequirement(int.MaxValue), Basis.Delivered), One("no-gap", new GapRequirement(0), Basis.Delivered),
        One("exclusion", new ExclusionRequirement(LevelScope.Every, int.MaxValue), Basis.Delivered),
        One("follow-up", new FollowUpRequirement(PriorEventKind.EmergencyVisit, int.MaxValue, SameDay.Counts, int.MaxValue, int.MaxValue), Basis.Delivered),
        One("caseload", new CaseloadRequirement(int.MaxValue), Basis.Delivered), One("average", CaseloadRequirement.OnAverage(1), Basis.Delivered),
        One("hours", new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromMinutes(int.MaxValue))), Basis.Needed),
    ]);

    private static TimeLimit Limit(TimeUnit unit, int amount) => unit switch
    {
        TimeUnit.Hours => TimeLimit.Hours(amount),
        TimeUnit.Days => TimeLimit.Days(amount),
        TimeUnit.WorkingDays => TimeLimit.WorkingDays(amount),
        TimeUnit.Months => TimeLimit.Months(amount),
        _ => TimeLimit.DaysWithSession(Math.Max(amount, 1)),
    };

    private static int count;

    private static Rule One(string id, Requirement requirement, Basis basis) => new(
        string.Create(CultureInfo.InvariantCulture, $"own.{count++}.{id.ToLowerInvariant()}"), "Own", basis, requirement, LevelScope.Every, EffectiveDates.Always, Severity.Mandatory,
        EvidenceStatus.Unverified, new Citation("own"));
}
