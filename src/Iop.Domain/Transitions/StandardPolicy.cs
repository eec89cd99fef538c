using Iop.Domain.Assessment;
using Iop.Domain.Care;
using static Iop.Domain.Transitions.Criterion;
using static Iop.Domain.Transitions.TransitionKind;

namespace Iop.Domain.Transitions;

/// <summary>The moves of <see cref="StepDown.Standard"/> and what must hold before each; every figure is ours, neutral and on the cautious side.</summary>
internal sealed class StandardPolicy
{
    private const int Recent = StepDown.AssessedWithinDays;

    private static readonly LevelSystem Ladder = LevelSystem.Ladder;

    private static readonly string[] Rungs = ["rs", "cc", "op", "iop", "php", "res", "inp"];

    private static readonly string[] AfterDetoxification = ["res", "php", "iop"];

    private static readonly string[] Entries = ["wm", "inp", "res", "php", "iop", "op"];

    private readonly Criterion settled;
    private readonly Criterion worse;
    private readonly Criterion takesPart;
    private readonly Criterion homeHolds;
    private readonly Criterion completed;
    private readonly Criterion detoxified;

    public StandardPolicy(DimensionSet set)
    {
        // the 4th edition counts readiness no longer, so that risks of use and the environment move up by one
        Dimension withdrawal = set[1], use = set[set == DimensionSet.Asam4 ? 4 : 5], environment = set[set == DimensionSet.Asam4 ? 5 : 6];
        settled = All(SeverityAtMost(withdrawal, 1, Recent), SeverityAtMost(set[2], 2, Recent), SeverityAtMost(set[3], 2, Recent), SeverityAtMost(use, 2, Recent))
            .Named("settled", "withdrawal at most 1, body, mind and risk of use at most 2");
        worse = Any(SeverityAtLeast(withdrawal, 3, Recent), SeverityAtLeast(set[2], 3, Recent), SeverityAtLeast(set[3], 3, Recent), SeverityAtLeast(use, 3, Recent))
            .Named("worse", "withdrawal, body, mind or risk of use at least 3");
        takesPart = AttendanceAtLeast(80, days: 14, leastSessions: 3);
        homeHolds = All(That(Circumstance.HasStableHome, withinDays: Recent), SeverityAtMost(environment, 2, Recent))
            .Named("home", "home and support hold");
        completed = All(settled, ObjectivesMet, PatientAccepts);
        detoxified = All(SeverityAtMost(withdrawal, 1, Recent), That(Circumstance.NeedsWithdrawalManagement, holds: false, withinDays: Recent), PatientAccepts, NextLevelArranged);
    }

    public IEnumerable<Transition> Transitions() => [.. Entering(), .. Steps(), .. Leaving()];

    private static IEnumerable<Transition> Entering() =>
        from kind in new[] { Admission, TransitionKind.Readmission }
        from target in Entries.Index()
        select new Transition(null, Ladder[target.Item], kind, target.Index);

    private IEnumerable<Transition> Steps()
    {
        foreach (var (lower, higher) in Rungs.Zip(Rungs.Skip(1), (lower, higher) => (Ladder[lower], Ladder[higher])))
        {
            yield return new(higher, lower, TransitionKind.StepDown, when: Down(higher, lower));
            yield return new(lower, higher, StepUp, when: worse);
        }

        foreach (var (priority, target) in AfterDetoxification.Index())
        {
            yield return new(Ladder["wm"], Ladder[target], TransitionKind.StepDown, priority, detoxified);
        }

        foreach (var rung in Rungs)
        {
            yield return new(Ladder[rung], Ladder[rung], ContinuedStay, when: Not(settled));
        }
    }

    /// <summary>Care goes on after intensive levels, so that nobody is discharged from them but where that is asked for; from outpatient care on it may be completed.</summary>
    private IEnumerable<Transition> Leaving() =>
        from level in Ladder.Levels
        where level.Track != CareTrack.Living
        from kind in new[] { PlannedDischarge, DischargeAgainstAdvice, AdministrativeDischarge, TransferOut }
        select new Transition(level, to: null, kind, when: kind == PlannedDischarge && level.Code is ("rs" or "cc" or "op") ? completed : null);

    private Criterion Down(LevelOfCare from, LevelOfCare to) => All(
    [
        settled,
        .. IsBed(from) && !IsBed(to) ? [That(Circumstance.Needs24HourSupervision, holds: false, withinDays: Recent), homeHolds] : Array.Empty<Criterion>(),
        .. from.Code is "php" or "iop" ? [takesPart] : Array.Empty<Criterion>(),
        PatientAccepts,
        NextLevelArranged,
    ]);

    private static bool IsBed(LevelOfCare level) => level.Setting is CareSetting.Residential or CareSetting.Inpatient;
}
