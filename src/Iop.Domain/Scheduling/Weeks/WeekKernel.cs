namespace Iop.Domain.Scheduling.Weeks;

/// <summary>The exact kernel: the cheapest compliant week of one patient at given prices per seat.</summary>
/// <remarks>
/// Sessions of closed series are first taken as free, their cost spread over the series; what a week may not do as a whole (a series in part, two alternatives
/// of one offer, more of a clinician than there is) is then branched on. Reusable and not thread-safe: one for each worker.
/// </remarks>
internal sealed class WeekKernel
{
    /// <summary>Work (labels and comparisons) after which one patient's week is given up; a usual week takes a thousandth.</summary>
    public const long DefaultWorkLimit = 1_000_000_000;

    private const int FirstSlack = 60;

    private readonly DayLabels labels = new();
    private readonly WeekBounds bounds = new();
    private readonly WeekJoin join = new();
    private readonly List<sbyte[]> open = [];
    private readonly Stack<sbyte[]> spare = new();
    private readonly List<long> openBound = [];
    private readonly List<(int Day, int Choice, int First, int Count)> memo = [];
    private readonly List<int> dayResults = [];
    private readonly List<int> weekPositions = [];
    private readonly List<int> bestPositions = [];
    private readonly Dictionary<int, int> clinicianUse = [];
    private sbyte[] memoChoices = new sbyte[1024];
    private int memoUsed;
    private long[] cost = new long[256];
    private CompiledPatient patient = null!;
    private WeekState state = null!;

    /// <summary>Scaled cost of the week found, prices included; of <see cref="WeekOutcome.None"/>, the cutoff.</summary>
    public long Cost { get; private set; }

    /// <summary>Scaled lower bound on the cost of every compliant week below the cutoff; equals <see cref="Cost"/> unless the outcome is unknown.</summary>
    public long Bound { get; private set; }

    /// <summary>Positions of the week found, in the order of time; empty where none was found.</summary>
    public IReadOnlyList<int> Positions => bestPositions;

    /// <summary>Labels made in the last run.</summary>
    public long Created { get; private set; }

    /// <summary>Labels found dominated in the last run.</summary>
    public long Dominated { get; private set; }

    /// <summary>Labels and comparisons of the last run.</summary>
    public long Work => labels.Work + join.Work;

    /// <summary>Whether the last run holds a week.</summary>
    public bool HasWeek { get; private set; }

    /// <summary>Solves one week.</summary>
    /// <param name="forPatient">The patient.</param>
    /// <param name="against">What is closed, and the prices.</param>
    /// <param name="cutoff">Only weeks with a scaled cost below it are of interest.</param>
    /// <param name="workLimit">The work after which to answer <see cref="WeekOutcome.Unknown"/>.</param>
    public WeekOutcome Solve(CompiledPatient forPatient, WeekState against, long cutoff = long.MaxValue, long workLimit = DefaultWorkLimit)
    {
        patient = forPatient;
        state = against;
        labels.Begin(patient, state.Scale, bounds);
        join.Begin(patient.Lanes, labels);
        bestPositions.Clear();
        HasWeek = false;
        Cost = Bound = cutoff;
        if (patient.Hopeless)
        {
            return WeekOutcome.None;
        }

        PrepareCosts();
        var root = Rent();
        for (var at = 0; at < patient.Sessions.Length; at++)
        {
            root[at] = (sbyte)(patient.Pinned[at] ? 1 : state.Closed[patient.Sessions[at]] ? -1 : 0);
            if (patient.Pinned[at] && state.Closed[patient.Sessions[at]])
            {
                spare.Push(root);
                return WeekOutcome.None;
            }
        }

        CloseBrokenSeries(root);
        bounds.Prepare(patient, cost, root, state.Scale * patient.Offering.Weights.Day);
        return Climb(root, cutoff, workLimit);
    }

    /// <summary>Tries cutoffs a little above the cheap bound first: what they leave out makes the search small, and a week found below one is the cheapest of all.</summary>
    private WeekOutcome Climb(sbyte[] root, long cutoff, long workLimit)
    {
        var least = bounds.Week + (patient.FixedCost * state.Scale);
        var slack = (FirstSlack * state.Scale) + (Math.Abs(least) / 16);
        for (var attempt = 0; attempt < 4 && least < cutoff && slack < cutoff - least; attempt++)
        {
            var outcome = Branch(Copy(root), least + slack, workLimit);
            if (outcome != WeekOutcome.None)
            {
                spare.Push(root);
                return outcome;
            }

            slack *= 4;
        }

        return Branch(root, cutoff, workLimit);
    }

