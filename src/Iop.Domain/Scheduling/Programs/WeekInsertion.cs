using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Finds a week for one patient beside the others: from the weeks met so far, or exactly by the kernel.</summary>
internal sealed class WeekInsertion(CompiledProgram program, ColumnPool pool)
{
    /// <summary>Work after which a week is given up while a schedule is built; nothing proven hangs on it.</summary>
    public const long ThoroughWork = 2_000_000;

    /// <summary>The same within the search, where another try costs little.</summary>
    public const long QuickWork = 250_000;

    /// <summary>The same where others can be let out.</summary>
    private const long ShortWork = 80_000;

    /// <summary>A patient whose search met that limit is not asked so the next so many times.</summary>
    private const int RestAfterTooMuch = 8;

    /// <summary>What preparing the kernel costs, in units of its work: once, and for each of the patient's sessions.</summary>
    private const long WorkToPrepare = 20_000;
    private const long WorkToPrepareSession = 50;

    /// <summary>What the first attendee of a session pays for each further one it needs to run, in thousandths; those return it.</summary>
    private const long MinimumPenalty = 60 * Multipliers.Scale;

    private const int WorkToLook = 3;

    private const int MostThinnings = 3;
    private const int ThinningStep = 4;

    private static readonly IReadOnlySet<int> NothingBarred = new SortedSet<int>();

    private readonly WeekKernel kernel = new(isKept: true) { Dives = false };
    private readonly int[] rest = new int[program.Patients.Length];
    private readonly int[] seen = new int[program.Offering.Modalities.Length];
    private readonly WeekState state = new(program.Offering) { Scale = Multipliers.Scale };

    /// <summary>The work so far.</summary>
    public long Work { get; private set; }

    /// <summary>Counts the work of looking at known weeks.</summary>
    public void Count(int weeks) => Work += weeks * (long)WorkToLook;

    /// <summary>The cheapest known week that fits, at seat prices times a factor in hundredths; null where none fits that is cheaper than leaving the patient unserved.</summary>
    public Column? FromPool(ScheduleState schedule, int patient, long[] seatPrices, int factor, IReadOnlySet<int>? barred = null)
    {
        Column? best = null;
        Count(pool.Of(patient).Count);
        var cheapest = program.UnservedCost[patient] * Multipliers.Scale;
        foreach (var column in pool.Of(patient))
        {
            var cost = column.Cost * Multipliers.Scale;
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

    /// <summary>The cheapest week that fits of all weeks there are, or the best within the work.</summary>
    public Column? Exact(ScheduleState schedule, int patient, long[] seatPrices, int factor, long work, IReadOnlySet<int>? barred = null)
    {
        schedule.Describe(patient, state, barred ?? NothingBarred);
        foreach (var session in program.Patients[patient].Sessions)
        {
            state.Price[session] = state.Closed[session] ? 0 : PriceOf(schedule, session, seatPrices, factor);
        }

        var cutoff = program.UnservedCost[patient] * Multipliers.Scale;
        var outcome = kernel.Solve(program.Patients[patient], state, cutoff, work);
        for (var thinning = 0; thinning < MostThinnings && outcome == WeekOutcome.Unknown && !kernel.HasWeek && pool.Of(patient).Count == 0; thinning++)
        {
            Work += kernel.Work;
            Thin(patient);
            outcome = kernel.Solve(program.Patients[patient], state, cutoff, work);
        }

        return Taken(patient);
    }

    /// <summary>The cheapest week at given prices, whoever attends now; null where none below a cutoff was found, or the patient's turn to be asked has not come.</summary>
    public Column? Regardless(ScheduleState schedule, int patient, Func<int, long> priceOf, long cutoff)
    {
        if (rest[patient] > 0)
        {
            rest[patient]--;
            return null;
        }

        schedule.DescribeAll(patient, state);
        foreach (var session in program.Patients[patient].Sessions)
        {
            state.Price[session] = state.Closed[session] ? 0 : priceOf(session);
        }

        if (kernel.Solve(program.Patients[patient], state, cutoff, ShortWork) == WeekOutcome.Unknown)
        {
            rest[patient] = RestAfterTooMuch;
        }

        return Taken(patient);
    }

    /// <summary>What a seat costs in thousandths: its price, running, and what the minimum to run still asks.</summary>
    public long PriceOf(ScheduleState schedule, int session, long[] seatPrices, int factor)
    {
        var attending = schedule.Roster(session).Count;
        var cost = seatPrices[session] * factor / 100;
        if (attending == 0)
        {
            cost += program.Offering.Weights.Run * Multipliers.Scale;
        }

        var missing = program.Offering.Minimum[session] - attending;
        return missing <= 0 || program.Offering.Minimum[session] == 1 ? cost
            : attending == 0 ? cost + (MinimumPenalty * (missing - 1))
            : cost - MinimumPenalty;
    }

    private Column? Taken(int patient)
    {
        Work += kernel.Work + WorkToPrepare + (WorkToPrepareSession * program.Patients[patient].Sessions.Length);
        if (!kernel.HasWeek)
        {
            return null;
        }

        var week = Column.Of(kernel, program.Patients[patient], state);
        pool.Add(patient, week);
        return week;
    }

    /// <summary>Leaves one in so many of each modality's open sessions, where all of them together are too many to find even one week in.</summary>
    private void Thin(int patient)
    {
        Array.Clear(seen);
        var compiled = program.Patients[patient];
        for (var at = 0; at < compiled.Sessions.Length; at++)
        {
            var session = compiled.Sessions[at];
            if (!state.Closed[session] && !compiled.Pinned[at] && compiled.SeriesAt[at] < 0)
            {
                state.Closed[session] = seen[program.Offering.Modality[session]]++ % ThinningStep != 0;
            }
        }
    }
}
