namespace Iop.Domain.Simulation.Queues;

/// <summary>What happened in one replication under one strategy.</summary>
internal sealed class ReplicationTally(QueueNetwork network)
{
    /// <summary>Each level.</summary>
    public LevelTally[] Levels { get; } = [.. network.Levels.Select(_ => new LevelTally(network.Targets, network.Sources.Length))];

    /// <summary>All who arrived.</summary>
    public long Arrived { get; set; }

    /// <summary>Those who were lost and left the pathway.</summary>
    public long Lost { get; set; }

    /// <summary>Those who are still in care or wait at the horizon.</summary>
    public long Present { get; set; }

    /// <summary>Those who came to a state that nobody leaves, by state.</summary>
    public long[] Final { get; } = new long[network.States];

    /// <summary>All time in each state that is counted.</summary>
    public Int128[] StateTime { get; } = new Int128[network.States];

    /// <summary>What patients cost and gain.</summary>
    public RewardTally Rewards { get; } = new(network.Rewards, network.States);

    /// <summary>How often levels that waited for each other exchanged patients.</summary>
    public long Exchanges { get; set; }

    /// <summary>Arrivals, beginnings and ends of stays, and ends of patience.</summary>
    public long Events { get; set; }

    /// <summary>Patients present in each state, and then waiting for each level, at each point of the cycles.</summary>
    public long[] Trace { get; } = new long[network.Clock.Points.Length * network.Columns];
}
