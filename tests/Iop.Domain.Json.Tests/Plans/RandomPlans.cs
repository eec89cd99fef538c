using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;
using static Iop.Domain.Json.Tests.RandomValues;

namespace Iop.Domain.Json.Tests.Plans;

/// <summary>Random plans in which every part is sometimes stated and sometimes not, and nothing contradicts, though much is odd.</summary>
internal static class RandomPlans
{
    private static readonly LocalDate FirstDay = new(2026, 1, 5);

    private static readonly Gen<LocalDate> Day = Gen.OneOf(
        Gen.Choose(-60, 200).Select(static days => FirstDay.PlusDays(days)), Gen.Choose(0, 3_652_058).Select(static days => new LocalDate(1, 1, 1).PlusDays(days)));

    private static readonly Gen<CareMoment> Moment =
        from day in Day
        from minute in Maybe(Gen.Choose(0, WeekTime.MinutesPerDay - 1))
        select new CareMoment(day, minute is { } time ? new LocalTime(time / 60, time % 60) : null);

    private static readonly Gen<LevelOfCare> Level = Gen.Elements(LevelCatalog.Standard.Systems.SelectMany(system => system.Levels).ToArray());

    private static readonly Gen<ProviderRole> Role = Gen.OneOf(Gen.Elements(ProviderRole.Physician, ProviderRole.Counselor, ProviderRole.Peer), Word.Select(ProviderRole.Of));

    private static readonly Gen<Modality> Kind = Gen.OneOf(Gen.Elements(Modality.Group, Modality.Individual, Modality.Testing), Word.Select(Modality.Of));

    private static readonly Gen<CodedText> Coded = Gen.Zip(Word, Ref(Word)).Select(static pair => new CodedText(pair.Item1, pair.Item2));

    private static readonly Gen<DiagnosisCode> Diagnosis = Gen.Elements("F10.20", "f33", "S72001A", "Z3a", "F1B.9").Select(DiagnosisCode.Parse);

    private static readonly Gen<CarePeriod> Dates =
        from start in Gen.Choose(-60, 200)
        from days in Maybe(Gen.Choose(0, 400))
        let first = FirstDay.PlusDays(start)
        select new CarePeriod(first, days is { } more ? first.PlusDays(more) : null);

    private static readonly Gen<ObjectiveMeasure> Measure =
        from quantity in Coded
        from min in Maybe(Gen.Choose(-9, 9))
        from max in Gen.Choose(9, 20)
        from hasMost in Gen.Elements(true, false)
        select new ObjectiveMeasure(quantity, min, hasMost || min is null ? max : null);

    private static readonly Gen<WeekInterval> Window =
        from start in Gen.Choose(0, WeekTime.MinutesPerWeek - 1)
        from length in Gen.OneOf(Gen.Choose(1, 600), Gen.Constant(WeekTime.MinutesPerWeek))
        select new WeekInterval(WeekTime.FromMinuteOfWeek(start), WeekTime.FromMinuteOfWeek(Math.Min(start + length, WeekTime.MinutesPerWeek)));

    private static readonly Gen<Certification> Certification =
        from kind in Gen.Elements(Enum.GetValues<CertificationKind>())
        from signed in Day
        from covers in Ref(Dates)
        from signer in Ref(Role)
        from level in Ref(Level)
        from need in Maybe(Number)
        from statements in Coded.ArrayOf()
        select new Certification(kind, signed, covers, signer, level, need is { } minutes ? WeeklyHours.FromMinutes(minutes) : null, statements);

    private static readonly Gen<AssessmentReference> Assessment =
        from kind in Word
        from at in Moment
        from instrument in Ref(Word)
        from signer in Ref(Role)
        from cosigned in Maybe(Day)
        select new AssessmentReference(AssessmentKind.Of(kind), at, instrument, signer, cosigned);

    private static readonly Gen<FollowUpAppointment> FollowUp =
        from at in Moment
        from service in Coded
        from attendance in Gen.Elements(Enum.GetValues<Attendance>())
        from provider in Ref(Role)
        from mode in Maybe(Gen.Elements(Enum.GetValues<ContactMode>()))
        select new FollowUpAppointment(at, service, attendance, provider, mode);

    private static readonly Gen<TransitionPlan> Transition =
        from next in Ref(Level)
        from criteria in Coded.ArrayOf()
        from followUps in FollowUp.ArrayOf()
        from days in Maybe(Day).ArrayOf(2)
        select new TransitionPlan(next, criteria, followUps, days[0], days[1]);

    private static readonly Gen<Caseload> Caseload =
        from role in Role
        from numbers in Number.ArrayOf(4)
        select new Caseload(role, Ratio.Of(numbers[0], Math.Max(1, numbers[1])), Ratio.Of(Math.Max(1, numbers[2]), Math.Max(1, numbers[3])));

