using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Queues;

namespace Iop.Domain.Simulation;

/// <summary>What became of patients and slots under one strategy.</summary>
/// <remarks>In every replication <see cref="Arrived"/> = <see cref="Left"/> + <see cref="Lost"/> + <see cref="Present"/>; these four count the whole run, its warm-up too.</remarks>
public sealed class CapacitySample
{
    private readonly PathwayModel model;
    private readonly CapacityLedger ledger;

    internal CapacitySample(PathwayModel model, PathwayStrategy strategy, CapacityLedger ledger)
    {
        this.model = model;
        this.ledger = ledger;
        Strategy = strategy;
        Levels = ledger.Network.Levels.Index().OrderBy(level => level.Item.State).Select(level => new LevelSample(model, level.Item, level.Index, ledger)).ToValueList();
    }

    /// <summary>The strategy.</summary>
    public PathwayStrategy Strategy { get; }

    /// <summary>Each level with slots, in the order of the model's states.</summary>
    public ValueList<LevelSample> Levels { get; }

    /// <summary>Patients who arrived before the horizon.</summary>
    public ReplicatedMean Arrived => new(ledger.Arrived);

    /// <summary>Patients who came to a state that nobody leaves.</summary>
    public ReplicatedMean Left => new(ledger.Left);

    /// <summary>Patients who found no slot and left the pathway. Those who went to a state of their own are not among them.</summary>
    public ReplicatedMean Lost => new(ledger.Lost);

    /// <summary>Patients who are still in care or wait at the horizon.</summary>
    public ReplicatedMean Present => new(ledger.Present);

    /// <summary>How often levels of which all patients waited for each other exchanged patients, because nobody could have moved otherwise.</summary>
    public ReplicatedMean Exchanges => new(ledger.Exchanges);

    /// <summary>Arrivals, beginnings and ends of stays, and ends of patience in all replications.</summary>
    public long Events => ledger.Events;

    /// <summary>The level of a state.</summary>
    /// <exception cref="ArgumentException">The state has no slots; the message lists those that have.</exception>
    public LevelSample Level(string state) => Levels.FirstOrDefault(level => level.State == state)
        ?? throw new ArgumentException($"\"{state}\" has no slots; there are: {string.Join(", ", Levels.Select(static level => level.State))}.", nameof(state));

    /// <summary>How many patients are in a state on average over the time that is counted.</summary>
    /// <exception cref="ArgumentException">The model has no such state.</exception>
    public ReplicatedMean PresentIn(string state) => new(ledger.StateMeans[Index(state)]);

    /// <summary>How many patients are in a state at each point of the cycles, the mean of all replications.</summary>
    /// <exception cref="ArgumentException">The model has no such state.</exception>
    public ValueList<double> PresentAt(string state) => ledger.Trace(Index(state));

    /// <summary>The strategy's id.</summary>
    public override string ToString() => Strategy.Id;

    private int Index(string state)
    {
        for (var i = 0; i < model.States.Count; i++)
        {
            if (model.States[i].Id == state)
            {
                return i;
            }
        }

        throw new ArgumentException($"There is no state \"{state}\".", nameof(state));
    }
}
