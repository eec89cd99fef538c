using BenchmarkDotNet.Attributes;
using Iop.Domain.Assessment;
using Iop.Domain.Benchmarks.Naive;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Benchmarks;

/// <summary>The standard policy on a patient in partial hospitalization, beside a chain of ifs over the same facts that answers the same move and nothing else.</summary>
[MemoryDiagnoser]
public class DecideBenchmarks
{
    private static readonly LocalDate Day = new(2026, 3, 2);
    private readonly CareEpisode episode = CareEpisode.Of(
        new("pt-1"), CareEvent.Admission(Day.PlusDays(-20), LevelSystem.Ladder["php"]), CareEvent.AppointmentMade(Day.PlusDays(-1), Day.PlusDays(2), LevelSystem.Ladder["iop"]));

    private PatientFacts facts = PatientFacts.None;
    private IfChain chain = null!;

    [GlobalSetup]
    public void Setup()
    {
        var ratings = DimensionalAssessment.InOrder(DimensionSet.Asam4, Day.PlusDays(-5), 0, 1, 2, 2, 1, 0);
        facts = new(
            assessments: [new(new("pt-1"), Day.PlusDays(-5), dimensions: ratings)],
            sessions: Enumerable.Range(1, 12).Select(at => new PlanSession($"s{at}", Day.PlusDays(-at), Modality.Group, Duration.FromHours(3), Attendance.Attended)),
            preferences: [new(Day, LevelSystem.Ladder["iop"], true)],
            safety: [new(Day, SafetyState.None)]);
        chain = new(episode, facts, ratings);
        if (Policy().Recommended?.Kind.ToString() != Ifs())
        {
            throw new InvalidOperationException("The two ways to decide disagree.");
        }
    }

    [Benchmark(Baseline = true)]
    public string Ifs() => chain.NextMove(Day);

    [Benchmark]
    public TransitionDecision Policy() => StepDown.Standard.Decide(episode, facts, Day);
}
