using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Finds a week for one patient beside the others: from the weeks met so far, or exactly by the kernel.</summary>
internal sealed class WeekInsertion(CompiledProgram program, ColumnPool pool)
{
    private static readonly IReadOnlySet<int> NothingBarred = new SortedSet<int>();

    private readonly WeekKernel kernel = new();
    private readonly WeekState state = new(program.Offering) { Scale = PriceAscent.Scale };
    private readonly long[] price = new long[program.Offering.Count];

    /// <summary>What the first attendee of a session pays for each further one it needs to run, in thousandths; those return it.</summary>
    public long MinimumPenalty { get; set; } = 60 * PriceAscent.Scale;

    /// <summary>The cheapest known week that fits, at seat prices times a factor in hundredths; null where none fits that is cheaper than leaving the patient unserved.</summary>
    public Column? FromPool(ScheduleState schedule, int patient, long[] seatPrices, int factor, IReadOnlySet<int>? barred = null)
    {
        Column? best = null;
        var cheapest = program.UnservedCost[patient] * PriceAscent.Scale;
        foreach (var column in pool.Of(patient))
        {
            var cost = column.Cost * PriceAscent.Scale;
            foreach (var session in column.Sessions)
            {
                cost += PriceOf(schedule, session, seatPrices, factor);
            }

            if (cost < cheapest && (barred is null || !Array.Exists(column.Sessions, barred.Contains)) && schedule.Fits(patient, column))
            {
                cheapest = cost;
                best = column;
            }
        }

        return best;
    }

    /// <summary>The cheapest week that fits, of all weeks there are.</summary>
    public Column? Exact(ScheduleState schedule, int patient, long[] seatPrices, int factor, IReadOnlySet<int>? barred = null)
    {
        schedule.Describe(patient, state, barred ?? NothingBarred);
        for (var s = 0; s < price.Length; s++)
        {
            state.Price[s] = state.Closed[s] ? 0 : PriceOf(schedule, s, seatPrices, factor);
        }

        kernel.Solve(program.Patients[patient], state, program.UnservedCost[patient] * PriceAscent.Scale, WeekKernel.DefaultWorkLimit / 20);
        if (!kernel.HasWeek)
        {
            return null;
        }

        var sessions = new int[kernel.Positions.Count];
        var cost = kernel.Cost;
        for (var i = 0; i < sessions.Length; i++)
        {
            sessions[i] = program.Patients[patient].Sessions[kernel.Positions[i]];
            cost -= state.Price[sessions[i]];
        }

        var week = new Column(cost / PriceAscent.Scale, sessions);
        pool.Add(patient, week);
        return week;
    }

    private long PriceOf(ScheduleState schedule, int session, long[] seatPrices, int factor)
    {
        var attending = schedule.Roster(session).Count;
        var cost = seatPrices[session] * factor / 100;
        if (attending == 0)
        {
            cost += program.Offering.Weights.Run * PriceAscent.Scale;
        }

        var missing = program.Offering.Minimum[session] - attending;
        return missing <= 0 || program.Offering.Minimum[session] == 1 ? cost
            : attending == 0 ? cost + (MinimumPenalty * (missing - 1))
            : cost - MinimumPenalty;
    }
}
