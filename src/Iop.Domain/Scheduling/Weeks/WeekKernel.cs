using System.Numerics;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>The exact kernel: the cheapest compliant week of one patient at given prices per seat.</summary>
/// <remarks>
/// Sessions of closed series are first taken as free, their cost spread over the series; what a week may not do as a whole (a series in part, two alternatives
/// of one offer, more of a clinician than there is) is then branched on. Reusable and not thread-safe: one for each worker.
/// </remarks>
internal sealed partial class WeekKernel
{
    /// <summary>Work (labels and comparisons) after which one patient's week is given up; a usual week takes a thousandth.</summary>
    public const long DefaultWorkLimit = 1_000_000_000;

    /// <summary>A cutoff above every cost, far enough below the largest number that costs can be taken off it.</summary>
    private const long Unlimited = long.MaxValue / 4;

    private const int FirstSlack = 12;
    private const int FirstPricedSlack = 3;
    private const int SlackGrowth = 8;
    private const int MostAttempts = 2;

    /// <summary>What looking at one remembered day costs, in units of work.</summary>
    private const int WorkPerMemo = 4;

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
    private bool priced;
    private long nodeWork;
    private long[] cost = new long[256];
    private long[] classCost = new long[256];
    private Vector256<ushort>[] waived = new Vector256<ushort>[1];
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
    public long Work => labels.Work + join.Work + nodeWork;

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
        Waive();
        labels.Begin(patient, state.Scale, bounds, waived);
        join.Begin(patient.Lanes, labels.Results, bounds, waived);
        nodeWork = 0;
        bestPositions.Clear();
        HasWeek = false;
        Created = 0;
        Dominated = 0;
        Cost = Bound = cutoff;
        if (patient.Hopeless)
        {
            return WeekOutcome.None;
        }

        PrepareCosts();
        var root = Rent();
        for (var at = 0; at < patient.Sessions.Length; at++)
        {
            var session = patient.Sessions[at];
            root[at] = (sbyte)(patient.Pinned[at] || state.Forced[session] ? 1 : state.Closed[session] ? -1 : 0);
            if (root[at] > 0 && state.Closed[session])
            {
                spare.Push(root);
                return WeekOutcome.None;
            }
        }

        if (!ForceSeries(root))
        {
            spare.Push(root);
            return WeekOutcome.None;
        }

