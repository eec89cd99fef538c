using System.Runtime.InteropServices;

namespace Iop.Domain.Scheduling.Weeks;

/// <content>Closed series: which of them to attend is settled first, so that the tables know them whole.</content>
internal sealed partial class WeekKernel
{
    /// <summary>The first cutoff lies above the bound by a share of it, or by some units of cost where that is more.</summary>
    private const int FirstShare = 64;

    private const int FirstPricedSlack = 3;
    private const int SlackGrowth = 3;
    private const int MostAttempts = 5;

    /// <summary>What looking at one set of series costs beside its sessions, in units of work.</summary>
    private const int WorkPerSet = 64;

    /// <summary>The share of the work limit that may be spent beyond it, on any week at all.</summary>
    private const int DiveShare = 8;

    /// <summary>Sets of series that are looked at in the order of their bounds; of more, one lot after the other.</summary>
    private const int MostSets = 256;

    private readonly WeekBounds bare = new();
    private readonly WeekBounds leaf = new();
    private readonly WeekDive dive = new();
    private readonly List<int> free = [];
    private readonly List<int> path = [];
    private readonly List<int> attended = [];
    private readonly List<(int Series, int Parent)> sets = [];
    private readonly List<(long Bound, int Set)> waiting = [];
    private int forcedCount;
    private sbyte[] leafChoice = [];

    /// <summary>Finds the cheapest week: without any series that is not forced, then with each set of series that could still be cheaper.</summary>
    private void Exhaust(sbyte[] root)
    {
        free.Clear();
        attended.Clear();
        sets.Clear();
        waiting.Clear();
        leafChoice = Copy(root);
        for (var at = 0; at < patient.Sessions.Length; at++)
        {
            if (root[at] > 0)
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
        path.Clear();
        path.AddRange(attended);
        PrepareClasses(leafChoice, ref bareCost);
        bare.Prepare(patient, bareCost, state.Scale, bounds.Shift);
        Raise(bare);
        SolveLeaf();
        Explore(0, -1);
        SolveWaiting();
        spare.Push(leafChoice);
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
            if (!IsBeyondWith(bounds))
            {
                sets.Add((free[i], set));
                var number = sets.Count - 1;
                if (!IsBeyondWith(bare))
                {
                    waiting.Add((leaf.Week!.Value, number));
                }

                Explore(i + 1, number);
            }

            path.RemoveRange(before, path.Count - before);
            stopped |= Work > workLimit;
            if (waiting.Count >= MostSets)
            {
                SolveWaiting();
            }
        }
    }

    /// <summary>Whether no cheaper week attends all of the path.</summary>
    private bool IsBeyondWith(WeekBounds prepared)
    {
        leaf.PrepareWith(prepared, CollectionsMarshal.AsSpan(path), cost);
        nodeWork += leaf.TakeWork();
        return IsBeyond(leaf);
    }

    /// <summary>Solves the sets of series found so far, the one with the lowest bound first.</summary>
    private void SolveWaiting()
    {
        waiting.Sort();
        foreach (var (bound, number) in waiting)
        {
            if (stopped || bound >= WithoutFixedCost(best))
            {
                break;
            }

            for (var set = number; set >= 0; set = sets[set].Parent)
            {
                attended.AddRange(patient.Series[sets[set].Series]);
                Settle(sets[set].Series, 1);
            }

            SolveLeaf();
            for (var set = number; set >= 0; set = sets[set].Parent)
            {
                Settle(sets[set].Series, -1);
            }

            attended.RemoveRange(forcedCount, attended.Count - forcedCount);
        }

        waiting.Clear();
    }

    /// <summary>Finds the cheapest week that attends exactly the series chosen.</summary>
    private void SolveLeaf()
    {
        var at = bare;
        if (attended.Count > 0)
        {
            leaf.PrepareWith(bare, CollectionsMarshal.AsSpan(attended), cost);
            nodeWork += leaf.TakeWork();
            at = leaf;
        }

        if (IsBeyond(at))
        {
            return;
        }

        Fill(at);
        Use(at);
        var least = Total(at);
        var slack = Math.Max(state.Scale * FirstPricedSlack, least / FirstShare);
        for (var attempt = 0; !stopped; attempt++, slack *= SlackGrowth)
        {
            var cutoff = attempt < MostAttempts && slack < best - least ? least + slack : best;
            var found = Branch(Copy(leafChoice), least, cutoff, sift: false);
            if (found < cutoff)
            {
                best = found;
                return;
            }

            if (cutoff == best)
            {
                return;
            }
        }
    }

    /// <summary>Looks for any week once the work limit is met and none is known.</summary>
    private void Dive(sbyte[] root)
    {
        var cutoff = WithoutFixedCost(best);
        weekPositions.Clear();
        var found = dive.Find(patient, state, root, cost, cutoff, workLimit / DiveShare, weekPositions);
        nodeWork += dive.Work;
        if (found < cutoff)
        {
            best = Keep(found + (patient.FixedCost * state.Scale));
        }
    }

    private bool IsBeyondWith(int[] series, long least)
    {
        leaf.PrepareWith(bounds, series, cost);
        nodeWork += leaf.TakeWork();
        return leaf.Week is not { } week || week >= least;
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
