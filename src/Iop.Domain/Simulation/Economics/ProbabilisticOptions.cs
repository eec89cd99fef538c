using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>What a probabilistic sensitivity analysis runs, and how. The default has exact expectations of all strategies in every draw.</summary>
public sealed record ProbabilisticOptions
{
    /// <summary>Exact expectations, all strategies, all draws.</summary>
    public static ProbabilisticOptions Default { get; } = new();

    /// <summary>The ids of the strategies to run, the comparator first; none, the default, for all in the model's order.</summary>
    public ValueList<string> Strategies { get; init; } = [];

    /// <summary>How many individual patients to run in each draw, 2 or more; null, the default, for the cohort's exact expectations.</summary>
    /// <remarks>Every draw has patients of its own, so that their chance averages out over draws and can be told from what the parameters do.</remarks>
    public long? PatientsPerDraw { get; init; }

    /// <summary>How time passes for individual patients; null, the default, as <see cref="MicrosimulationOptions.Method"/> chooses.</summary>
    public MicrosimulationMethod? Method { get; init; }

    /// <summary>The part of the draws to run; the default is all of them.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Threads to use at most, 1 or more; null, the default, for 2. The result does not depend on it.</summary>
    public int? Threads { get; init; }
}
