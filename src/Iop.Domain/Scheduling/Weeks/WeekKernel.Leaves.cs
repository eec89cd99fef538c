using System.Runtime.InteropServices;

namespace Iop.Domain.Scheduling.Weeks;

/// <content>Sets of series: those that could still be cheaper are solved, the most promising first.</content>
internal sealed partial class WeekKernel
{
    /// <summary>The first cutoff lies above the bound by a share of it, or by some units of cost where that is more.</summary>
    private const int FirstShare = 128;
    private const int FirstPricedSlack = 2;
    private const int SlackGrowth = 2;
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

            for (var set = number; set >= 0; set = sets[set].Parent)
            {
                attended.AddRange(patient.Series[sets[set].Series]);
                Settle(sets[set].Series, 1);
            }

            if (!SolveLeaf(first, attempts))
            {
                waiting[kept++] = waiting[i];
            }

            for (var set = number; set >= 0; set = sets[set].Parent)
            {
                Settle(sets[set].Series, -1);
            }

            attended.RemoveRange(forcedCount, attended.Count - forcedCount);
        }

        waiting.RemoveRange(kept, waiting.Count - kept);
    }

    /// <summary>Where the week without series is dear, solves the one series first that promises the cheapest week, for a while.</summary>
    private void SolveLikely()
    {
        var least = bare.Week is { } week ? week : long.MaxValue;
        var likely = -1;
        aloneKnown = true;
        if (alone.Length < patient.Series.Length)
        {
            alone = new long[patient.Series.Length * 2];
        }

        foreach (var series in free)
        {
            path.AddRange(patient.Series[series]);
            alone[series] = Fits() && !IsBeyondWith(bare) ? leaf.Week!.Value : long.MaxValue;
            if (alone[series] < least)
            {
                (least, likely) = (alone[series], series);
            }

            path.RemoveRange(forcedCount, path.Count - forcedCount);
        }

        if (likely >= 0 && !stopped)
        {
            attended.AddRange(patient.Series[likely]);
            Settle(likely, 1);
            SolveLeaf(0, OpenAttempts);
            Settle(likely, -1);
            attended.RemoveRange(forcedCount, attended.Count - forcedCount);
        }
    }

    /// <summary>Finds the cheapest week that attends exactly the series chosen; false where the last attempt allowed leaves it open.</summary>
    private bool SolveLeaf(int first, int attempts)
    {
        var at = bare;
        if (attended.Count > 0)
        {
            leaf.PrepareWith(bare, CollectionsMarshal.AsSpan(attended), cost);
            nodeWork += leaf.TakeWork();
            if (IsBeyond(leaf))
            {
                return true;
            }

            Raise(leaf);
            at = leaf;
        }

        if (IsBeyond(at))
        {
            return true;
        }

        if (first == 0 || at == leaf)
        {
            Fill(at);
        }

        Use(at);
        var least = Total(at);
        var firstSlack = Math.Max(state.Scale * FirstPricedSlack, least / FirstShare);
        var slack = firstSlack << Math.Min(first, MostAttempts);
        for (var attempt = first; !stopped; attempt++, slack *= SlackGrowth)
        {
            if (attempt >= attempts)
            {
                return false;
            }

            var cutoff = attempt < MostAttempts && slack < best - least && (attended.Count == forcedCount || best - least > NearSlacks * firstSlack) ? least + slack : best;
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
