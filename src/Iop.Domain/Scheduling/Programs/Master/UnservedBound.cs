namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Bounds the weight of the unserved by itself: in a program where leaving somebody unserved costs so much that all else together costs less. The weight is an integer, so the bound is rounded up.</summary>
internal sealed class UnservedBound(CompiledProgram program, ColumnPool pool, ParallelOptions parallel)
{
    /// <summary>All else may cost one part in so many of what one more unserved costs.</summary>
    private const int Share = 10;

    /// <summary>Nobody unserved costs more than this, so that sums of prices stay far from overflow.</summary>
    private const long MostCost = 1_000_000_000;

    /// <summary>Rounds in which the bound of a large program may fail to rise, one after the other.</summary>
    private const int MostNulls = 3;

    private readonly long elsewhere = ElsewhereIn(program);

    /// <summary>The least weight, in priorities, that every schedule leaves unserved, as far as some rounds of prices prove it.</summary>
    /// <param name="known">Good prices for the program itself.</param>
    /// <param name="rounds">Rounds of pricing at most.</param>
    /// <param name="cancel">Stops between two patients.</param>
    public long Least(ColumnGeneration known, int rounds, CancellationToken cancel)
    {
        long unit = program.Program.Weights.Unserved;
        if (unit == 0 || elsewhere > MostCost / Share)
        {
            return 0;
        }

        var factor = Math.Max(2, ((elsewhere * Share) + unit - 1) / unit);
        var dear = program.WhereUnservedCost(factor);
        var generation = new ColumnGeneration(dear, pool, parallel, known.Model, FirstReach(factor), known.Pricing);
        generation.Start([.. known.Best.RowPrices.Select(price => price * factor)], cancel);
        var nobody = new ScheduleState(dear);
        var (least, nulls) = (generation.Exact, 0);
        for (var round = 0; round < rounds && MayRise() && !generation.Converged && !cancel.IsCancellationRequested; round++)
        {
            generation.Round(nobody, cancel);
            nulls = generation.Exact > least ? 0 : nulls + 1;
            least = generation.Exact;
        }

        return Weight(generation.Exact);

        // the proximal master's hope knows nothing of the cuts that the restricted one makes later
        bool MayRise() => generation.HasMaster || (nulls < MostNulls && Weight(generation.Exact) < Weight(generation.Hope));

        long Weight(Int128 bound)
        {
            var each = (Int128)unit * factor * Multipliers.Scale;
            return (long)Int128.Max(0, (bound - ((Int128)elsewhere * Multipliers.Scale) + each - 1) / each);
        }
    }

    private static double FirstReach(long factor) => 4.0 * factor;

    /// <summary>No less than all that is served can cost together: as many days as may be, each as long as it may be, the dearest sessions of the patient, as many as fit in a week, and everything running.</summary>
    private static long ElsewhereIn(CompiledProgram program)
    {
        var (offering, weights) = (program.Offering, program.Offering.Weights);
        var total = (long)weights.Run * offering.Count;
        foreach (var patient in program.Patients)
        {
            var need = patient.Patient.Requirement;
            var days = Enumerable.Range(0, 7).Where(day => patient.DayStart[day] < patient.DayStart[day + 1]).Select(day =>
            {
                var sessions = patient.Sessions[patient.DayStart[day]..patient.DayStart[day + 1]];
                var span = sessions.Max(s => offering.End[s]) - sessions.Min(s => offering.Start[s]);
                return weights.Day + ((long)weights.IdleMinute * Math.Min(span, need.SpanPerDay.Max ?? span));
            });
            total += patient.FixedCost + patient.Cost.Where(cost => cost > 0).OrderDescending().Take(patient.Classes.MostSessions).Sum()
                + days.OrderDescending().Take(need.DaysPerWeek.Max ?? 7).Sum();
        }

        return total;
    }
}
