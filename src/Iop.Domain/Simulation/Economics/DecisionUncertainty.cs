using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>A decision between strategies at one worth of an effect: a point of the acceptability curves, of the frontier and of the worth of information.</summary>
public sealed record DecisionUncertainty
{
    internal DecisionUncertainty(double worth, ValueList<StrategyUncertainty> strategies, double standardError)
    {
        Worth = worth;
        Strategies = strategies;
        Best = strategies.MaxBy(static strategy => strategy.NetBenefit)!;
        PerfectInformationStandardError = standardError;
    }

    /// <summary>Major units of currency for one unit of effect.</summary>
    public double Worth { get; }

    /// <summary>Each strategy, in the order run.</summary>
    public ValueList<StrategyUncertainty> Strategies { get; }

    /// <summary>The strategy with the highest mean net benefit, the first of several; its <see cref="StrategyUncertainty.ProbabilityBest"/> is the acceptability frontier.</summary>
    public StrategyUncertainty Best { get; }

    /// <summary>The expected value of perfect information on the parameters for one patient, in major units: the expected loss of the best strategy.</summary>
    public double PerfectInformation => Best.ExpectedLoss;

    /// <summary>The same with the chance of the patients of each draw left in, by which it is too high; equal for a cohort.</summary>
    public double NaivePerfectInformation => Best.NaiveExpectedLoss;

    /// <summary>The standard error of <see cref="PerfectInformation"/> from the number of draws; that of what was taken off is not in it. Not a number for a single draw.</summary>
    public double PerfectInformationStandardError { get; }

    /// <summary>The best strategy, how sure that is, and what it would be worth to be sure.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"at {Worth:R} {Best}, perfect information {PerfectInformation:R}");
}
