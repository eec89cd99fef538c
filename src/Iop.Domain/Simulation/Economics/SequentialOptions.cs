using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>How a run goes on until it is sure enough.</summary>
public sealed record SequentialOptions
{
    /// <summary>All strategies, 95 percent, from 8,192 patients to 2^30 at most.</summary>
    public static SequentialOptions Default { get; } = new();

    /// <summary>The ids of the strategies to run, the comparator first; none, the default, for all in the model's order.</summary>
    public ValueList<string> Strategies { get; init; } = [];

    /// <summary>The probability that the intervals of all looks hold the true value together; above 0.5 and below 1, by default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Patients at the first look, 1,000 or more; each further look has twice as many.</summary>
    public long FirstLook { get; init; } = 8192;

    /// <summary>The most patients; not below <see cref="FirstLook"/>. The more looks there may be, the wider is the interval of each.</summary>
    public long MostPatients { get; init; } = 1L << 30;

    /// <summary>How time passes; null, the default, as <see cref="MicrosimulationOptions.Method"/> chooses.</summary>
    public MicrosimulationMethod? Method { get; init; }

    /// <summary>Threads to use at most, 1 or more; null, the default, for 2. The result does not depend on it.</summary>
    public int? Threads { get; init; }
}
