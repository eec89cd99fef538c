using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>Turns time in states into costs and effects, a stretch of cycles with constant costs and utilities at a time.</summary>
internal sealed class CohortLedger
{
    private readonly PathwayModel model;
    private readonly CycleSchedule<double>[] costs;
    private readonly CycleSchedule<double>[] utilities;
    private readonly double[] unitsPerYear;
    private readonly double[] years;
    private readonly PathwayOutcome[] undiscounted;
    private readonly PathwayOutcome[] discounted;
    private readonly double cycleYears;

    public CohortLedger(PathwayModel model, PathwayStrategy strategy)
    {
        this.model = model;
        var overrides = strategy.States.ToDictionary(state => state.State, StringComparer.Ordinal);
        costs = [.. model.States.Select(state => overrides.GetValueOrDefault(state.Id)?.Cost ?? state.Cost)];
        unitsPerYear = [.. model.States.Select(state => CostUnits.PerYear(model, state, overrides.GetValueOrDefault(state.Id)))];
        utilities = [.. model.States.Select(state => overrides.GetValueOrDefault(state.Id)?.Utility ?? state.Utility)];
        years = new double[costs.Length];
        undiscounted = new PathwayOutcome[costs.Length];
        discounted = new PathwayOutcome[costs.Length];
        cycleYears = model.CycleLength.Years;
    }

    /// <summary>The last cycles of the steps of all costs and utilities.</summary>
    public IEnumerable<int> Ends => costs.SelectMany(cost => cost.Steps.Select(step => step.ThroughCycle))
        .Concat(utilities.SelectMany(utility => utility.Steps.Select(step => step.ThroughCycle)));

    /// <summary>Adds a stretch of cycles, at the costs and utilities of one of them.</summary>
    public void Book(int cycle, StateTimes time)
    {
        for (var state = 0; state < costs.Length; state++)
        {
            var cost = costs[state][cycle] * unitsPerYear[state] / model.Prices.MinorUnitsPerMajor;
            var utility = utilities[state][cycle];
            var alive = model.States[state].IsDead ? 0.0 : 1.0;
            var (plain, effect) = (time.Plain[state] * cycleYears, time.Effect[state] * cycleYears);
            years[state] += plain;
            undiscounted[state] += new PathwayOutcome(plain * cost, plain * utility, plain * alive);
            discounted[state] += new PathwayOutcome(time.Cost[state] * cycleYears * cost, effect * utility, effect * alive);
        }
    }

    /// <summary>What each state adds, in the model's order.</summary>
    public ValueList<StateContribution> Contributions(IReadOnlyCollection<TransitionFlow> flows)
    {
        var entries = flows.ToLookup(static flow => flow.To, static flow => flow.PerPatient, StringComparer.Ordinal);
        return model.States.Index()
            .Select(state => new StateContribution(state.Item.Id, years[state.Index], entries[state.Item.Id].Sum(), undiscounted[state.Index], discounted[state.Index]))
            .ToValueList();
    }
}
