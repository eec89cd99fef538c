using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <content>Closed series: which of them to attend is settled first, so that the tables know them whole.</content>
internal sealed partial class WeekKernel
{
    /// <summary>Attempts at the week without series before one with a series is tried.</summary>
    private const int EarlyAttempts = 2;

    /// <summary>What looking at one set of series costs beside its sessions, in units of work.</summary>
    private const int WorkPerSet = 64;

    /// <summary>Sets of series that are looked at in the order of their bounds; of more, one lot after the other.</summary>
    private const int MostSets = 256;

    private readonly WeekBounds bare = new(isKept: isKept);
    private readonly WeekBounds leaf = new(isKept: isKept);
    private readonly WeekBounds detail = new(detailed: true, isKept);
    private readonly WeekBounds whole = new(detailed: true, isKept);
    private readonly WeekBounds leafDetail = new(detailed: true, isKept);
    private readonly WeekDive dive = new();
    private readonly List<int> free = [];
    private readonly List<int> path = [];
    private readonly List<int> attended = [];
    private readonly List<(int Series, int Parent)> sets = [];
    private readonly List<(long Bound, int Set)> waiting = [];
    private int forcedCount;
    private long[] alone = [];
    private long[] aloneInOrder = [];
    private bool detailKnown;
    private long leastWith;
    private long lowest;
    private sbyte[] leafChoice = [];

    /// <summary>Leaves out every series that is not forced.</summary>
    private void Bare(sbyte[] root)
    {
        free.Clear();
        attended.Clear();
        leafChoice = Copy(root);
        var choices = root.AsSpan(0, patient.Sessions.Length);
        for (var at = choices.IndexOfAnyInRange((sbyte)1, sbyte.MaxValue); at >= 0 && at < choices.Length; at++)
        {
            if (choices[at] > 0)
            {
                attended.Add(at);
            }
        }

        for (var series = 0; series < patient.Series.Length; series++)
        {
            if (root[patient.Series[series][0]] == 0)
            {
                free.Add(series);
                Settle(series, -1);
            }
        }

        forcedCount = attended.Count;
        PrepareBareCost();
        detailKnown = false;
    }

    /// <summary>Finds the cheapest week: without any series that is not forced, then with each set of series that could still be cheaper.</summary>
    private void Exhaust(sbyte[] root)
    {
        detailKnown = false;
        sets.Clear();
        waiting.Clear();
        path.Clear();
        path.AddRange(attended);
        bare.Prepare(patient, bareCost, state.Scale, range);
        nodeWork += bare.TakeWork();
        if (!SettlesEarly() && !IsOut())
        {
            Raise(bare);
        }

        if (IsOut())
        {
            return;
        }

        if (priced)
        {
            bounds.Prepare(patient, classCost, state.Scale, range, bare);
            nodeWork += bounds.TakeWork();
            if (IsBeyond(bounds))
            {
                return;
            }

            proven = Total(bounds);
        }

        var settled = SolveLeaf(0, EarlyAttempts);
        if (settled && IsBeyond(bounds))
        {
            return;
        }

        var isUnknown = !settled || !HasWeek;
        if (isUnknown)
        {
            Rank();
            SolveLikely();
        }

        if (!settled)
        {
            SolveLeaf(EarlyAttempts, int.MaxValue);
        }

        Sift(root);
        if (!isUnknown)
        {
            Rank();
        }

        lowest = long.MaxValue;
        Explore(0, -1);
        SolveWaiting();
    }

    private void Settle(int series, sbyte choice)
    {
        foreach (var at in patient.Series[series])
        {
            leafChoice[at] = choice;
        }
    }

    /// <summary>Adds each further series to those attended, one after the other, where a cheaper week could attend them all.</summary>
    private void Explore(int from, int set)
    {
        for (var i = from; i < free.Count && !stopped; i++)
        {
            var before = path.Count;
            path.AddRange(patient.Series[free[i]]);
            nodeWork += WorkPerSet + path.Count;
            if (Fits(before))
            {
                Look(i, set);
            }

            path.RemoveRange(before, path.Count - before);
            IsOut();
            if (waiting.Count >= MostSets)
            {
                SolveWaiting();
            }
        }
    }

