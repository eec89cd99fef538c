namespace Iop.Domain.Simulation.Queues;

/// <summary>The measures of a level in one replication.</summary>
internal enum LevelMeasure
{
    AskedPerYear,
    AdmittedPerYear,
    LeftPerYear,
    InterruptedPerYear,
    Wait,
    WaitOfAll,
    Delayed,
    Waiting,
    MostWaiting,
    Occupied,
    Held,
    Utilization,
    Stay,

    /// <summary>The first of four, in the order of <see cref="LossCause"/>.</summary>
    LostFull,
    LostBalked,
    LostReneged,
    LostCut,

    /// <summary>The first of those of the targets, which the waits of the sources follow.</summary>
    Within,
}
