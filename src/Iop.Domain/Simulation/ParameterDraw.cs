using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>Puts values of parameters in the places of a model where they stand.</summary>
internal sealed class ParameterDraw(IReadOnlyList<(ParameterTarget Target, double Value)> values)
{
    /// <summary>The model with the values in their places; nothing is checked but the bounds of each number.</summary>
    public PathwayModel Apply(PathwayModel model) => PathwayModel.Draft(
        model.Name,
        model.CycleLength,
        model.Cycles,
        model.States.Select(state => new PathwayState(
            state.Id, state.Name, Cost(state.Cost, state.Id, null)!, Utility(state.Utility, state.Id, null)!, state.Level, state.IsDead, state.Source, state.Note, state.Adjustments, state.CostUnit)),
        model.Start,
        model.Transitions.Select(way => Way(way, null)),
        model.Timing,
        model.Discounting,
        model.Prices,
        model.RiskRatios.Select(ratio => Risk(ratio, null)),
        model.Strategies.Select(Strategy),
        model.Source,
        model.Note,
        model.Options with
        {
            HazardRatios = [.. model.Options.HazardRatios.Select(ratio => Hazard(ratio, null))],
            OneOffs = [.. model.Options.OneOffs.Select(one => OneOff(one, null))],
        });

    private PathwayStrategy Strategy(PathwayStrategy strategy) => new(
        strategy.Id,
        strategy.Name,
        strategy.States.Select(state => new StateOverride(
            state.State, Cost(state.Cost, state.State, strategy.Id), Utility(state.Utility, state.State, strategy.Id), state.Source, state.Note, state.Adjustments, state.CostUnit)),
        strategy.Transitions.Select(way => Way(way, strategy.Id)),
        strategy.RiskRatios.Select(ratio => Risk(ratio, strategy.Id)),
        strategy.Source,
        strategy.Note,
        strategy.Start,
        strategy.HazardRatios.Select(ratio => Hazard(ratio, strategy.Id)),
        strategy.OneOffs.Select(one => OneOff(one, strategy.Id)),
        strategy.Levels,
        strategy.Arrivals);

    private PathwayTransition Way(PathwayTransition way, string? strategy)
    {
        TransitionLaw law = way.Law switch
        {
            ProbabilityLaw of => new ProbabilityLaw(Number(of.PerCycle, ParameterTargetKind.Law, way.From, way.To, strategy)),
            RateLaw of => new RateLaw(Number(of.PerYear, ParameterTargetKind.Law, way.From, way.To, strategy)),
            HazardRatioLaw of => new HazardRatioLaw(of.From, of.To, Number(of.Ratio, ParameterTargetKind.Law, way.From, way.To, strategy)),
            SojournLaw of => new SojournLaw(Stay(of.Stay, way, strategy), of.Clock),
            ExitShareLaw of => new ExitShareLaw(Number(of.Share, ParameterTargetKind.Law, way.From, way.To, strategy).Last, Stay(of.Stay, way, strategy)),
            var other => other,
        };
        return new(way.From, way.To, law, way.OfSurvivors, way.KeepsClock, way.Source, way.Note, way.IsAlone);
    }

    private Sojourn Stay(Sojourn stay, PathwayTransition way, string? strategy) => stay.With(
        Number(stay.First, ParameterTargetKind.StayFirst, way.From, way.To, strategy).Last, Number(stay.Second, ParameterTargetKind.StaySecond, way.From, way.To, strategy).Last);

    private RiskRatio Risk(RiskRatio ratio, string? strategy) =>
        new(ratio.From, ratio.To, Number(ratio.Ratio, ParameterTargetKind.RiskRatio, ratio.From, ratio.To, strategy), ratio.Source, ratio.Note);

    private HazardRatio Hazard(HazardRatio ratio, string? strategy) => new(
        ratio.From, ratio.To, Number(ratio.Ratio, ParameterTargetKind.HazardRatio, ratio.From, ratio.To, strategy), ratio.Table, ratio.Modifier, ratio.Waning, ratio.Source, ratio.Note);

    private OneOffReward OneOff(OneOffReward one, string? strategy) => new(
        one.From,
        one.To,
        Number(one.Cost, ParameterTargetKind.OneOffCost, one.From, one.To, strategy),
        Number(one.QalyLoss, ParameterTargetKind.QalyLoss, one.From, one.To, strategy),
        one.Source,
        one.Note);

    private CycleSchedule<double>? Cost(CycleSchedule<double>? cost, string state, string? strategy) =>
        cost is null ? null : Number(cost, ParameterTargetKind.Cost, state, null, strategy);

    private CycleSchedule<double>? Utility(CycleSchedule<double>? utility, string state, string? strategy) =>
        utility is null ? null : Number(utility, ParameterTargetKind.Utility, state, null, strategy);

    private CycleSchedule<double> Number(CycleSchedule<double> schedule, ParameterTargetKind kind, string? from, string? to, string? strategy)
    {
        foreach (var (target, value) in values)
        {
            if (target.Kind == kind && target.From == from && target.To == to && target.Strategy == strategy)
            {
                schedule = target.ThroughCycle is { } through
                    ? new(schedule.Steps.Select(step => step.ThroughCycle == through ? new CycleStep<double>(through, value) : step).ToValueList(), schedule.Last)
                    : new(schedule.Steps, value);
            }
        }

        return schedule;
    }
}
