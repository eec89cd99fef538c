using Iop.Domain.Care;
using static Iop.Domain.Transitions.TransitionKind;

namespace Iop.Domain.Transitions;

/// <summary>The usual policy of step-down care.</summary>
public static class StepDown
{
    /// <summary>Moves over <see cref="LevelSystem.Ladder"/>: admission to outpatient, intensive outpatient, partial hospitalization, residential, inpatient or withdrawal management; one rung down or up at a time; every kind of discharge from every level.</summary>
    /// <remarks>
    /// Our own and neutral: it says which moves exist, never which one a patient needs. Withdrawal management is entered by admission alone and
    /// steps down to residential, partial hospitalization or intensive outpatient. Where a kind has several targets, the more intensive one has the
    /// smaller priority, as the cautious order in which to consider them. The recovery residence has no place in it: it is where one lives, beside any rung.
    /// </remarks>
    public static TransitionTable Standard { get; } = TransitionTable.Of([.. Admissions(), .. Steps(), .. Discharges()]);

    private static IEnumerable<Transition> Admissions() =>
        Targets(from: null, Admission, "wm", "inp", "res", "php", "iop", "op");

    private static IEnumerable<Transition> Steps()
    {
        string[] rungs = ["rs", "cc", "op", "iop", "php", "res", "inp"];
        foreach (var (lower, higher) in rungs.Zip(rungs.Skip(1), (lower, higher) => (LevelSystem.Ladder[lower], LevelSystem.Ladder[higher])))
        {
            yield return new(higher, lower, TransitionKind.StepDown);
            yield return new(lower, higher, StepUp);
        }

        foreach (var transition in Targets(LevelSystem.Ladder["wm"], TransitionKind.StepDown, "res", "php", "iop"))
        {
            yield return transition;
        }
    }

    private static IEnumerable<Transition> Discharges() =>
        from level in LevelSystem.Ladder.Levels
        where level.Track != CareTrack.Living
        from kind in new[] { PlannedDischarge, DischargeAgainstAdvice, AdministrativeDischarge, TransferOut }
        select new Transition(level, to: null, kind);

    private static IEnumerable<Transition> Targets(LevelOfCare? from, TransitionKind kind, params string[] targets) =>
        targets.Select((target, priority) => new Transition(from, LevelSystem.Ladder[target], kind, priority));
}
