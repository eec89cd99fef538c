namespace Iop.Domain.Simulation.Individuals;

/// <summary>What being in a state at a point of the trace adds to a patient's totals, as numbers and as whole units.</summary>
internal sealed class StateRewards
{
    private readonly PathwayModel model;
    private readonly CycleSchedule<long>[] costs;
    private readonly CycleSchedule<double>[] utilities;
    private readonly PointWeights weights;
    private readonly double cycleYears;

    public StateRewards(PathwayModel model, PathwayStrategy strategy)
    {
        this.model = model;
        var overrides = strategy.States.ToDictionary(state => state.State, StringComparer.Ordinal);
        costs = [.. model.States.Select(state => overrides.GetValueOrDefault(state.Id)?.CostPerYear ?? state.CostPerYear)];
        utilities = [.. model.States.Select(state => overrides.GetValueOrDefault(state.Id)?.Utility ?? state.Utility)];
        weights = new(model, model.Cycles);
        cycleYears = model.CycleLength.Years;
    }

    /// <summary>The most that a patient's undiscounted cost can be in either direction, in minor units.</summary>
    public double CostBound()
    {
        var bound = 0.0;
        for (var point = 0; point <= model.Cycles; point++)
        {
            var most = 0.0;
            for (var state = 0; state < costs.Length; state++)
            {
                most = Math.Max(most, Math.Abs(At(point, state).Cost));
            }

            bound += most;
        }

        return bound;
    }

    /// <summary>The most life years that a patient can have; QALYs are no more in either direction.</summary>
    public double EffectBound()
    {
        var bound = 0.0;
        for (var point = 0; point <= model.Cycles; point++)
        {
            var (atStart, atEnd) = Parts(point);
            bound += (atStart + atEnd) * cycleYears;
        }

        return bound;
    }

    /// <summary>The rewards of all points and states in whole units: point by point, state by state, <see cref="Measures.Padded"/> each.</summary>
    /// <remarks>
    /// Each number is the difference of two rounded sums over the points so far, so that a patient who stays anywhere for any time is off by at most one unit,
    /// however many cycles that takes.
    /// </remarks>
    public int[] Table(FixedPoint cost, FixedPoint effect)
    {
        var table = new int[(model.Cycles + 1) * costs.Length * Measures.Padded];
        var sums = new double[Measures.Count];
        var booked = new long[Measures.Count];
        for (var state = 0; state < costs.Length; state++)
        {
            Array.Clear(sums);
            Array.Clear(booked);
            for (var point = 0; point <= model.Cycles; point++)
            {
                var (money, qalys, years) = At(point, state);
                sums[0] += money * weights.Cost[point];
                sums[1] += qalys * weights.Effect[point];
                sums[2] += years * weights.Effect[point];
                sums[3] += money;
                sums[4] += qalys;
                sums[5] += years;
                var row = table.AsSpan(((point * costs.Length) + state) * Measures.Padded, Measures.Count);
                for (var measure = 0; measure < row.Length; measure++)
                {
                    var units = (Measures.IsCost(measure) ? cost : effect).Units(sums[measure]);
                    row[measure] = (int)(units - booked[measure]);
                    booked[measure] = units;
                }
            }
        }

        return table;
    }

    private (double Cost, double Qalys, double Years) At(int point, int state)
    {
        var (atStart, atEnd) = Parts(point);
        var (before, after) = (Math.Max(1, point), Math.Min(model.Cycles, point + 1));
        var cost = (atEnd * costs[state][before]) + (atStart * costs[state][after]);
        var utility = (atEnd * utilities[state][before]) + (atStart * utilities[state][after]);
        return (cost * cycleYears, utility * cycleYears, model.States[state].IsDead ? 0 : (atStart + atEnd) * cycleYears);
    }

    /// <summary>The shares of the cycle after a point and of the cycle before it that the point counts.</summary>
    private (double AtStart, double AtEnd) Parts(int point) => (
        point < model.Cycles ? weights.AtStart : 0,
        point == 0 ? 0 : point == model.Cycles ? weights.AtLastEnd : weights.AtEnd);
}
