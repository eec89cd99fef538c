namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Bounds the weight of the unserved by itself: the same program with weeks that cost nothing. The weight is an integer, so the bound is rounded up.</summary>
internal sealed class UnservedBound(CompiledProgram program, ColumnPool pool, ParallelOptions parallel)
{
    private const int Unit = 1000;
    private const double Fraction = 0.01;

    /// <summary>The least weight, in priorities, that every schedule leaves unserved; null where it is no more than what a mixture leaves.</summary>
    /// <param name="mixed">The weight that the best mixture of weeks leaves unserved: with no fraction there is nothing to gain.</param>
    /// <param name="rounds">Rounds of pricing at most.</param>
    /// <param name="cancel">Stops between two patients.</param>
    public long? Least(double mixed, int rounds, CancellationToken cancel)
    {
        if (Math.Ceiling(mixed - Fraction) <= mixed + Fraction)
        {
            return null;
        }

        var week = program.Program;
        var free = new CompiledProgram(
            ProgramWeek.Create(
                week.Name, week.Zone, week.WeekOf, week.Sessions, week.Patients.Select(WithoutPenalties), week.Clinicians, week.Rooms, new(Unit, 0, 0, 0, 0, 0)),
            parallel);
        var known = new ColumnPool(week.Patients.Count);
        for (var p = 0; p < week.Patients.Count; p++)
        {
            foreach (var column in pool.Of(p))
            {
                known.Add(p, column with { Cost = 0 });
            }
        }

        var generation = new ColumnGeneration(free, known, parallel);
        generation.Start(cancel);
        var nobody = new ScheduleState(free);
        for (var round = 0; round < rounds && !generation.Converged && generation.LowerBound <= mixed * Unit; round++)
        {
            generation.Round(nobody, cancel);
            if (cancel.IsCancellationRequested)
            {
                break;
            }
        }

        var least = generation.LowerBound / Unit;
        return least > mixed + Fraction ? least : null;
    }

    private static ProgramPatient WithoutPenalties(ProgramPatient patient) => new(
        patient.Id, patient.Level, patient.Requirement, patient.Traits, patient.Priority, patient.Unavailable, patient.TravelMinutes, [],
        patient.PrimaryClinician, patient.Pinned, patient.Avoid, patient.Current);
}
