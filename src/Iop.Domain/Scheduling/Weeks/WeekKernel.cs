using System.Numerics;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>The exact kernel: the cheapest compliant week of one patient at given prices per seat.</summary>
/// <remarks>
/// Sessions of closed series are first taken as free, their cost spread over the series; what a week may not do as a whole (a series in part, two alternatives
/// of one offer, more of a clinician than there is) is then branched on. Reusable and not thread-safe: one for each worker.
/// </remarks>
/// <param name="isKept">Whether it solves many weeks, so that it is worth taking longer to set up.</param>
internal sealed partial class WeekKernel(bool isKept = false)
{
    /// <summary>Work (labels and comparisons) after which one patient's week is given up; a usual week takes a thousandth.</summary>
    public const long DefaultWorkLimit = 1_000_000_000;

    /// <summary>A cutoff above every cost, far enough below the largest number that costs can be taken off it.</summary>
    private const long Unlimited = long.MaxValue / 4;

    private const int FirstSlack = 12;

    /// <summary>What looking at one remembered day costs, in units of work.</summary>
    private const int WorkPerMemo = 4;

    private readonly DayLabels labels = new();
    private readonly WeekBounds bounds = new(isKept: isKept);
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
    private bool stopped;
    private long nodeWork;
    private long workLimit;
    private long best;
    private long proven;
    private WeekRange range;
    private long[] cost = new long[256];
    private long[] classCost = new long[256];
    private long[] bareCost = new long[256];
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

    /// <summary>Whether to look for any week where the work limit was met without one; true by default.</summary>
    public bool Dives { get; init; } = true;

    /// <summary>Whether the last run holds a week.</summary>
    public bool HasWeek { get; private set; }

    /// <summary>Solves one week.</summary>
    /// <param name="forPatient">The patient.</param>
    /// <param name="against">What is closed, and the prices.</param>
    /// <param name="cutoff">Only weeks with a scaled cost below it are of interest.</param>
    /// <param name="mostWork">The work after which to answer <see cref="WeekOutcome.Unknown"/>.</param>
    public WeekOutcome Solve(CompiledPatient forPatient, WeekState against, long cutoff = long.MaxValue, long mostWork = DefaultWorkLimit)
    {
        patient = forPatient;
        state = against;
        Waive();
        labels.Begin(patient, state.Scale, waived);
        join.Begin(patient.Lanes, labels.Results, waived);
        nodeWork = 0;
        workLimit = mostWork;
        stopped = false;
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
        var (sessions, pinned, forced, closed) = (patient.Sessions, patient.Pinned, state.Forced, state.Closed);
        for (var at = 0; at < sessions.Length; at++)
        {
            var session = sessions[at];
            var must = pinned[at] | forced[session];
            if (must & closed[session])
            {
                spare.Push(root);
                return WeekOutcome.None;
            }

            root[at] = (sbyte)(must ? 1 : closed[session] ? -1 : 0);
        }

        if (!ForceSeries(root))
        {
            spare.Push(root);
            return WeekOutcome.None;
        }

        CloseBrokenSeries(root);
        CloseDominatedSeries(root);
        PrepareClasses(root, ref classCost);
        best = Math.Min(cutoff, Unlimited);
        Bare(root);
        Search(root);
        spare.Push(leafChoice);

        if (stopped && !HasWeek && Dives)
        {
            Dive(root);
        }

        spare.Push(root);
        Created = labels.Created + join.Created;
        Dominated = labels.Dominated + join.Dominated;
        if (!stopped && !HasWeek)
        {
            return WeekOutcome.None;
        }

        Cost = HasWeek ? best : cutoff;
        Bound = stopped ? Math.Min(best, proven) : best;
        return stopped ? WeekOutcome.Unknown : WeekOutcome.Optimal;
    }

    private void Use(WeekBounds prepared)
    {
        prepared.Hold(waived);
        labels.Use(prepared);
        join.Use(prepared);
    }

    /// <summary>The cheapest week of a node below a cutoff; the cutoff where there is none or the work limit was met before it was found.</summary>
    private long Branch(sbyte[] root, long bound, long cutoff, bool sift)
    {
        Forget();
        open.Clear();
        openBound.Clear();
        Push(root, bound);
        var least = sift ? SiftSeries(root, cutoff) : cutoff;
        while (open.Count > 0 && !stopped)
        {
            nodeWork += patient.Sessions.Length + (memo.Count * WorkPerMemo);
            var node = open[^1];
            var nodeBound = openBound[^1];
            open.RemoveAt(open.Count - 1);
            openBound.RemoveAt(openBound.Count - 1);
            if (nodeBound < least)
            {
                var value = Relax(node, least);
                if (stopped)
                {
                    least = value < least && IsSound() ? Keep(value) : least;
                }
                else if (value < least && Unwaive())
                {
                    Push(node, value);
                    continue;
                }
                else if (value < least && !Split(node, value))
                {
                    least = Keep(value);
                }
            }

            spare.Push(node);
        }

        foreach (var node in open)
        {
            spare.Push(node);
        }

        return least;
    }

    private long Keep(long value)
    {
        HasWeek = true;
        bestPositions.Clear();
        bestPositions.AddRange(weekPositions);
        return value;
    }

    /// <summary>The cheapest week of a node when series, offers and clinicians are not yet held to account; fills the week's positions.</summary>
    private long Relax(sbyte[] choice, long cutoff)
    {
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

            var (first, count) = Remembered(day, choices, choice, WithoutFixedCost(cutoff));
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
        stopped |= join.Stopped;
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

    private (int First, int Count) Remembered(int day, ReadOnlySpan<sbyte> choices, sbyte[] choice, long cutoff)
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
