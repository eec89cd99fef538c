using System.Globalization;

namespace Iop.Domain.Simulation.Economics;

/// <summary>How sure it is that a strategy is the best one, at one worth of an effect.</summary>
public sealed record StrategyUncertainty
{
    internal StrategyUncertainty(string strategy, double netBenefit, (double Now, double Naive) probability, (double Now, double Naive) loss)
    {
        Strategy = strategy;
        NetBenefit = netBenefit;
        (ProbabilityBest, NaiveProbabilityBest) = probability;
        (ExpectedLoss, NaiveExpectedLoss) = loss;
    }

    /// <summary>The id of the strategy.</summary>
    public string Strategy { get; }

    /// <summary>The mean net monetary benefit, in major units.</summary>
    public double NetBenefit { get; }

    /// <summary>The share of the draws in which no strategy has a higher net benefit, those that share the highest dividing the draw: a point of the acceptability curve.</summary>
    public double ProbabilityBest { get; }

    /// <summary>The same with the chance of the patients of each draw left in; equal for a cohort.</summary>
    public double NaiveProbabilityBest { get; }

    /// <summary>What is lost on average by choosing this strategy in every draw instead of each draw's best: major units, zero or more.</summary>
    public double ExpectedLoss { get; }

    /// <summary>The same with the chance of the patients of each draw left in; equal for a cohort.</summary>
    public double NaiveExpectedLoss { get; }

    /// <summary>The strategy and its probability.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Strategy}: best with {ProbabilityBest:R}");
}