        CloseBrokenSeries(root);
        PrepareClasses(root);
        var outcome = state.Scale == 0 ? Decide(root, Math.Min(cutoff, Unlimited), workLimit) : Climb(root, Math.Min(cutoff, Unlimited), workLimit);
        spare.Push(root);
        Created = labels.Created + join.Created;
        Dominated = labels.Dominated + join.Dominated;
        return outcome;
    }

    /// <summary>Tries cutoffs a little above the cheap bounds first: what they leave out makes the search small, and a week found below one is the cheapest of all.</summary>
    private WeekOutcome Climb(sbyte[] root, long cutoff, long workLimit)
    {
        var tally = patient.Tally;
        bounds.Prepare(patient, classCost, patient.MinutesOnly, state.Scale);
        if (bounds.Week is not { } minutes || minutes >= WithoutFixedCost(cutoff))
        {
            return WeekOutcome.None;
        }

        var proven = minutes + (patient.FixedCost * state.Scale);
        var slack = state.Scale;
        if (slack < cutoff - proven && tally.States > 1)
        {
            if (!priced)
            {
                var first = Branch(Copy(root), proven + slack, workLimit);
                if (first != WeekOutcome.None)
                {
                    return first;
                }

                proven += slack;
            }

            bounds.Prepare(patient, classCost, tally, state.Scale);
            if (bounds.Week is not { } tallied || tallied >= WithoutFixedCost(cutoff))
            {
                Cost = Bound = cutoff;
                return WeekOutcome.None;
            }

            proven = Math.Max(proven, tallied + (patient.FixedCost * state.Scale));
        }

        slack *= priced ? FirstPricedSlack : FirstSlack;
        for (var attempt = 0; attempt < MostAttempts && slack < cutoff - proven; attempt++)
        {
            var outcome = Branch(Copy(root), proven + slack, workLimit);
            if (outcome != WeekOutcome.None)
            {
                return outcome;
            }

            slack *= SlackGrowth;
        }

        return Branch(Copy(root), cutoff, workLimit);
    }

    private WeekOutcome Branch(sbyte[] root, long cutoff, long workLimit)
    {
        Forget();
        open.Clear();
        openBound.Clear();
        open.Add(root);
        openBound.Add(bounds.Week!.Value + (patient.FixedCost * state.Scale));
        var best = SiftSeries(root, cutoff, workLimit, out var stopped);
        while (open.Count > 0 && !stopped)
        {
            nodeWork += patient.Sessions.Length + (memo.Count * WorkPerMemo);
            var node = open[^1];
            var nodeBound = openBound[^1];
            open.RemoveAt(open.Count - 1);
            openBound.RemoveAt(openBound.Count - 1);
            if (nodeBound < best)
            {
                var value = Relax(node, best, workLimit, out stopped);
                if (stopped)
                {
                    best = value < best && IsSound() ? Keep(value) : best;
                    open.Add(node);
                    openBound.Add(nodeBound);
                    break;
                }

                if (value < best && Unwaive())
                {
                    Push(node, value);
                    continue;
                }

                if (value < best && !Split(node, value))
                {
                    best = Keep(value);
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

        return stopped ? WeekOutcome.Unknown : HasWeek ? WeekOutcome.Optimal : WeekOutcome.None;
    }

    private long Keep(long value)
    {
        HasWeek = true;
        bestPositions.Clear();
        bestPositions.AddRange(weekPositions);
        return value;
    }

    /// <summary>Finds a week without any closed series, and leaves out of the node every series that no cheaper week can attend.</summary>
    private long SiftSeries(sbyte[] node, long cutoff, long workLimit, out bool stopped)
    {
        stopped = false;
        var bare = Copy(node);
        var any = false;
        foreach (var series in patient.Series)
        {
            if (bare[series[0]] == 0)
            {
                any = true;
                foreach (var at in series)
                {
                    bare[at] = -1;
                }
            }
        }

        var best = cutoff;
        while (any)
        {
            var value = Relax(bare, best, workLimit, out stopped);
            if (value < best && !stopped && Unwaive())
            {
                continue;
            }

            best = value < best && IsSound() ? Keep(value) : best;
            break;
        }

        spare.Push(bare);
        if (any && !stopped && best > openBound[0])
        {
            var least = WithoutFixedCost(best);
            foreach (var series in patient.Series)
            {
                var dayCost = state.Scale * patient.Offering.Weights.Day;
                if (node[series[0]] == 0
                    && (bounds.WithSeries(series, cost, classCost, dayCost) >= least || bounds.WithWholeSeries(series, cost, dayCost) >= least))
                {
                    foreach (var at in series)
                    {
                        node[at] = -1;
                    }
                }
            }
        }

        return best;
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
        var value = join.Solve(days[..used], limit, workLimit - labels.Work - nodeWork, dayResults);
        stopped = join.Stopped;
        if (value >= limit)
        {
            return cutoff;
        }

        weekPositions.Clear();
        foreach (var result in dayResults)
        {
            foreach (var at in labels.Results.Members(result))
            {
                weekPositions.Add(at);
            }
        }

        weekPositions.Sort();
        return value + (patient.FixedCost * state.Scale);
    }

    private long WithoutFixedCost(long cutoff) => cutoff >= Unlimited ? cutoff : cutoff - (patient.FixedCost * state.Scale);

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

        return new sbyte[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1024, patient.Sessions.Length))];
    }
}