    public static readonly Arbitrary<TreatmentPlan> All = (
        from id in Word
        from patient in Word
        from zone in Zone
        from payer in Ref(Gen.OneOf(Word, Gen.Constant("medicare")))
        from jurisdiction in Ref(Gen.Elements("US", "US-MD", "DE-BE").Select(Jurisdiction.Of))
        from population in Maybe(Gen.Elements(Enum.GetValues<Population>()))
        from diagnoses in Diagnosis.ArrayOf().Select(static codes => codes.Distinct().ToArray())
        from admission in Maybe(Moment)
        from discharge in Maybe(Moment)
        from established in Maybe(Day)
        from goals in Goals
        from phases in Phase(goals).ArrayOf()
        from certifications in Certification.ArrayOf()
        from reviews in Gen.Zip(Day, Role.ArrayOf()).Select(static pair => new PlanReview(pair.Item1, pair.Item2)).ArrayOf()
        from assessments in Assessment.ArrayOf()
        from sessions in Word.ArrayOf().SelectMany(words => Gen.CollectToArray(words.Distinct().ToArray(), Session))
        from transition in Ref(Transition)
        from events in Gen.Zip(Gen.Elements(Enum.GetValues<PriorEventKind>()), Day).Select(static pair => new PriorEvent(pair.Item1, pair.Item2)).ArrayOf()
        from caseloads in Caseload.ArrayOf()
        from programs in Word.ArrayOf()
        from amended in Gen.Zip(Day, Coded).ArrayOf()
        let isLater = admission is null || discharge is null || discharge.Value.Date > admission.Value.Date
        let days = amended.Select(static pair => pair.Item1).Order().ToArray()
        select TreatmentPlan.Create(new PlanId(id), new PatientId(patient), zone, phases)
            .WithPayer(payer is null ? null : Payer.Of(payer))
            .WithJurisdiction(jurisdiction)
            .WithPrograms(programs.Distinct().Select(ProgramKind.Of))
            .WithPopulation(population)
            .WithDiagnoses(diagnoses)
            .WithAdmission(admission)
            .WithDischarge(isLater ? discharge : null)
            .WithEstablishedOn(days.Length == 0 || established <= days[0] ? established : null)
            .WithGoals(goals)
            .WithCertifications(certifications)
            .WithReviews(reviews)
            .WithAssessments(assessments)
            .WithSessions(sessions)
            .WithTransition(transition)
            .WithPriorEvents(events)
            .WithCaseloads(caseloads)
            .WithRevisions(amended.Select((pair, i) => new PlanRevision(i + PlanRevision.FirstAmendment, days[i], pair.Item2)))).ToArbitrary();

    private static Gen<Goal[]> Goals =>
        from words in Word.ArrayOf().Select(static words => words.Distinct().ToArray())
        from split in Gen.Choose(0, 3)
        from objectives in Gen.CollectToArray(words.Skip(split).ToArray(), Objective)
        from goals in Gen.CollectToArray(words.Take(split).ToArray(), id => Goal(id, id == words[0] ? objectives : []))
        select goals;

    private static Gen<Goal> Goal(string id, Objective[] objectives) =>
        from statement in Coded
        from status in Gen.Elements(Enum.GetValues<GoalStatus>())
        from target in Maybe(Day)
        select new Goal(id, statement, status, target, objectives);

    private static Gen<Objective> Objective(string id) =>
        from statement in Coded
        from status in Gen.Elements(Enum.GetValues<GoalStatus>())
        from target in Maybe(Day)
        from measure in Ref(Measure)
        select new Objective(id, statement, status, target, measure);

    private static Gen<PlanPhase> Phase(Goal[] goals) =>
        from level in Level
        from dates in Dates
        from sessions in Prescription([.. goals.Select(goal => goal.Id), .. goals.SelectMany(goal => goal.Objectives).Select(objective => objective.Id)]).ArrayOf()
        select new PlanPhase(level, dates, sessions);

    private static Gen<SessionPrescription> Prescription(string[] goals) =>
        from modality in Kind
        from windows in Ref(Window.NonEmptyListOf().Select(static list => WeeklyAvailability.Of(list)))
        let longest = windows is null ? WeekTime.MinutesPerDay : Math.Min(WeekTime.MinutesPerDay, windows.Free.Max(free => free.Minutes))
        from minutes in Gen.Choose(1, longest)
        let room = windows is null ? SessionPrescription.MostTimesPerWeek : windows.Free.Sum(free => free.Minutes / minutes)
        from times in Gen.Choose(1, Math.Min(room, SessionPrescription.MostTimesPerWeek))
        from breaks in Gen.Choose(0, minutes - 1)
        from mode in Maybe(Gen.Elements(Enum.GetValues<ContactMode>()))
        from provider in Ref(Role)
        from services in Maybe(Gen.Choose(0, SessionPrescription.MostServices))
        from served in Gen.SubListOf(goals)
        select new SessionPrescription(modality, Duration.FromMinutes(minutes), times, Duration.FromMinutes(breaks), windows, mode, provider, services, served);

    private static Gen<PlanSession> Session(string id) =>
        from start in Moment
        from modality in Kind
        from minutes in Gen.Choose(1, WeekTime.MinutesPerDay)
        from breaks in Gen.Choose(0, minutes - 1)
        from attendance in Gen.Elements(Enum.GetValues<Attendance>())
        from present in Maybe(Gen.Choose(1, minutes - breaks))
        from size in Maybe(Gen.Choose(1, 30))
        from services in Maybe(Gen.Choose(0, SessionPrescription.MostServices))
        from mode in Maybe(Gen.Elements(Enum.GetValues<ContactMode>()))
        from providers in Role.ArrayOf()
        from level in Ref(Level)
        select new PlanSession(
            id, start, modality, Duration.FromMinutes(minutes), attendance, Duration.FromMinutes(breaks),
            attendance == Attendance.Attended && present is { } time ? Duration.FromMinutes(time) : null, size, services, mode, providers, level);

    private static Gen<T?> Ref<T>(Gen<T> value)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, value.Select(static given => (T?)given)));
}