    private WeekOutcome Branch(sbyte[] root, long cutoff, long workLimit)
    {
        memo.Clear();
        memoUsed = 0;
        open.Clear();
        openBound.Clear();
        open.Add(root);
        openBound.Add(Floor());
        var best = cutoff;
        var stopped = false;
        while (open.Count > 0 && !stopped)
        {
            var node = open[^1];
            var nodeBound = openBound[^1];
            open.RemoveAt(open.Count - 1);
            openBound.RemoveAt(openBound.Count - 1);
            if (nodeBound < best)
            {
                var value = Relax(node, best, workLimit, out stopped);
                if (stopped)
                {
                    open.Add(node);
                    openBound.Add(nodeBound);
                    break;
                }

                if (value < best && !Split(node, value))
                {
                    best = value;
                    HasWeek = true;
                    bestPositions.Clear();
                    bestPositions.AddRange(weekPositions);
                }
            }

            spare.Push(node);
        }

        Cost = best;
        Bound = best;
        foreach (var bound in openBound)
        {
            Bound = Math.Min(Bound, bound);
        }

        foreach (var node in open)
        {
            spare.Push(node);
        }

        Created = labels.Created + join.Created;
        Dominated = labels.Dominated + join.Dominated;
        return stopped ? WeekOutcome.Unknown : HasWeek ? WeekOutcome.Optimal : WeekOutcome.None;
    }

    /// <summary>A bound that needs no work: the fixed cost and every position that lowers it.</summary>
    private long Floor()
    {
        var floor = patient.FixedCost * state.Scale;
        for (var at = 0; at < patient.Sessions.Length; at++)
        {
            floor += Math.Min(0, cost[at]);
        }

        return floor;
    }

    private void PrepareCosts()
    {
        if (cost.Length < patient.Sessions.Length)
        {
            cost = new long[patient.Sessions.Length * 2];
        }

        for (var at = 0; at < patient.Sessions.Length; at++)
        {
            cost[at] = (patient.Cost[at] * state.Scale) + state.Price[patient.Sessions[at]];
        }

        foreach (var series in patient.Series)
        {
            long total = 0;
            foreach (var at in series)
            {
                total += cost[at];
            }

            for (var i = 0; i < series.Length; i++)
            {
                var share = total / (series.Length - i);
                cost[series[i]] = share;
                total -= share;
            }
        }
    }

    private void CloseBrokenSeries(sbyte[] choice)
    {
        foreach (var series in patient.Series)
        {
            var closed = false;
            foreach (var at in series)
            {
                closed |= choice[at] < 0;
            }

            if (closed)
            {
                foreach (var at in series)
                {
                    choice[at] = -1;
                }
            }
        }
    }

    /// <summary>The cheapest week of a node when series, offers and clinicians are not yet held to account; fills the week's positions.</summary>
    private long Relax(sbyte[] choice, long cutoff, long workLimit, out bool stopped)
    {
        stopped = false;
        Span<(int First, int Count, bool Must)> days = stackalloc (int, int, bool)[7];
        var used = 0;
        for (var day = 0; day < 7; day++)
        {
            var from = patient.DayStart[day];
            var choices = choice.AsSpan(from, patient.DayStart[day + 1] - from);
            if (choices.Length == 0)
            {
                continue;
            }

            var (first, count) = Remembered(day, choices, choice, WithoutFixedCost(cutoff), workLimit);
            if (Work > workLimit)
            {
                stopped = true;
                return cutoff;
            }

            var must = choices.ContainsAnyInRange((sbyte)1, sbyte.MaxValue);
            if (must && count <= 0)
            {
                return cutoff;
            }

            if (count > 0)
            {
                days[used++] = (first, count, must);
            }
        }

        var limit = WithoutFixedCost(cutoff);
        var value = join.Solve(days[..used], limit, workLimit - labels.Work, dayResults);
        stopped = join.Stopped;
        if (value >= limit)
        {
            return cutoff;
        }

        weekPositions.Clear();
        foreach (var result in dayResults)
        {
            foreach (var at in labels.Members(result))
            {
                weekPositions.Add(at);
            }
        }

        weekPositions.Sort();
        return value + (patient.FixedCost * state.Scale);
    }

    private long WithoutFixedCost(long cutoff) => cutoff == long.MaxValue ? cutoff : cutoff - (patient.FixedCost * state.Scale);

