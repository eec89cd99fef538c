namespace Iop.Domain.Scheduling.Weeks;

/// <content>What is left out before sets of series are looked at one by one.</content>
internal sealed partial class WeekKernel
{
    /// <summary>The share of the best week's cost from which on a guess is worth a bound.</summary>
    private const double WorthAsking = 0.9375;

    /// <summary>Series left from which on their sets are so many that the bound is worth being raised by what is left out.</summary>
    private const int WorthRaising = 13;

    private readonly List<int> sifted = [];

    /// <summary>Takes the week without series that the bound with planes leads to; true where none is cheaper and the bound is so near without tolls that they can raise it little.</summary>
    private bool SettlesEarly()
    {
        if (patient.DetailedPlaces is null || attended.Count > 0 || IsBeyond(bare))
        {
            return false;
        }

        var at = Detail(bare);
        detailKnown = IsBeyond(at) || TakeTraced(at, leafChoice);
        return detailKnown && WithoutFixedCost(best) - bare.Week!.Value <= state.Scale;
    }

    /// <summary>Leaves out each series that no cheaper week attends, whatever else it attends.</summary>
    private void Sift(sbyte[] root)
    {
        var left = 0;
        sifted.Clear();
        var kept = Copy(root);
        for (var i = 0; i < free.Count && !stopped; i++)
        {
            var series = patient.Series[free[i]];
            path.AddRange(series);
            if (Fits(forcedCount) && !(MayBeBeyond() && IsBeyondWith(bounds)))
            {
                free[left++] = free[i];
            }
            else
            {
                Close(series, kept);
                sifted.AddRange(series);
            }

            path.RemoveRange(forcedCount, path.Count - forcedCount);
            IsOut();
        }

        if (left < free.Count && !stopped)
        {
            free.RemoveRange(left, free.Count - left);
            foreach (var at in sifted)
            {
                PrepareClass(patient.Classes.Of[at], kept, classCost);
            }

            if (free.Count >= WorthRaising)
            {
                bounds.Prepare(patient, classCost, state.Scale, range, bounds);
                nodeWork += bounds.TakeWork();
            }

            if (IsBeyond(bounds))
            {
                free.Clear();
            }
        }

        spare.Push(kept);
    }

    /// <summary>Whether the work limit is met.</summary>
    private bool IsOut() => stopped |= Work > workLimit;

    private static void Close(int[] positions, sbyte[] choice)
    {
        foreach (var at in positions)
        {
            choice[at] = -1;
        }
    }

    /// <summary>Whether it is worth asking if a week with the path and parts of other series can be cheaper: guessed from what the path costs and the share of the minutes that it leaves.</summary>
    private bool MayBeBeyond()
    {
        var need = (double)(patient.Patient.Requirement.MinutesPerWeek.Min ?? 0);
        double costs = 0;
        var left = need;
        foreach (var at in path)
        {
            costs += cost[at];
            left -= patient.Classes.Units[patient.Classes.Of[at]] * ProgramGrid.Minutes;
        }

        return !HasWeek || costs + (left > 0 ? bounds.Week!.Value * left / need : 0) >= WithoutFixedCost(best) * WorthAsking;
    }
}
