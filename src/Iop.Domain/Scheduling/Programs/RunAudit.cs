using System.Globalization;
using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>The self-check of a run: recomputes schedules from the program week alone, and bounds from their prices alone.</summary>
internal static class RunAudit
{
    /// <summary>Recomputes a schedule.</summary>
    /// <exception cref="InvalidOperationException">It breaks a rule, or its objective is another.</exception>
    public static void Check(CompiledProgram compiled, ScheduleState state)
    {
        var program = compiled.Program;
        var offering = Offering.Of(program);
        var rosters = program.Sessions.Select(_ => new List<int>()).ToList();
        long objective = 0;
        foreach (var (p, patient) in program.Patients.Index())
        {
            if (state.WeekOf(p) is not { } week)
            {
                objective += (long)program.Weights.Unserved * patient.Priority;
                continue;
            }

            List<Session> attended = [.. week.Sessions.Select(session => program.Sessions[session])];
            Expect(!WeekAudit.Problems(program, patient, attended).Any(), () => $"the week of {patient.Id} is not compliant");
            objective += WeekCost.Of(offering, patient, attended.Select(session => session.Id)).Total;
            foreach (var session in week.Sessions)
            {
                rosters[session].Add(p);
            }
        }

        foreach (var problem in ScheduleAudit.Shared(program, [.. rosters]))
        {
            Expect(false, () => problem);
        }

        objective += (long)program.Weights.Run * rosters.Count(roster => roster.Count > 0);
        Expect(objective == state.Objective, () => string.Create(CultureInfo.InvariantCulture, $"the objective is {objective}, not {state.Objective}"));
    }

    /// <summary>Recomputes the bound at the best prices, every patient solved anew.</summary>
    /// <exception cref="InvalidOperationException">What the bound claims is more than that.</exception>
    public static void Check(CompiledProgram compiled, Multipliers prices, long lowerBound, ParallelOptions parallel)
    {
        var pricing = new WeekPricing(compiled, new ColumnPool(compiled.Patients.Length), parallel);
        var bound = pricing.Price(prices, CancellationToken.None) ?? 0;
        var grid = (Int128)Multipliers.Scale * compiled.CostGrid;
        var rounded = (bound + grid - 1) / grid * compiled.CostGrid;
        Expect(
            pricing.Unfinished > 0 || rounded >= lowerBound,
            () => string.Create(CultureInfo.InvariantCulture, $"the bound at the best prices is {rounded}, not {lowerBound}"));
    }

    private static void Expect(bool holds, Func<string> what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Self-check: {what()}.");
        }
    }
}
