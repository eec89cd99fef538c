namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Bounds the weight of the unserved by itself: in a program where leaving somebody unserved costs so much that all else together costs less. The weight is an integer, so the bound is rounded up.</summary>
/// <param name="program">The program.</param>
/// <param name="pool">The weeks known, which it adds to.</param>
/// <param name="parallel">Threads.</param>
/// <param name="isCoarse">Whether seats that differ in nothing but their time have one price at first, as is good where there are very many.</param>
internal sealed class UnservedBound(CompiledProgram program, ColumnPool pool, ParallelOptions parallel, bool isCoarse)
{
    /// <summary>All else may cost one part in so many of what one more unserved costs.</summary>
    private const int Share = 10;

    /// <summary>Nobody unserved costs more than this, so that sums of prices stay far from overflow.</summary>
    private const long MostCost = 1_000_000_000;

    /// <summary>In a large program, so many rounds may go by without a rise of the bound, and more of them as long as they are no more than one part in so many of all work.</summary>
    private const int MostNulls = 4;
    private const int Futile = 2;

    /// <summary>How far prices may move at first, for each time that the unserved cost what they do; in a large program, what the least unserved costs in such moves.</summary>
    private const double Reach = 4;
    private const double CoarseReach = 100;

    private readonly long elsewhere = ElsewhereIn(program);
    private ColumnGeneration? generation;
    private long factor;

    /// <summary>The least weight, in priorities, that every schedule leaves unserved, as far as some rounds of prices prove it.</summary>
    /// <param name="known">Good prices for the program itself.</param>
    /// <param name="rounds">Rounds of pricing at most.</param>
    /// <param name="cancel">Stops between two patients.</param>
    /// <param name="heard">Hears each round.</param>
    public long Least(ColumnGeneration known, int rounds, CancellationToken cancel, Action<int>? heard = null)
    {
        long unit = program.Program.Weights.Unserved;
        if (unit == 0 || elsewhere > MostCost / Share)
        {
            return 0;
        }

        factor = Math.Max(2, ((elsewhere * Share) + unit - 1) / unit);
        var dear = program.WhereUnservedCost(factor);
        var reach = isCoarse ? dear.UnservedCost.Min() / CoarseReach : Reach * factor;
        generation = new ColumnGeneration(dear, pool, parallel, known.Model, reach, known.Pricing, isCoarse);
        generation.Start([.. known.Best.RowPrices.Select(price => price * factor)], cancel);
        var nobody = new ScheduleState(dear);
        var (least, nulls, risenAt) = (generation.Exact, 0, generation.Pricing.Work);
        for (var round = 0; round < rounds && MayRise() && !generation.Converged && !cancel.IsCancellationRequested; round++)
        {
            generation.Round(nobody, cancel);
            heard?.Invoke(round + 1);
            (least, nulls, risenAt) = generation.Exact > least || !generation.HasClimbed ? (generation.Exact, 0, generation.Pricing.Work) : (least, nulls + 1, risenAt);
        }

        return Weight(generation.Exact);

        // the proximal master's hope knows nothing of the cuts that the restricted one makes later, nor of prices that seats alike do not have yet
        bool MayRise() => !isCoarse || ((nulls < MostNulls || (generation.Pricing.Work - risenAt) * Futile <= generation.Pricing.Work)
            && (generation.IsGrouped || Weight(generation.Exact) < Weight(generation.Hope)));

        long Weight(Int128 bound)
        {
            var each = (Int128)unit * factor * Multipliers.Scale;
            return (long)Int128.Max(0, (bound - ((Int128)elsewhere * Multipliers.Scale) + each - 1) / each);
        }
    }

    /// <summary>The prices of rows that prove it, in units of the program itself; none before.</summary>
    public long[] RowPrices() => [.. (generation?.Best.RowPrices ?? []).Select(price => price / factor)];

    /// <summary>Weeks that fit together, of the mixture that serves most.</summary>
    public List<(int Patient, Column Week, double Share)> Dive(ScheduleState incumbent, CancellationToken cancel) => generation?.Dive(incumbent, null, cancel) ?? [];

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
