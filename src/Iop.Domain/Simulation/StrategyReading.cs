using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A model under one strategy, with all references resolved: the exits and rewards of each state, the start, and what is counted once.</summary>
internal sealed class StrategyReading
{
    private readonly Dictionary<string, int> index;

    public StrategyReading(PathwayModel model, PathwayStrategy strategy)
    {
        Model = model;
        Reading = new(model);
        index = model.States.Index().ToDictionary(static state => state.Item.Id, static state => state.Index, StringComparer.Ordinal);
        Transitions = Standing(model, strategy);
        var isDead = model.States.Select(static state => state.IsDead).ToArray();
        var overrides = strategy.States.ToDictionary(static state => state.State, StringComparer.Ordinal);
        Rewards = [.. model.States.Select(state => new RewardReader(Reading, model, state, overrides.GetValueOrDefault(state.Id)))];
        var ways = Transitions.ToLookup(static way => way.From, StringComparer.Ordinal);
        var hazardRatios = model.Options.HazardRatios.Concat(strategy.HazardRatios).ToLookup(static ratio => ratio.From, StringComparer.Ordinal);
        var riskRatios = model.RiskRatios.Concat(strategy.RiskRatios).ToLookup(static ratio => ratio.From, StringComparer.Ordinal);
        Rows = [.. model.States.Select(state => new ExitRow(Reading, [.. ways[state.Id].Select(way => Exit(way, hazardRatios[state.Id], riskRatios[state.Id]))], isDead))];
        Start = strategy.Start.Count > 0 ? strategy.Start : model.Start;
        OneOffs = [.. model.Options.OneOffs.Where(one => !strategy.OneOffs.Any(other => (other.From, other.To) == (one.From, one.To))), .. strategy.OneOffs];
    }

    public PathwayModel Model { get; }

    public ModelReading Reading { get; }

    /// <summary>The transitions in the model's order, with the laws of the strategy.</summary>
    public PathwayTransition[] Transitions { get; }

    /// <summary>The exits of each state.</summary>
    public ExitRow[] Rows { get; }

    /// <summary>The costs and utilities of each state.</summary>
    public RewardReader[] Rewards { get; }

    public ValueList<StartShare> Start { get; }

    public OneOffReward[] OneOffs { get; }

    /// <summary>The place of a state in the model's order.</summary>
    public int Index(string state) => index[state];

    /// <summary>The transitions with the laws that stand under a strategy.</summary>
    public static PathwayTransition[] Standing(PathwayModel model, PathwayStrategy strategy)
    {
        var replaced = strategy.Transitions.ToDictionary(Simulation.Exit.Way);
        return [.. model.Transitions.Select(way => replaced.GetValueOrDefault(Simulation.Exit.Way(way), way))];
    }

    private ExitReader Exit(PathwayTransition way, IEnumerable<HazardRatio> hazardRatios, IEnumerable<RiskRatio> riskRatios)
    {
        var resolved = way.Law is HazardRatioLaw ratio ? Transitions.First(other => other.From == ratio.From && other.To == ratio.To).Law : way.Law;
        return new(
            Reading,
            way,
            resolved,
            index[way.To],
            new(Reading, hazardRatios.Where(factor => (factor.To ?? way.To) == way.To)),
            riskRatios.Where(factor => (factor.To ?? way.To) == way.To).Select(static factor => factor.Ratio));
    }
}
