using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>What a microsimulation runs, and how.</summary>
public sealed record MicrosimulationOptions
{
    /// <summary>All strategies, all patients.</summary>
    public static MicrosimulationOptions Default { get; } = new();

    /// <summary>The ids of the strategies to run, the comparator first; none, the default, for all in the model's order.</summary>
    public ValueList<string> Strategies { get; init; } = [];

    /// <summary>How time passes; null, the default, for events where the model has stays (a sojourn, or shares with stays) that continuous time can take, and for cycles otherwise.</summary>
    public MicrosimulationMethod? Method { get; init; }

    /// <summary>The part of the patients to run; the default is all of them.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Threads to use at most, 1 or more; null, the default, for 2. The result does not depend on it.</summary>
    public int? Threads { get; init; }
}
