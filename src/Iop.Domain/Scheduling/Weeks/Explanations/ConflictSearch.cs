namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Finds conflicts: sets of reasons without a week, each reason necessary.</summary>
/// <remarks>
/// The smallest one is found by hitting sets: a set that shares a reason with every correction known is tried; where it leaves a week, that week is grown to one that
/// breaks as little as it can, which is one more correction. A set tried that leaves none is the first conflict in the order of preference. Where each reason of some
/// conflict is a correction by itself, every conflict holds them all, and there is no other.
/// </remarks>
internal sealed class ConflictSearch(WeekReasons reasons, WeekQuestions questions)
{
    /// <summary>Corrections after which the smallest conflict is no longer sought, and any whose reasons are all necessary is given.</summary>
    private const int MostCorrections = 150;

    /// <summary>Whether the last conflict is proven to be the first in the order of preference.</summary>
    public bool IsSmallest { get; private set; }

    /// <summary>Whether each reason of the last conflict is proven necessary.</summary>
    public bool IsMinimal { get; private set; }

    /// <summary>The smallest conflict; the patient's life is left out where a conflict without it exists.</summary>
    public ReasonSet Smallest()
    {
        var ceiling = reasons.Everything;
        foreach (var kind in (WeekReasonKind[])[WeekReasonKind.FullSessions, WeekReasonKind.PlanLimit])
        {
            var within = ReasonSet.Of(reasons.All.Where(reason => reason.Kind <= kind).Select(reason => reason.Number));
            if (questions.Ask(within) == WeekAnswer.No)
            {
                ceiling = within;
                break;
            }
        }

        if (questions.KnownConflict(ceiling, attending: false) is { } core)
        {
            var needed = ReasonSet.Of(core.Numbers().Where(reason => questions.Ask(ceiling.Without(reason)) == WeekAnswer.Yes));
            if (questions.Ask(needed) == WeekAnswer.No)
            {
                (IsSmallest, IsMinimal) = (true, true);
                return needed;
            }
        }

        var any = Shrink(ceiling, attending: false);
        if (IsMinimal && any.Numbers().All(reason => questions.Ask(ceiling.Without(reason)) == WeekAnswer.Yes))
        {
            IsSmallest = true;
            return any;
        }

        var corrections = new HittingSets(reasons);
        for (var round = 0; round < MostCorrections && corrections.First() is { } tried; round++)
        {
            var answer = questions.Ask(tried, attending: false, out var week);
            if (answer == WeekAnswer.No)
            {
                (IsSmallest, IsMinimal) = (true, true);
                return tried;
            }

            if (answer == WeekAnswer.Unknown)
            {
                break;
            }

            corrections.Add(ceiling.Without(Grow(tried, ceiling, week!)));
        }

        IsSmallest = false;
        return Shrink(any, attending: false);
    }

    /// <summary>A conflict within a set that has no week, the reasons last in the order of preference left out first.</summary>
    public ReasonSet Shrink(ReasonSet within, bool attending)
    {
        IsMinimal = true;
        var conflict = questions.KnownConflict(within, attending) ?? within;
        for (var size = Math.Max(1, conflict.Count / 2); size >= 1; size /= 2)
        {
            foreach (var block in conflict.Numbers().Reverse().Chunk(size).ToList())
            {
                var fewer = conflict.Without(ReasonSet.Of(block));
                var answer = questions.Ask(fewer, attending);
                IsMinimal &= size > 1 || answer != WeekAnswer.Unknown;
                conflict = answer == WeekAnswer.No ? fewer : conflict;
            }
        }

        return conflict;
    }

    /// <summary>As many reasons as can be on with the tried ones while there is a week.</summary>
    private ReasonSet Grow(ReasonSet tried, ReasonSet within, WitnessWeek week)
    {
        var grown = tried;
        foreach (var reason in within.Without(tried).Numbers())
        {
            var more = grown.With(reason);
            if (week.Stands(more))
            {
                grown = more;
            }
        }

        foreach (var reason in within.Without(grown).Numbers().ToList())
        {
            var more = grown.With(reason);
            if (week.Stands(more))
            {
                grown = more;
            }
            else if (questions.Ask(more, attending: false, out var other) == WeekAnswer.Yes)
            {
                grown = more;
                week = other!;
            }
        }

        return grown;
    }
}
