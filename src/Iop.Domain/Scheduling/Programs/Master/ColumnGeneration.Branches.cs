namespace Iop.Domain.Scheduling.Programs.Master;

/// <content>Bounds of parts of all schedules: those in which some sessions do not run.</content>
internal sealed partial class ColumnGeneration
{
    private const int RoundsInBranch = 60;

    private SessionBranch? part;

    /// <summary>Whether parts of all schedules can be bounded: the restricted master has converged.</summary>
    public bool CanBranch => began && Converged;

    /// <summary>All schedules.</summary>
    public SessionBranch All() => new(new bool[program.Offering.Count], [], center, exact, LowerBound, master.Running(), master.Mixture());

    /// <summary>Raises the bound of a part until it has converged or leaves nothing better than a schedule.</summary>
    /// <param name="branch">The part, with the prices and the bound of one that holds it.</param>
    /// <param name="incumbent">The schedule.</param>
    /// <param name="cancel">Stops between two patients; the bound is valid all the same.</param>
    public SessionBranch Raise(SessionBranch branch, ScheduleState incumbent, CancellationToken cancel)
    {
        var (ownCenter, ownExact, ownBest, ownBound) = (center, exact, Best, LowerBound);
        (part, center, exact, LowerBound, smoothing) = (branch, branch.RowPrices, branch.Exact, branch.Bound, FirstSmoothing);
        master.Restrict(part);
        Converged = exhausted = false;
        for (var round = 0; round < RoundsInBranch && !Converged && LowerBound < incumbent.Objective && !cancel.IsCancellationRequested; round++)
        {
            Sharpen(incumbent, cancel);
        }

        var raised = branch with { RowPrices = center, Exact = exact, Bound = LowerBound, Running = master.Running(), Mixture = master.Mixture() };
        (part, center, exact, Best, LowerBound) = (null, ownCenter, ownExact, ownBest, ownBound);
        master.Restrict(part);
        Converged = true;
        return raised;
    }
}
