namespace Iop.Domain.Scheduling.Weeks;

/// <content>The search from the cheap bounds upward.</content>
internal sealed partial class WeekKernel
{
    /// <summary>Looks among the weeks that tables hold without rounding costs, then, where there is none and dearer ones are of interest, among all.</summary>
    private void Search(sbyte[] root)
    {
        var all = best;
        range = WeekRange.Below(patient, classCost, state.Scale, WithoutFixedCost(best));
        if (!range.HoldsAll)
        {
            best = Math.Min(best, range.Horizon + (patient.FixedCost * state.Scale));
            var isWhole = best == all;
            SearchRange(root);
            if (isWhole || stopped || HasWeek)
            {
                return;
            }

            best = all;
            PrepareClasses(root, ref classCost);
            range = WeekRange.Whole(patient, classCost, state.Scale);
            spare.Push(leafChoice);
            Bare(root);
        }

        SearchRange(root);
    }

    private void SearchRange(sbyte[] root)
    {
        if (state.Scale == 0)
        {
            Decide(root);
        }
        else
        {
            Climb(root);
        }
    }

    /// <summary>Tries cutoffs a little above the cheap bounds first: what they leave out makes the search small, and a week found below one is the cheapest of all.</summary>
    private void Climb(sbyte[] root)
    {
        if (!priced)
        {
            bounds.Prepare(patient, classCost, state.Scale, range);
            nodeWork += bounds.TakeWork();
            if (IsBeyond(bounds))
            {
                return;
            }

            proven = Total(bounds);
            if (patient.DetailedPlaces is null ? TakeTraced(bounds, root) : TakeDetailed(root))
            {
                return;
            }

            Fill(bounds);
            if (Attempt(root, state.Scale))
            {
                return;
            }

            Raise(bounds);
            if (IsBeyond(bounds))
            {
                return;
            }

            proven = Math.Max(proven, Total(bounds));
            if (TakeTraced(bounds, root) || IsOut())
            {
                return;
            }

            Fill(bounds);
            if (Attempt(root, state.Scale * FirstSlack))
            {
                return;
            }
        }

        Exhaust(root);
    }

    private void Raise(WeekBounds prepared)
    {
        prepared.Raise(state.Scale, WithoutFixedCost(best), workLimit - Work);
        nodeWork += prepared.TakeWork();
    }

    private void Fill(WeekBounds prepared)
    {
        prepared.Fill();
        nodeWork += prepared.TakeWork();
    }

    private bool IsBeyond(WeekBounds prepared) => prepared.Week is not { } least || least >= WithoutFixedCost(best);

    private long Total(WeekBounds prepared) => prepared.Week!.Value + (patient.FixedCost * state.Scale);

    /// <summary>Tries one cutoff; false where nothing was found below it and there is more to try.</summary>
    private bool Attempt(sbyte[] root, long slack)
    {
        var cutoff = slack < best - proven ? proven + slack : best;
        var isWhole = cutoff == best;
        Use(bounds);
        var found = Branch(Copy(root), proven, cutoff, sift: true);
        if (found < cutoff)
        {
            best = found;
        }

        proven = stopped ? proven : cutoff;
        return stopped || isWhole || found < cutoff;
    }
}
