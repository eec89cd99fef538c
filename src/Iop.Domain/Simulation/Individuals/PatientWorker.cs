using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Runs patients on one thread, with buffers of its own.</summary>
/// <remarks>Loops that run for all patients are compiled in full at once: the runtime would come to compile them for what it has seen when a run of a million patients is over.</remarks>
internal abstract class PatientWorker
{
    /// <summary>Runs the patients from one number up to another, which is not among them, and adds them to sums.</summary>
    public abstract void Run(long from, long end, RunTotals totals);

    /// <summary>Brings the sums into their final form after the last range.</summary>
    public virtual void Finish(RunTotals totals)
    {
    }

    /// <summary>The way of one patient under a strategy.</summary>
    /// <param name="patient">The number.</param>
    /// <param name="strategy">The strategy's place among those that are run.</param>
    public abstract PatientTrajectory Replay(long patient, int strategy);
}
