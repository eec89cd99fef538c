namespace Iop.Domain.Simulation.Individuals;

/// <summary>How large, in either direction, a patient's undiscounted totals can be; with attributes that have no bound, how large they usually are.</summary>
internal static class RewardBounds
{
    private const double LargestWeight = 4.0 / 3;
    private const double Deviations = 8;

    /// <summary>The bound of costs in major units, and that of QALYs and life years.</summary>
    public static (double Cost, double Effect) Of(PathwayModel model, PathwayStrategy strategy)
    {
        var overrides = strategy.States.ToDictionary(state => state.State, StringComparer.Ordinal);
        var oneOffs = model.Options.OneOffs.Concat(strategy.OneOffs).ToArray();
        var (cost, effect) = (0.0, 0.0);
        for (var cycle = 1; cycle <= model.Cycles; cycle++)
        {
            var (dearest, best) = (0.0, 1.0);
            foreach (var state in model.States)
            {
                var other = overrides.GetValueOrDefault(state.Id);
                dearest = Math.Max(dearest, Adjusted(model, state, other, RewardKind.Cost, Math.Abs((other?.Cost ?? state.Cost)[cycle])) * CostUnits.PerYear(model, state, other));
                best = Math.Max(best, Adjusted(model, state, other, RewardKind.Utility, Math.Abs((other?.Utility ?? state.Utility)[cycle])));
            }

            // the last point of the trace may count a cycle of its own
            var time = model.CycleLength.Years * LargestWeight * (cycle == model.Cycles ? 2 : 1);
            cost += dearest * time;
            effect += best * time;
            foreach (var one in oneOffs)
            {
                cost += Math.Abs(one.Cost[cycle]) * LargestWeight;
                effect += Math.Abs(one.QalyLoss[cycle]) * LargestWeight;
            }
        }

        return (cost / model.Prices.MinorUnitsPerMajor, effect);
    }

    private static double Adjusted(PathwayModel model, PathwayState state, StateOverride? other, RewardKind kind, double value)
    {
        foreach (var adjustment in state.Adjustments.Concat(other?.Adjustments ?? []))
        {
            if (adjustment.Of == kind)
            {
                var size = adjustment.Table is { } table ? Largest(model.Options.Tables.First(one => one.Id == table)) : Usual(model, adjustment.Modifier!);
                value = adjustment.Form switch
                {
                    AdjustmentForm.Set => Math.Max(value, size),
                    AdjustmentForm.Add => value + size,
                    _ => value * Math.Max(1, size),
                };
            }
        }

        return value;
    }

    private static double Largest(PathwayTable table) =>
        table.Values.Select(Math.Abs).Max();

    private static double Usual(PathwayModel model, string modifier)
    {
        var distribution = model.Options.Patients.Modifiers.First(one => one.Id == modifier).Distribution;
        return distribution.Mean + (Deviations * Math.Sqrt(distribution.Variance));
    }
}
