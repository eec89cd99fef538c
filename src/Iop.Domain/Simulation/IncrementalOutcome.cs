using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>What one strategy costs and yields more than another, per patient, discounted.</summary>
public sealed record IncrementalOutcome
{
    internal IncrementalOutcome(string comparator, string strategy, PathwayOutcome difference)
    {
        Comparator = comparator;
        Strategy = strategy;
        Difference = difference;
    }

    /// <summary>The id of the strategy that was subtracted.</summary>
    public string Comparator { get; }

    /// <summary>The id of the strategy in question.</summary>
    public string Strategy { get; }

    /// <summary>Strategy minus comparator; exactly zero where the strategy changes nothing.</summary>
    public PathwayOutcome Difference { get; }

    /// <summary>The incremental cost-effectiveness ratio in major units per QALY; null where it says nothing: no difference in QALYs, or more of one and less of the other.</summary>
    /// <remarks>Where both differences are negative it is what is saved per QALY given up, and higher is better.</remarks>
    public double? CostPerQaly => Ratio(Difference.Qalys);

    /// <summary>The same ratio per life year.</summary>
    public double? CostPerLifeYear => Ratio(Difference.LifeYears);

    /// <summary>Whether the strategy costs no more and yields no fewer QALYs, and is better in at least one of the two.</summary>
    public bool Dominates => Difference is { Cost: <= 0, Qalys: >= 0 } and not { Cost: 0, Qalys: 0 };

    /// <summary>Whether the strategy costs no less and yields no more QALYs, and is worse in at least one of the two.</summary>
    public bool IsDominated => Difference is { Cost: >= 0, Qalys: <= 0 } and not { Cost: 0, Qalys: 0 };

    /// <summary>The net monetary benefit that the strategy adds: what the QALYs gained are worth, less the cost added.</summary>
    /// <param name="worthOfQaly">Major units of currency for a QALY, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="worthOfQaly"/> is negative or not a number.</exception>
    public double NetMonetaryBenefit(double worthOfQaly) => (Guard.Against.OutOfRange(worthOfQaly, 0, double.MaxValue) * Difference.Qalys) - Difference.Cost;

    /// <summary>The two strategies and the difference.</summary>
    public override string ToString() => $"{Strategy} beside {Comparator}: {Difference}";

    private double? Ratio(double effect) => effect == 0 || Math.Sign(Difference.Cost) * Math.Sign(effect) < 0 ? null : Difference.Cost / effect;
}
