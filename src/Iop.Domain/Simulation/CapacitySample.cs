using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Individuals;
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
    public ReplicatedMean Arrived => ledger.Of(RunMeasure.Arrived);

    /// <summary>Patients who came to a state that nobody leaves.</summary>
    public ReplicatedMean Left => ledger.Of(RunMeasure.Left);

    /// <summary>Patients who found no slot and left the pathway. Those who went to a state of their own are not among them.</summary>
    public ReplicatedMean Lost => ledger.Of(RunMeasure.Lost);

    /// <summary>Patients who are still in care or wait at the horizon.</summary>
    public ReplicatedMean Present => ledger.Of(RunMeasure.Present);

    /// <summary>How often levels of which all patients waited for each other exchanged patients, because nobody could have moved otherwise.</summary>
    public ReplicatedMean Exchanges => ledger.Of(RunMeasure.Exchanges);

    /// <summary>What patients cost and gain, discounted to the end of the warm-up.</summary>
    public CapacityOutcome Discounted => new(ledger, 0);

    /// <summary>What patients cost and gain, undiscounted.</summary>
    public CapacityOutcome Undiscounted => new(ledger, Measures.Kinds);

    /// <summary>Arrivals, beginnings and ends of stays, and ends of patience in all replications.</summary>
    public long Events => ledger.Events;

    /// <summary>The level of a state.</summary>
    /// <exception cref="ArgumentException">The state has no slots; the message lists those that have.</exception>
    public LevelSample Level(string state) => Levels.FirstOrDefault(level => level.State == state)
        ?? throw new ArgumentException($"\"{state}\" has no slots; there are: {string.Join(", ", Levels.Select(static level => level.State))}.", nameof(state));

    /// <summary>How many patients are in a state on average over the time that is counted.</summary>
    /// <exception cref="ArgumentException">The model has no such state.</exception>
    public ReplicatedMean PresentIn(string state) => Of(Index(state));

    /// <summary>How many patients are in a state at each point of the cycles, the mean of all replications.</summary>
    /// <exception cref="ArgumentException">The model has no such state.</exception>
    public ValueList<double> PresentAt(string state) => ledger.Trace(Index(state));

    /// <summary>The strategy's id.</summary>
    public override string ToString() => Strategy.Id;

    internal CapacityLedger Ledger => ledger;

    private ReplicatedMean Of(int state) => new(ledger.Rows.Select(row => row.States[state]));

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