    /// <summary>Looks at the path, of which one series is the last: whether it is to be solved, and whether further series may join it.</summary>
    private void Look(int last, int set)
    {
        var room = HasRoom(last + 1);
        if (set >= 0 && room && MayBeBeyond() && IsBeyondWith(bounds))
        {
            return;
        }

        var beyond = IsBeyondAlone(free[last], set);
        if (!beyond || room)
        {
            sets.Add((free[last], set));
            var bound = leastWith;
            if (!beyond)
            {
                var isSettled = bound < lowest && SolveSet(sets.Count - 1);
                lowest = Math.Min(lowest, bound);
                if (!isSettled)
                {
                    waiting.Add((bound, sets.Count - 1));
                }
            }

            if (room)
            {
                Explore(last + 1, sets.Count - 1);
            }
        }
    }

    /// <summary>Whether one more series fits beside the path.</summary>
    private bool HasRoom(int from)
    {
        var before = path.Count;
        var any = false;
        for (var i = from; i < free.Count && !any; i++)
        {
            path.AddRange(patient.Series[free[i]]);
            any = Fits(before);
            path.RemoveRange(before, path.Count - before);
        }

        return any;
    }

    /// <summary>Whether no cheaper week attends the path and no other series; what is known of one series alone is not computed again.</summary>
    private bool IsBeyondAlone(int series, int set)
    {
        if (set < 0)
        {
            leastWith = alone[series];
            return leastWith >= WithoutFixedCost(best);
        }

        return IsBeyondWith(bare);
    }

    /// <summary>Whether the path, which is without overlap up to a position, is so as a whole and alone keeps the upper limits of the week.</summary>
    private bool Fits(int from)
    {
        var classes = patient.Classes;
        for (var i = from; i < path.Count; i++)
        {
            var a = classes.Of[path[i]];
            for (var j = 0; j < i; j++)
            {
                var b = classes.Of[path[j]];
                if (classes.Start[a] < classes.End[b] && classes.Start[b] < classes.End[a] && classes.Day[a] == classes.Day[b])
                {
                    return false;
                }
            }
        }

        var layout = patient.Lanes;
        for (var block = 0; block < layout.Blocks; block++)
        {
            var used = Vector256<ushort>.Zero;
            var days = 0;
            foreach (var at in path)
            {
                used += patient.Add[(patient.Classes.Of[at] * layout.Blocks) + block];
                days |= 1 << classes.Day[classes.Of[at]];
            }

            for (; days != 0; days &= days - 1)
            {
                used += layout.DayAdd[block];
            }

            if (!Vector256.LessThanOrEqualAll(used & layout.WeeklyMask[block], layout.Cap[block]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no cheaper week attends all of the path.</summary>
    private bool IsBeyondWith(WeekBounds prepared)
    {
        leastWith = prepared.With(CollectionsMarshal.AsSpan(path), cost) ?? long.MaxValue;
        nodeWork += prepared.TakeWork();
        return leastWith >= WithoutFixedCost(best);
    }

    private bool IsBeyondWith(int[] series, long least)
    {
        var week = bounds.With(series, cost);
        nodeWork += bounds.TakeWork();
        return week is null || week >= least;
    }

    /// <summary>Finds a week without any closed series, and leaves out of the node every series that no cheaper week can attend.</summary>
    private long SiftSeries(sbyte[] node, long cutoff)
    {
        var without = Copy(node);
        var any = false;
        foreach (var series in patient.Series)
        {
            if (without[series[0]] == 0)
            {
                any = true;
                foreach (var at in series)
                {
                    without[at] = -1;
                }
            }
        }

        var found = cutoff;
        while (any)
        {
            var value = Relax(without, found);
            if (value < found && !stopped && Unwaive())
            {
                continue;
            }

            found = value < found && IsSound() ? Keep(value) : found;
            break;
        }

        spare.Push(without);
        if (any && !stopped && found > openBound[0])
        {
            var least = WithoutFixedCost(found);
            foreach (var series in patient.Series)
            {
                if (node[series[0]] == 0 && IsBeyondWith(series, least))
                {
                    foreach (var at in series)
                    {
                        node[at] = -1;
                    }
                }
            }
        }

        return found;
    }
}