    private (int First, int Count) Remembered(int day, ReadOnlySpan<sbyte> choices, sbyte[] choice, long cutoff, long workLimit)
    {
        foreach (var entry in memo)
        {
            if (entry.Day == day && choices.SequenceEqual(memoChoices.AsSpan(entry.Choice, choices.Length)))
            {
                return (entry.First, entry.Count);
            }
        }

        var (first, count) = labels.Sweep(day, choice, cost, cutoff, workLimit);
        if (memoChoices.Length < memoUsed + choices.Length)
        {
            Array.Resize(ref memoChoices, (memoUsed + choices.Length) * 2);
        }

        choices.CopyTo(memoChoices.AsSpan(memoUsed));
        memo.Add((day, memoUsed, first, count));
        memoUsed += choices.Length;
        return (first, count);
    }

    /// <summary>Splits a node on the first thing that its week may not do as a whole; false where the week is sound.</summary>
    private bool Split(sbyte[] node, long bound) => SplitSeries(node, bound) || SplitOffer(node, bound) || SplitClinician(node, bound);

    private bool SplitSeries(sbyte[] node, long bound)
    {
        foreach (var series in patient.Series)
        {
            var attended = 0;
            foreach (var at in series)
            {
                attended += weekPositions.Contains(at) ? 1 : 0;
            }

            if (attended > 0 && attended < series.Length)
            {
                var without = Copy(node);
                var with = Copy(node);
                foreach (var at in series)
                {
                    without[at] = -1;
                    with[at] = 1;
                }

                Push(without, bound);
                Push(with, bound);
                return true;
            }
        }

        return false;
    }

    /// <summary>Of two alternatives attended, either the first is left out, or it is attended and every other alternative is left out.</summary>
    private bool SplitOffer(sbyte[] node, long bound)
    {
        var offers = patient.Offering.OfferOf;
        for (var i = 0; i < weekPositions.Count; i++)
        {
            var offer = offers[patient.Sessions[weekPositions[i]]];
            for (var j = i + 1; offer >= 0 && j < weekPositions.Count; j++)
            {
                if (offers[patient.Sessions[weekPositions[j]]] == offer)
                {
                    Exclude(node, bound, weekPositions[i]);
                    Settle(node, bound, weekPositions[i], offer);
                    return true;
                }
            }
        }

        return false;
    }

    private void Settle(sbyte[] node, long bound, int at, int offer)
    {
        var with = Copy(node);
        with[at] = 1;
        for (var other = 0; other < patient.Sessions.Length; other++)
        {
            if (other != at && patient.Offering.OfferOf[patient.Sessions[other]] == offer)
            {
                if (with[other] > 0)
                {
                    spare.Push(with);
                    return;
                }

                with[other] = -1;
            }
        }

        Push(with, bound);
    }

    private bool SplitClinician(sbyte[] node, long bound)
    {
        clinicianUse.Clear();
        var offering = patient.Offering;
        foreach (var at in weekPositions)
        {
            var session = patient.Sessions[at];
            var clinician = offering.Clinician[session];
            if (clinician >= 0 && !state.Running[session] && state.ClinicianMinutes[clinician] < int.MaxValue)
            {
                clinicianUse.TryGetValue(clinician, out var minutes);
                clinicianUse[clinician] = minutes + offering.Minutes(session);
            }
        }

        var over = -1;
        foreach (var (clinician, minutes) in clinicianUse)
        {
            over = minutes > state.ClinicianMinutes[clinician] && (over < 0 || clinician < over) ? clinician : over;
        }

        if (over < 0)
        {
            return false;
        }

        foreach (var at in weekPositions)
        {
            if (offering.Clinician[patient.Sessions[at]] == over && !state.Running[patient.Sessions[at]])
            {
                Exclude(node, bound, at);
            }
        }

        return true;
    }

    private void Exclude(sbyte[] node, long bound, int at)
    {
        if (node[at] > 0)
        {
            return;
        }

        var without = Copy(node);
        without[at] = -1;
        CloseBrokenSeries(without);
        Push(without, bound);
    }

    private void Push(sbyte[] node, long bound)
    {
        open.Add(node);
        openBound.Add(bound);
    }

    private sbyte[] Copy(sbyte[] node)
    {
        var copy = Rent();
        node.AsSpan(0, patient.Sessions.Length).CopyTo(copy);
        return copy;
    }

    private sbyte[] Rent()
    {
        while (spare.TryPop(out var array))
        {
            if (array.Length >= patient.Sessions.Length)
            {
                return array;
            }
        }

        return new sbyte[Math.Max(64, patient.Sessions.Length)];
    }
}
