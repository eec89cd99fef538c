using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Tests.Transitions.Decisions;

/// <summary>Patients and facts that tests on decisions are about.</summary>
internal static class Given
{
    public static readonly PatientId Patient = new("pt-1");

    public static readonly LocalDate Day = new(2026, 3, 2);

    public static readonly LevelOfCare Op = LevelSystem.Ladder["op"];

    public static readonly LevelOfCare Intensive = LevelSystem.Ladder["iop"];

    public static readonly LevelOfCare Php = LevelSystem.Ladder["php"];

    public static readonly PatientFacts Cleared = new(safety: [new(Day.PlusDays(-400), SafetyState.None)]);

    public static readonly PatientFacts Concern = new(safety: [new(Day, SafetyState.Raised)]);

    public static CareEpisode At(LevelOfCare level, int days = 20) => CareEpisode.Of(Patient, CareEvent.Admission(Day.PlusDays(-days), level));

    public static CareEpisode Outside { get; } = CareEpisode.Of(Patient);

    public static PatientFacts Scores(params Score[] scores) => new(assessments: [new(Patient, scores.Max(score => score.On), scores)]);

    public static Score Phq9(int total, int daysAgo = 0) => Score.FromTotal(Instrument.Phq9, Day.PlusDays(-daysAgo), total);

    public static PatientFacts Rated(int daysAgo, params int?[] severities) => new(
        assessments: [new(Patient, Day.PlusDays(-daysAgo), dimensions: DimensionalAssessment.InOrder(DimensionSet.Asam4, Day.PlusDays(-daysAgo), severities))]);

    public static PatientFacts Circumstanced(Circumstances circumstances, int daysAgo = 0) => new(
        assessments: [new(Patient, Day.PlusDays(-daysAgo), circumstances: circumstances)]);

    public static PatientFacts Says(params (string Code, bool Holds)[] statements) => new(
        statements: statements.Select(one => new CriterionStatement(one.Code, Day, one.Holds)));

    public static PlanSession Session(string id, int daysAgo, Attendance attendance, int minutes = 180) =>
        new(id, Day.PlusDays(-daysAgo), Modality.Group, Duration.FromMinutes(minutes), attendance);

    public static PatientFacts Screened(params (int DaysAgo, ScreenResult Result)[] screens) => new(
        screens: screens.Select(screen => new DrugScreen(Day.PlusDays(-screen.DaysAgo), screen.Result)));
}
