using Iop.Domain.Simulation.Queues;

namespace Iop.Domain.Simulation;

/// <summary>What all patients of a replication cost and gain together from the end of the warm-up to the horizon.</summary>
/// <remarks>
/// A patient counts while in a state, also while holding a slot there or waiting for another, and while waiting in no state as <see cref="LevelCapacity.WaitsAs"/> says. One-offs count
/// when the state is entered to which the move leads. Costs and utilities vary on the patient's own clock; discounting is on that of the run.
/// </remarks>
public sealed class CapacityOutcome
{
    internal CapacityOutcome(CapacityLedger ledger, int first)
    {
        Cost = ledger.Of(RunMeasure.Totals, first);
        Qalys = ledger.Of(RunMeasure.Totals, first + 1);
        LifeYears = ledger.Of(RunMeasure.Totals, first + 2);
    }

    /// <summary>In major units of the model's currency.</summary>
    public ReplicatedMean Cost { get; }

    /// <summary>Quality-adjusted life years.</summary>
    public ReplicatedMean Qalys { get; }

    /// <summary>Years in states that are not marked dead.</summary>
    public ReplicatedMean LifeYears { get; }

    /// <summary>The means.</summary>
    public override string ToString() => new PathwayOutcome(Cost.Mean, Qalys.Mean, LifeYears.Mean).ToString();
}
