namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>The first set, in the order of preference, that shares a reason with each of several sets.</summary>
internal sealed class HittingSets(WeekReasons reasons)
{
    /// <summary>Branches after which the search is given up.</summary>
    private const int MostBranches = 200_000;

    private readonly List<ReasonSet> sets = [];
    private (long Weight, ReasonSet Set)? best;
    private int branches;

    public void Add(ReasonSet set) => sets.Add(set);

    /// <summary>The set; null where the limit was met.</summary>
    public ReasonSet? First()
    {
        best = null;
        branches = 0;
        Extend(default, 0);
        return branches > MostBranches ? null : best?.Set;
    }

    /// <summary>Orders sets: the fewest reasons, then the fewest of the patient's life, of the plan, of full sessions.</summary>
    public static long Weight(Reason reason) => (1L << 45) + reason.Kind switch
    {
        WeekReasonKind.PatientLife => 1L << 30,
        WeekReasonKind.PlanLimit => 1L << 15,
        WeekReasonKind.FullSessions => 1L,
        _ => 0,
    };

    private void Extend(ReasonSet chosen, long weight)
    {
        if (++branches > MostBranches || weight + Least(chosen) > (best?.Weight ?? long.MaxValue))
        {
            return;
        }

        ReasonSet? open = null;
        foreach (var set in sets)
        {
            if (!set.Overlaps(chosen) && (open is null || set.Count < open.Value.Count))
            {
                open = set;
            }
        }

        if (open is null)
        {
            if (best is not { } known || weight < known.Weight || (weight == known.Weight && ReasonSet.InOrder.Compare(chosen, known.Set) < 0))
            {
                best = (weight, chosen);
            }

            return;
        }

        foreach (var reason in open.Value.Numbers())
        {
            Extend(chosen.With(reason), weight + Weight(reasons.All[reason]));
        }
    }

    /// <summary>What must still be chosen at least: sets that share nothing each need a reason of their own.</summary>
    private long Least(ReasonSet chosen)
    {
        var taken = chosen;
        long least = 0;
        foreach (var set in sets)
        {
            if (!set.Overlaps(taken))
            {
                taken = taken.Or(set);
                least += set.Numbers().Min(reason => Weight(reasons.All[reason]));
            }
        }

        return least;
    }
}
