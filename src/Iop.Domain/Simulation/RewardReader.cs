using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The cost and the utility of a state under a strategy, read at a point of the trace.</summary>
internal sealed class RewardReader
{
    private readonly ModelReading reading;
    private readonly CycleSchedule<double> cost;
    private readonly CycleSchedule<double> utility;
    private readonly (RewardAdjustment Adjustment, PathwayTable? Table, int Modifier)[] adjustments;
    private readonly double unitsPerYear;
    private readonly double minorUnitsPerMajor;

    public RewardReader(ModelReading reading, PathwayModel model, PathwayState state, StateOverride? other)
    {
        this.reading = reading;
        cost = other?.Cost ?? state.Cost;
        unitsPerYear = CostUnits.PerYear(model, state, other);
        utility = other?.Utility ?? state.Utility;
        minorUnitsPerMajor = model.Prices.MinorUnitsPerMajor;
        adjustments =
        [
            .. state.Adjustments.Where(adjustment => adjustment.Of == RewardKind.Cost ? other?.Cost is null : other?.Utility is null)
                .Concat(other?.Adjustments ?? [])
                .Select(adjustment => (
                    adjustment,
                    adjustment.Table is { } table ? reading.Table(table) : null,
                    adjustment.Modifier is { } modifier ? reading.Modifier(modifier) : -1)),
        ];
        IsDead = state.IsDead;
        Memory = adjustments.Select(item => item.Table is { } table ? reading.Memory(table) : 0).DefaultIfEmpty(0).Max();
    }

    /// <summary>Whether those here are dead.</summary>
    public bool IsDead { get; }

    /// <summary>The time in state in years from which on nothing changes with it; 0 where time in state does not matter.</summary>
    public double Memory { get; }

    /// <summary>Cost per year in major units, and utility.</summary>
    public (double Cost, double Utility) Read(in Moment at)
    {
        var (costs, weight) = (cost[at.Cycle], utility[at.Cycle]);
        foreach (var (adjustment, table, modifier) in adjustments)
        {
            var value = table is null ? at.Patients.Modifiers[modifier] : reading.Read(table, at);
            ref var target = ref adjustment.Of == RewardKind.Cost ? ref costs : ref weight;
            target = adjustment.Form switch
            {
                AdjustmentForm.Set => value,
                AdjustmentForm.Add => target + value,
                _ => target * value,
            };
        }

        return (costs * unitsPerYear / minorUnitsPerMajor, weight);
    }
}
