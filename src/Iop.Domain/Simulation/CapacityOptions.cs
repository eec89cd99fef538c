using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>What a run with slots runs, and how.</summary>
public sealed record CapacityOptions
{
    /// <summary>All strategies.</summary>
    public static CapacityOptions Default { get; } = new();

    /// <summary>The ids of the strategies to run, the comparator first; none, the default, for all in the model's order.</summary>
    public ValueList<string> Strategies { get; init; } = [];

    /// <summary>The part of the replications to run; the default is all of them.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Threads to use at most, 1 or more; null, the default, for 2. The result does not depend on it.</summary>
    public int? Threads { get; init; }
}
