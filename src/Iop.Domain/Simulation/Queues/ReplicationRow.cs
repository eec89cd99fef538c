namespace Iop.Domain.Simulation.Queues;

/// <summary>The measures of one replication under one strategy; not a number where it has none.</summary>
/// <param name="Number">The number of the replication, counted from 0.</param>
/// <param name="Run">By <see cref="RunMeasure"/>.</param>
/// <param name="Levels">Of each level, by <see cref="LevelMeasure"/>.</param>
/// <param name="States">The mean number present in each state.</param>
internal sealed record ReplicationRow(int Number, double[] Run, double[][] Levels, double[] States);
