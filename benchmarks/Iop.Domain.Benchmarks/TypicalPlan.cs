using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Benchmarks;

/// <summary>A plan of three phases with everything a program usually states, and eight weeks of four dated sessions each.</summary>
internal static class TypicalPlan
{
    private static readonly LocalDate Start = new(2026, 2, 2);

    public static TreatmentPlan Create() => TreatmentPlan
        .Create(
            new PlanId("plan-7"),
            new PatientId("pt-42"),
            DateTimeZoneProviders.Tzdb["America/New_York"],
            Phase("asam3:2.5", Start.PlusWeeks(-4), Start.PlusDays(-3), Prescribed(Modality.Group, 240, 5)),
            Phase("asam3:2.1", Start, Start.PlusDays(53), Prescribed(Modality.Group, 180, 3), Prescribed(Modality.Individual, 50, 1)),
            Phase("asam3:1", Start.PlusWeeks(8), null, Prescribed(Modality.Individual, 50, 1)))
        .WithPayer(Payer.Medicare)
        .WithJurisdiction(Jurisdiction.Maryland)
        .WithPopulation(Population.Adult)
        .WithDiagnoses(DiagnosisCode.Parse("F10.20"), DiagnosisCode.Parse("F33.1"))
        .WithAdmission(Start.PlusWeeks(-4).At(new LocalTime(9, 0)))
        .WithEstablishedOn(Start.PlusWeeks(-4))
        .WithGoals(
            new Goal("g1", new CodedText("abstinence"), target: Start.PlusWeeks(8), objectives: [new Objective("g1.1", "use-days", measure: new("days", most: 1))]),
            new Goal("g2", new CodedText("mood")))
        .WithCertifications(
            new Certification(CertificationKind.Initial, Start, by: ProviderRole.Physician, weeklyNeed: WeeklyHours.FromHours(9)),
            new Certification(CertificationKind.Recertification, Start.PlusDays(28), by: ProviderRole.Physician, weeklyNeed: WeeklyHours.FromHours(9)))
        .WithReviews(new PlanReview(Start.PlusDays(14)), new PlanReview(Start.PlusDays(28)))
        .WithAssessments(new AssessmentReference(AssessmentKind.Initial, Start.PlusWeeks(-4), by: ProviderRole.LicensedClinician))
        .WithSessions(Enumerable.Range(0, 32).Select(Session));

    private static PlanSession Session(int index)
    {
        var isGroup = index % 4 < 3;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"s{index}"),
            Start.PlusWeeks(index / 4).PlusDays(index % 4).At(new LocalTime(9, 0)),
            isGroup ? Modality.Group : Modality.Individual,
            Duration.FromMinutes(isGroup ? 180 : 50),
            index % 9 == 8 ? Attendance.NoShow : Attendance.Attended,
            groupSize: isGroup ? 8 : null,
            services: isGroup ? 3 : 1,
            mode: ContactMode.InPerson,
            providers: [ProviderRole.Counselor]);
    }

    private static PlanPhase Phase(string level, LocalDate start, LocalDate? end, params SessionPrescription[] sessions) =>
        new(LevelOfCare.Parse(level), new CarePeriod(start, end), sessions);

    private static SessionPrescription Prescribed(Modality modality, int minutes, int times) =>
        new(modality, Duration.FromMinutes(minutes), times, provider: ProviderRole.Counselor, goals: ["g1"]);
}
