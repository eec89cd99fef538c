namespace Iop.Domain.Scheduling.Programs;

/// <summary>Improves a schedule by taking some patients out and letting them back in another way. Deterministic by its seed; not thread-safe.</summary>
internal sealed class NeighborhoodSearch
{
    private const int StartTemperature = 15;

    /// <summary>Work of exact searches in one run, after which it goes on with the weeks it knows.</summary>
    private const long MostExactWork = 150_000_000;

    /// <summary>Work of exact searches in building one schedule.</summary>
    private const long MostConstructionWork = 400_000_000;

    /// <summary>The same for each patient, where that is more.</summary>
    private const long ConstructionWork = 400_000;

    /// <summary>A patient with fewer known weeks is asked exactly while a schedule is built, not only where no known week fits.</summary>
    private const int FewWeeks = 3;

    /// <summary>Weeks placed in one chain, at most; drawn anew each time.</summary>
    private static readonly int[] ChainLengths = [8, 30, 100, 300];

    /// <summary>While more than one in so many is unserved, only the first so many lengths are drawn: short chains serve most of them.</summary>
    private const int ManyUnserved = 20;
    private const int ShortLengths = 2;

    /// <summary>A chain may make the schedule dearer by up to one in so many of the least that an unserved patient costs.</summary>
    private const int SidewaysShare = 50;

    private readonly CompiledProgram program;
    private readonly ColumnPool pool;
    private readonly WeekInsertion insertion;
    private readonly ScheduleState current;
    private readonly SearchRandom random;
    private readonly List<int> taken = [];
    private readonly List<(int Patient, Column? Week)> undo = [];
    private readonly HashSet<int> touched = [];
    private readonly HashSet<int> barred = [];
    private readonly long[] prices;
    private readonly CancellationToken cancel;
    private readonly EjectionSearch ejection;
    private readonly long mostSideways;
    private long exactUntil = long.MaxValue;

    public NeighborhoodSearch(CompiledProgram program, ulong seed, CancellationToken cancel)
    {
        this.program = program;
        pool = new ColumnPool(program.Patients.Length, forAnother: true);
        prices = new long[program.Offering.Count];
        this.cancel = cancel;
        insertion = new WeekInsertion(program, this.pool);
        current = new ScheduleState(program);
        Best = new ScheduleState(program);
        random = new SearchRandom(seed);
        ejection = new EjectionSearch(program, pool, current, insertion, random, Touch);
        mostSideways = program.UnservedCost.DefaultIfEmpty().Min() / SidewaysShare;
    }

    /// <summary>The weeks that the search knows: those it began with and those it met.</summary>
    public ColumnPool Pool => pool;

    /// <summary>Work so far, in the units of exact searches.</summary>
    public long Work => insertion.Work;

    /// <summary>The best schedule found; sound in every constraint.</summary>
    public ScheduleState Best { get; }

    /// <summary>Goes on from a sound schedule, with what others have learned.</summary>
    public void Adopt(ScheduleState schedule, ColumnPool weeks, long[] seatPrices)
    {
        pool.Mirror(weeks);
        seatPrices.CopyTo(prices, 0);
        current.CopyFrom(schedule);
        if (schedule.Objective < Best.Objective)
        {
            Best.CopyFrom(schedule);
        }
    }

    /// <summary>The schedule at hand.</summary>
    public ScheduleState Current => current;

    /// <summary>Goes on from another schedule.</summary>
    public void Begin(ScheduleState schedule) => current.CopyFrom(schedule);

    /// <summary>Builds a schedule: the weeks that the prices preferred most, as far as they fit, then everyone else; once canceled, from the known weeks alone.</summary>
    public void Construct(IEnumerable<(int Patient, Column Week, double Share)> mixture)
    {
        current.CopyFrom(new ScheduleState(program));
        foreach (var (patient, week, _) in mixture.OrderByDescending(item => Math.Round(item.Share, 6)))
        {
            if (current.WeekOf(patient) is null && current.Fits(patient, week))
            {
                current.Place(patient, week);
            }
        }

        taken.Clear();
        taken.AddRange(Enumerable.Range(0, program.Patients.Length)
            .Where(p => current.WeekOf(p) is null)
            .OrderByDescending(p => program.UnservedCost[p]).ThenBy(p => program.Patients[p].Sessions.Length).ThenBy(p => p));
        exactUntil = insertion.Work + Math.Max(MostConstructionWork, ConstructionWork * program.Patients.Length);
        foreach (var patient in taken)
        {
            Insert(patient, 100, exact: pool.Of(patient).Count < FewWeeks, WeekInsertion.ThoroughWork);
        }

        MeetMinimums();
        Keep();
    }

    /// <summary>Runs rounds of the search.</summary>
    /// <param name="first">Number of the first round, for the temperature.</param>
    /// <param name="count">Rounds to run.</param>
    /// <param name="all">Rounds of the whole search.</param>
    /// <param name="chains">In how many of a hundred rounds to serve somebody by letting out others, while anybody is unserved.</param>
    public void Run(int first, int count, int all, int chains)
    {
        if (program.Patients.Length == 0)
        {
            return;
        }

        exactUntil = insertion.Work + MostExactWork;
        for (var round = first; round < first + count && !cancel.IsCancellationRequested; round++)
        {
            var before = current.Objective;
            undo.Clear();
            touched.Clear();
            barred.Clear();
            taken.Clear();
            var unserved = random.Percent(chains) ? PickUnserved() : -1;
            if (unserved >= 0 ? Chain(unserved, before) : Exchange(before, StartTemperature * (1.0 - ((double)round / all))))
            {
                Keep();
            }
            else
            {
                Undo();
            }
        }
    }

