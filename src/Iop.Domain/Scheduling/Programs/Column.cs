namespace Iop.Domain.Scheduling.Programs;

/// <summary>One compliant week of one patient.</summary>
/// <param name="Cost">The patient's part of the objective, without prices.</param>
/// <param name="Sessions">Numbers of the attended sessions, in the order of time.</param>
internal sealed record Column(long Cost, int[] Sessions);
