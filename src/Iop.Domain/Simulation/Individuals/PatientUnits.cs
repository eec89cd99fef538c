namespace Iop.Domain.Simulation.Individuals;

/// <summary>The units of money and of time in which a model's totals are whole numbers: the same for all its strategies, whichever are run.</summary>
/// <param name="Cost">Of costs, in minor units of the currency.</param>
/// <param name="Effect">Of QALYs and life years, in years.</param>
/// <param name="MinorPerMajor">Minor units of a major one.</param>
internal sealed record PatientUnits(FixedPoint Cost, FixedPoint Effect, int MinorPerMajor)
{
    /// <summary>The units for totals up to bounds.</summary>
    public static PatientUnits Of(PathwayModel model)
    {
        var rewards = model.Strategies.Select(strategy => new StateRewards(model, strategy)).ToArray();
        return new(
            FixedPoint.For(rewards.Max(reward => reward.CostBound())),
            FixedPoint.For(rewards.Max(reward => reward.EffectBound())),
            model.Prices.MinorUnitsPerMajor);
    }

    /// <summary>The fixed point of a kind of total.</summary>
    public FixedPoint Of(int kind) => kind == 0 ? Cost : Effect;

    /// <summary>A number of units of a kind as major units of the currency, or as years.</summary>
    public double Value(int kind, double units) => kind == 0 ? Cost.Value(units) / MinorPerMajor : Effect.Value(units);

    /// <summary>Three totals as an outcome.</summary>
    public PathwayOutcome Outcome(long cost, long qalys, long years) => new(Value(0, cost), Value(1, qalys), Value(2, years));
}