    private bool Chain(int unserved, long before)
    {
        Touch(unserved);
        if (!ejection.Try(unserved, ChainLengths[random.Below(program.Patients.Length - current.Served > program.Patients.Length / ManyUnserved ? ShortLengths : ChainLengths.Length)], prices, random.Below(3) * 50))
        {
            return false;
        }

        MeetMinimums();
        return current.Objective <= before + mostSideways;
    }

    private bool Exchange(long before, double temperature)
    {
        Choose();
        Reinsert();
        MeetMinimums();
        var change = current.Objective - before;
        return change <= 0 || change <= temperature * random.Below(1000) / 1000;
    }

    private void Keep()
    {
        if (current.Objective < Best.Objective)
        {
            Best.CopyFrom(current);
            program.Audit?.Invoke(Best);
        }
    }

    private void Choose()
    {
        var patients = program.Patients.Length;
        var kind = random.Below(10);
        var unserved = kind < 5 ? PickUnserved() : -1;
        if (unserved >= 0)
        {
            MakeWay(unserved);
        }
        else if (kind < 8 && program.Offering.Count > 0)
        {
            TakeFromSession(random.Below(program.Offering.Count), 2 + random.Below(6));
            if (kind == 7)
            {
                CloseOne();
            }
        }
        else
        {
            for (var i = 2 + random.Below(5); i > 0; i--)
            {
                TakeOut(random.Below(patients));
            }
        }
    }

    private int PickUnserved()
    {
        var seen = 0;
        var picked = -1;
        for (var p = 0; p < program.Patients.Length && current.Served < program.Patients.Length; p++)
        {
            if (current.WeekOf(p) is null && pool.Of(p).Count > 0 && random.Below(++seen) == 0)
            {
                picked = p;
            }
        }

        return picked;
    }

    /// <summary>Takes out those who stand in the way of one of an unserved patient's weeks.</summary>
    private void MakeWay(int unserved)
    {
        var wish = pool.Of(unserved)[random.Below(pool.Of(unserved).Count)];
        taken.Add(unserved);
        Touch(unserved);
        foreach (var session in wish.Sessions)
        {
            if (current.Roster(session).Count >= program.Offering.Capacity[session])
            {
                TakeFromSession(session, 1 + random.Below(2));
            }

            if (!current.Runs(session))
            {
                foreach (var other in program.Excludes[session])
                {
                    TakeFromSession(other, int.MaxValue);
                }
            }

            foreach (var apart in program.Avoids[unserved])
            {
                if (current.Roster(session).Contains(apart))
                {
                    TakeOut(apart);
                }
            }
        }

        taken.AddRange(Enumerable.Range(0, random.Below(3)).Select(_ => random.Below(program.Patients.Length)).Where(p => TakeOutOnly(p)));
    }

    private void CloseOne()
    {
        var session = random.Below(program.Offering.Count);
        if (current.Runs(session))
        {
            TakeFromSession(session, int.MaxValue);
            barred.Add(session);
        }
    }

    private void TakeFromSession(int session, int most)
    {
        while (most-- > 0 && current.Roster(session).Count > 0)
        {
            TakeOut(current.Roster(session)[random.Below(current.Roster(session).Count)]);
        }
    }

    private void TakeOut(int patient)
    {
        if (TakeOutOnly(patient) || !taken.Contains(patient))
        {
            taken.Add(patient);
        }
    }

    private bool TakeOutOnly(int patient)
    {
        if (current.WeekOf(patient) is null)
        {
            return false;
        }

        Touch(patient);
        current.Remove(patient);
        return true;
    }

    private void Touch(int patient)
    {
        if (touched.Add(patient))
        {
            undo.Add((patient, current.WeekOf(patient)));
        }
    }

    private void Reinsert()
    {
        var first = taken.Count > 0 ? taken[0] : -1;
        random.Shuffle(taken);
        if (first >= 0 && random.Percent(60))
        {
            taken.Remove(first);
            taken.Insert(0, first);
        }

        var factor = random.Below(3) switch { 0 => 0, 1 => 100, _ => random.Below(150) };
        for (var i = 0; i < taken.Count; i++)
        {
            if (current.WeekOf(taken[i]) is null)
            {
                Insert(taken[i], i == taken.Count - 1 ? 0 : factor, random.Percent(6));
            }
        }
    }

    private void Insert(int patient, int factor, bool exact, long work = WeekInsertion.QuickWork)
    {
        var stopped = cancel.IsCancellationRequested || insertion.Work > exactUntil;
        var week = exact && !stopped ? null : insertion.FromPool(current, patient, prices, factor, barred);
        week ??= stopped ? null : insertion.Exact(current, patient, prices, factor, work, barred);
        if (week is not null)
        {
            Touch(patient);
            current.Place(patient, week);
        }
    }

    /// <summary>Closes sessions that run under their minimum and lets their patients in elsewhere, until none is left.</summary>
    private void MeetMinimums()
    {
        for (var under = FirstUnderMinimum(); under >= 0; under = FirstUnderMinimum())
        {
            barred.Add(under);
            var members = current.Roster(under).ToArray();
            foreach (var patient in members)
            {
                Touch(patient);
                current.Remove(patient);
            }

            foreach (var patient in members)
            {
                Insert(patient, 0, exact: false);
            }
        }

        barred.Clear();
    }

    private int FirstUnderMinimum()
    {
        for (var s = 0; s < program.Offering.Count; s++)
        {
            if (current.IsUnderMinimum(s))
            {
                return s;
            }
        }

        return -1;
    }

    private void Undo()
    {
        foreach (var (patient, _) in undo)
        {
            if (current.WeekOf(patient) is not null)
            {
                current.Remove(patient);
            }
        }

        foreach (var (patient, week) in undo)
        {
            if (week is not null)
            {
                current.Place(patient, week);
            }
        }
    }
}
