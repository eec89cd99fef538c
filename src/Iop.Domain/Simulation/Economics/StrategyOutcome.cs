using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>What one strategy costs and yields for one patient, as far as strategies are compared by it.</summary>
public sealed record StrategyOutcome
{
    /// <summary>Makes an outcome, of a model or from anywhere else.</summary>
    /// <param name="strategy">The id of the strategy.</param>
    /// <param name="cost">In major units of a currency, finite.</param>
    /// <param name="effect">QALYs, life years or anything else of which more is better, finite.</param>
    /// <exception cref="ArgumentException"><paramref name="strategy"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite.</exception>
    public StrategyOutcome(string strategy, double cost, double effect)
    {
        Strategy = Guard.Against.NullOrWhiteSpace(strategy);
        Cost = Guard.Against.OutOfRange(cost, double.MinValue, double.MaxValue);
        Effect = Guard.Against.OutOfRange(effect, double.MinValue, double.MaxValue);
    }

    /// <summary>The id of the strategy.</summary>
    public string Strategy { get; }

    /// <summary>In major units of a currency.</summary>
    public double Cost { get; }

    /// <summary>QALYs, life years or anything else of which more is better.</summary>
    public double Effect { get; }

    /// <summary>The discounted expectations of a cohort.</summary>
    /// <param name="trace">The run.</param>
    /// <param name="effect">What counts as the effect; not the cost.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="effect"/> is the cost, or no kind.</exception>
    public static StrategyOutcome Of(CohortTrace trace, OutcomeKind effect = OutcomeKind.Qalys) =>
        Of(Guard.Against.Null(trace).Strategy.Id, trace.Discounted, effect);

    /// <summary>The discounted means of individual patients.</summary>
    /// <param name="sample">The patients under one strategy.</param>
    /// <param name="effect">What counts as the effect; not the cost.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="effect"/> is the cost, or no kind, or there are no patients.</exception>
    public static StrategyOutcome Of(StrategySample sample, OutcomeKind effect = OutcomeKind.Qalys) =>
        Of(Guard.Against.Null(sample).Strategy.Id, sample.Discounted.Mean, effect);

    /// <summary>The discounted means of a replication with slots: of all its patients together, not of one.</summary>
    /// <param name="sample">The replications under one strategy.</param>
    /// <param name="effect">What counts as the effect; not the cost.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="effect"/> is the cost, or no kind, or there are no replications.</exception>
    public static StrategyOutcome Of(CapacitySample sample, OutcomeKind effect = OutcomeKind.Qalys)
    {
        var totals = Guard.Against.Null(sample).Discounted;
        return Of(sample.Strategy.Id, new(totals.Cost.Mean, totals.Qalys.Mean, totals.LifeYears.Mean), effect);
    }

    /// <summary>The net monetary benefit: what the effect is worth, less the cost.</summary>
    /// <param name="worth">Major units of currency for one unit of effect, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="worth"/> is negative or not a number.</exception>
    public double NetMonetaryBenefit(double worth) => (Guard.Against.OutOfRange(worth, 0, double.MaxValue) * Effect) - Cost;

    /// <summary>The net health benefit: the effect, less what the cost could have bought elsewhere.</summary>
    /// <param name="worth">Major units of currency for one unit of effect, above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="worth"/> is not above zero.</exception>
    public double NetHealthBenefit(double worth) => Effect - (Cost / Guard.Against.OutOfRange(worth, double.Epsilon, double.MaxValue));

    /// <summary>The strategy, its cost and its effect.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Strategy}: cost {Cost:R}, effect {Effect:R}");

    internal static StrategyOutcome Of(string strategy, PathwayOutcome outcome, OutcomeKind effect) => new(strategy, outcome.Cost, EffectOf(outcome, effect));

    internal static double EffectOf(PathwayOutcome outcome, OutcomeKind effect) => effect switch
    {
        OutcomeKind.Qalys => outcome.Qalys,
        OutcomeKind.LifeYears => outcome.LifeYears,
        _ => throw new ArgumentOutOfRangeException(nameof(effect), $"{effect:D} is no effect; effects are {OutcomeKind.Qalys} and {OutcomeKind.LifeYears}."),
    };
}
