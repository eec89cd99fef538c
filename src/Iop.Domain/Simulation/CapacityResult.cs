using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Queues;

namespace Iop.Domain.Simulation;

/// <summary>The replications of a run with slots, or of some parts of one. Parts of one run that share no replication merge into what a run of all of them gives, bit for bit.</summary>
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

    /// <summary>How many there are: fewer than asked for in a part of a run, and where it was ended early.</summary>
    public int Replications => Ledger(0).Rows.Count;

    /// <summary>Whether all replications that were asked for are in this result.</summary>
    public bool IsComplete => Replications == Asked;

    /// <summary>The numbers of the replications in this result, counted from 0, rising; values of measures stand in their order.</summary>
    public ValueList<int> Numbers => Ledger(0).Rows.Select(static row => row.Number).ToValueList();

    /// <summary>Each strategy, in the order run. All share their random numbers, so that <see cref="ReplicatedMean.Minus"/> compares them replication by replication.</summary>
    public ValueList<CapacitySample> Strategies { get; }

    /// <summary>Joins two parts of one run. The order in which parts are joined does not matter, and the whole is the same to the last bit as if it had not been split.</summary>
    /// <exception cref="ArgumentException">The parts differ in model, strategies, seed or number of replications, or share a replication.</exception>
    public CapacityResult Merge(CapacityResult other)
    {
        Guard.Against.Null(other);
        if (Difference(other) is { } difference)
        {
            throw new ArgumentException($"The parts are not of one run: they differ in {difference}.", nameof(other));
        }

        return Numbers.Intersect(other.Numbers).Any()
            ? throw new ArgumentException("The parts share replications.", nameof(other))
            : new(Model, Seed, Asked, Strategies.Select((sample, i) => new CapacitySample(Model, sample.Strategy, CapacityLedger.Joined(sample.Ledger, other.Ledger(i)))).ToValueList());
    }

    /// <summary>How many replications of how many, and the seed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Replications} of {Asked} replications, seed {Seed}");

    private CapacityLedger Ledger(int strategy) => Strategies[strategy].Ledger;

    private string? Difference(CapacityResult other) =>
        Seed != other.Seed ? "seed"
        : Asked != other.Asked ? "number of replications"
        : !Strategies.Select(static sample => sample.Strategy.Id).SequenceEqual(other.Strategies.Select(static sample => sample.Strategy.Id), StringComparer.Ordinal) ? "strategies"
        : Model != other.Model ? "model"
        : null;
}
