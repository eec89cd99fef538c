using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The replications of a run with slots.</summary>
public sealed class CapacityResult
{
    internal CapacityResult(PathwayModel model, ulong seed, int asked, ValueList<CapacitySample> strategies)
    {
        Model = model;
        Seed = seed;
        Asked = asked;
        Strategies = strategies;
    }

    /// <summary>The model that was run.</summary>
    public PathwayModel Model { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>How many replications were asked for.</summary>
    public int Asked { get; }

    /// <summary>How many there are: fewer than asked for where the run was ended early.</summary>
    public int Replications => Strategies[0].Arrived.Values.Count;

    /// <summary>Each strategy, in the order run. All share their random numbers, so that <see cref="ReplicatedMean.Minus"/> compares them replication by replication.</summary>
    public ValueList<CapacitySample> Strategies { get; }

    /// <summary>How many replications of how many, and the seed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Replications} of {Asked} replications, seed {Seed}");
}
