using Iop.Domain.Simulation.Individuals;

namespace Iop.Domain.Simulation.Queues;

/// <summary>What patients of a replication cost and gain, as whole numbers: the order in which it is added has no part in it.</summary>
internal sealed class RewardTally(QueueRewards rewards, int states)
{
    /// <summary>The time in each place as it counts now, for each rate of discounting.</summary>
    public Int128[][] Weighted { get; } = [.. Enumerable.Range(0, rewards.Rates).Select(_ => new Int128[rewards.Places])];

    /// <summary>The time that patients waited in no state, by level.</summary>
    public Int128[] WaitTime { get; } = new Int128[rewards.Places - states];

    /// <summary>The six totals of stays whose worth varies, and of what is counted once.</summary>
    public Int128[] Varying { get; } = new Int128[Measures.Count];
}
