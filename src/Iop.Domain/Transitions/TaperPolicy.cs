using System.Globalization;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Rules;
using static Iop.Domain.Transitions.Criterion;

namespace Iop.Domain.Transitions;

/// <summary>The moves of <see cref="StepDown.TaperInsideIop"/>.</summary>
internal static class TaperPolicy
{
    private const int FloorHours = 9;

    /// <summary>What the 3rd edition allows below its floor; the one place that says so is the rule.</summary>
    private static TaperAllowance Allowance { get; } = (TaperAllowance)RuleCatalog.Asam3.Rules.Single(rule => rule.Id == "asam3.l2-1.taper-weeks").Requirement;

    public static TransitionTable Of(ValueList<int> daysPerWeek)
    {
        var fewest = Math.Min(3, Allowance.MostDays) + 1;
        if (daysPerWeek.Count < 2 || daysPerWeek.Count > fewest || daysPerWeek.Zip(daysPerWeek.Skip(1)).Any(pair => pair.First <= pair.Second) || daysPerWeek[0] > 7 || daysPerWeek[^1] < 1)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A taper has 2 to {fewest} steps of fewer and fewer days, 7 to 1."), nameof(daysPerWeek));
        }

        var system = SystemOf(daysPerWeek);
        return TransitionTable.Of("iop-taper", "Taper inside intensive outpatient care", Transitions(system, daysPerWeek.Count));
    }

    private static LevelSystem SystemOf(ValueList<int> daysPerWeek)
    {
        var levels = new List<LevelDefinition> { new("op", "Outpatient", CareSetting.Outpatient, "op") };
        foreach (var days in daysPerWeek.Reverse())
        {
            var code = days.ToString(CultureInfo.InvariantCulture);
            levels.Add(new(code, $"Intensive outpatient, {code} day{(days == 1 ? "" : "s")} a week", CareSetting.Outpatient, "iop", levels[^1].Code));
        }

        return LevelSystem.Define("iop-taper", "Taper inside intensive outpatient care", "1", "Days a week.", [.. levels]);
    }

    private static IEnumerable<Transition> Transitions(LevelSystem system, int steps)
    {
        var set = DimensionSet.Asam3;
        var settled = All(Enumerable.Range(1, 3).Append(5).Select(number => SeverityAtMost(set[number], number == 1 ? 0 : 1, StepDown.AssessedWithinDays)))
            .Named("settled", "withdrawal 0, body, mind and risk of relapse at most 1");
        var worse = Any(
            Any(Enumerable.Range(1, 3).Append(5).Select(number => SeverityAtLeast(set[number], 2, StepDown.AssessedWithinDays)))
            .Named("worse", "one of them at least 2"),
            Not(AttendanceAtLeast(80, days: 14, leastSessions: 2)));
        var takesPart = AttendanceAtLeast(80, days: 14, leastSessions: 3);
        var full = system.Levels[^1];
        var lightDays = Allowance.MostDays / (steps - 1);
        for (var at = system.Levels.Count - 1; at >= 0; at--)
        {
            var (level, below) = (system.Levels[at], at > 0 ? system.Levels[at - 1] : null);
            if (level == full)
            {
                yield return new(null, level, TransitionKind.Admission);
                yield return new(level, below, TransitionKind.StepDown, when: All(settled, takesPart, HoursAtLeast(FloorHours, days: 7), PatientAccepts));
                yield return new(level, level, TransitionKind.ContinuedStay, when: Not(settled));
            }
            else
            {
                yield return new(level, system.Levels[at + 1], TransitionKind.StepUp, when: worse);
            }

            if (below is not null && level != full)
            {
                yield return new(level, below, TransitionKind.StepDown, when: at == 1 ? All(settled, PatientAccepts, NextLevelArranged) : All(settled, PatientAccepts));

                // the last day of a light step is one less than their number after its first
                yield return new(level, level, TransitionKind.ContinuedStay, when: DaysAtLevelAtMost(lightDays - 1));
            }

            foreach (var kind in new[] { TransitionKind.PlannedDischarge, TransitionKind.DischargeAgainstAdvice, TransitionKind.AdministrativeDischarge, TransitionKind.TransferOut })
            {
                yield return new(level, null, kind, when: kind == TransitionKind.PlannedDischarge && at == 0 ? All(settled, ObjectivesMet, PatientAccepts) : null);
            }
        }
    }
}
