using System.Runtime.InteropServices;

namespace Iop.Domain.Scheduling.Weeks;

/// <content>Sets of series: those that could still be cheaper are solved, the most promising first.</content>
internal sealed partial class WeekKernel
{
    /// <summary>The first cutoff lies above the bound by a share of it, or by some units of cost where that is more.</summary>
    private const int FirstShare = 128;
    private const int FirstPricedSlack = 2;
    private const int DetailedShare = 8;
    private const int DetailedGrowth = 2;
    private const int MostAttempts = 6;

    /// <summary>Attempts at each set of series before those that are still open are solved to the end.</summary>
    private const int OpenAttempts = 4;

    /// <summary>Where a week is known that is no more than so many times the first slack above the bound, nothing below it is tried.</summary>
    private const int NearSlacks = 8;

    /// <summary>The share of the work limit that may be spent beyond it, on any week at all.</summary>
    private const int DiveShare = 8;

    /// <summary>Solves the sets of series found so far, the one with the lowest bound first: each for a while, then those that are still open to the end.</summary>
    private void SolveWaiting()
    {
        waiting.Sort();
        SolveWaiting(0, OpenAttempts);
        SolveWaiting(OpenAttempts, int.MaxValue);
        waiting.Clear();
    }

    private void SolveWaiting(int first, int attempts)
    {
        var kept = 0;
        for (var i = 0; i < waiting.Count; i++)
        {
            var (bound, number) = waiting[i];
            if (stopped || bound >= WithoutFixedCost(best))
            {
                break;
            }

            Attend(number);
            if (!SolveLeaf(first, attempts))
            {
                waiting[kept++] = waiting[i];
            }

            LeaveOut(number);
        }

        waiting.RemoveRange(kept, waiting.Count - kept);
    }

    private void Attend(int number)
    {
        for (var set = number; set >= 0; set = sets[set].Parent)
        {
            attended.AddRange(patient.Series[sets[set].Series]);
            Settle(sets[set].Series, 1);
        }
    }

    private void LeaveOut(int number)
    {
        for (var set = number; set >= 0; set = sets[set].Parent)
        {
            Settle(sets[set].Series, -1);
        }

        attended.RemoveRange(forcedCount, attended.Count - forcedCount);
    }

    /// <summary>Looks at once for the week with a set of series that promises most so far; true where no week with it can be cheaper.</summary>
    private bool SolveSet(int number)
    {
        Attend(number);
        var isSettled = SolveLeaf(0, 1);
        LeaveOut(number);
        return isSettled;
    }

    /// <summary>Finds for each series how cheap a week that attends it and no other could be, and orders them by it.</summary>
    private void Rank()
    {
        if (alone.Length < patient.Series.Length)
        {
            alone = new long[patient.Series.Length * 2];
            aloneInOrder = new long[patient.Series.Length * 2];
        }

        foreach (var series in free)
        {
            if (IsOut())
            {
                return;
            }

            path.AddRange(patient.Series[series]);
            alone[series] = Fits(forcedCount) && !IsBeyondWith(bare) ? leastWith : long.MaxValue;
            path.RemoveRange(forcedCount, path.Count - forcedCount);
        }

        for (var i = 0; i < free.Count; i++)
        {
            aloneInOrder[i] = alone[free[i]];
        }

        aloneInOrder.AsSpan(0, free.Count).Sort(CollectionsMarshal.AsSpan(free));
    }

    /// <summary>Where the week without series is dear, solves the one series first that promises the cheapest week, for a while.</summary>
    private void SolveLikely()
    {
        if (free.Count == 0 || alone[free[0]] >= (bare.Week ?? long.MaxValue) || stopped)
        {
            return;
        }

        attended.AddRange(patient.Series[free[0]]);
        Settle(free[0], 1);
        if (SolveLeaf(0, OpenAttempts))
        {
            alone[free[0]] = long.MaxValue;
        }

        Settle(free[0], -1);
        attended.RemoveRange(forcedCount, attended.Count - forcedCount);
    }

    /// <summary>Finds the cheapest week that attends exactly the series chosen; false where the last attempt allowed leaves it open.</summary>
    private bool SolveLeaf(int first, int attempts)
    {
        if (first == 0 && IsLeafBeyond())
        {
            return true;
        }

        var at = BoundLeaf();
        if (IsBeyond(at) || (first == 0 && TakeTraced(at, leafChoice)) || IsOut())
        {
            return true;
        }

        if (first == 0 || attended.Count > 0)
        {
            Fill(at);
        }

        Use(at);
        var least = Total(at);
        for (var attempt = first; !stopped; attempt++)
        {
            if (attempt >= attempts)
            {
                return false;
            }

            var slack = Slack(at, least, attempt);
            var isFar = attended.Count == forcedCount || best - least > NearSlacks * Slack(at, least, 0);
            var cutoff = attempt < MostAttempts && slack < best - least && isFar ? least + slack : best;
            var found = Branch(Copy(leafChoice), least, cutoff, sift: false);
            if (found < cutoff)
            {
                best = found;
                return true;
            }

            if (cutoff == best)
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>How far above the bound an attempt looks: a bound with planes is mostly met, and far below the week where it is not.</summary>
    private long Slack(WeekBounds at, long least, int attempt) => at.IsDetailed
        ? attempt == 0 ? Math.Max(1, state.Scale / DetailedShare) : state.Scale << (DetailedGrowth * (attempt + 1))
        : Math.Max(state.Scale * FirstPricedSlack, least / FirstShare) << attempt;

    /// <summary>The bound on the weeks that attend exactly the series chosen: with planes where there are any, raised by tolls where there are none.</summary>
    private WeekBounds BoundLeaf()
    {
        if (attended.Count == 0)
        {
            return patient.DetailedPlaces is null || IsBeyond(bare) ? bare : Detail(bare);
        }

        if (patient.DetailedPlaces is not null)
        {
            return Detail(bare);
        }

        leaf.PrepareWith(bare, CollectionsMarshal.AsSpan(attended), cost);
        nodeWork += leaf.TakeWork();
        if (!IsBeyond(leaf))
        {
            Raise(leaf);
        }

        return leaf;
    }

    /// <summary>Whether the bound with planes tells that no cheaper week attends exactly the series chosen.</summary>
    private bool IsLeafBeyond()
    {
        if (attended.Count == 0 || patient.DetailedPlaces is null)
        {
            return false;
        }

        PrepareDetail(bare);
        var week = detail.With(CollectionsMarshal.AsSpan(attended), cost);
        nodeWork += detail.TakeWork();
        return week is null || week >= WithoutFixedCost(best);
    }

    private void PrepareDetail(WeekBounds tolls)
    {
        if (!detailKnown)
        {
            detail.Prepare(patient, bareCost, state.Scale, range, tolls);
            nodeWork += detail.TakeWork();
            detailKnown = true;
        }
    }

    /// <summary>The bound on the series chosen with planes for what the tolls tell only roughly.</summary>
    private WeekBounds Detail(WeekBounds tolls)
    {
        PrepareDetail(tolls);
        if (attended.Count == 0)
        {
            return detail;
        }

        leafDetail.PrepareWith(detail, CollectionsMarshal.AsSpan(attended), cost);
        nodeWork += leafDetail.TakeWork();
        return leafDetail;
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
}
