namespace Iop.Domain.Simulation.Queues;

/// <summary>The measures of all patients in one replication.</summary>
internal enum RunMeasure
{
    Arrived,
    Left,
    Lost,
    Present,
    Exchanges,

    /// <summary>The first of six: cost, QALYs and life years, discounted, then the same undiscounted.</summary>
    Totals,
}
