using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>A line of a table of cost-effectiveness.</summary>
public sealed record FrontierEntry
{
    internal FrontierEntry(StrategyOutcome outcome, FrontierStanding standing, IEnumerable<string> dominatedBy, StrategyOutcome? comparator)
    {
        Outcome = outcome;
        Standing = standing;
        DominatedBy = dominatedBy.ToValueList();
        Comparator = comparator?.Strategy;
        IncrementalCost = outcome.Cost - comparator?.Cost;
        IncrementalEffect = outcome.Effect - comparator?.Effect;
    }

    /// <summary>What the strategy costs and yields.</summary>
    public StrategyOutcome Outcome { get; }

    /// <summary>How it stands.</summary>
    public FrontierStanding Standing { get; }

    /// <summary>The ids of all strategies that dominate it, in the order of the table; of the two whose mixture does, where no single one does; empty on the frontier.</summary>
    public ValueList<string> DominatedBy { get; }

    /// <summary>The id of the next less effective strategy on the frontier; null for the first one there and for those that are dominated.</summary>
    public string? Comparator { get; }

    /// <summary>The cost beyond that of <see cref="Comparator"/>; null where there is none.</summary>
    public double? IncrementalCost { get; }

    /// <summary>The effect beyond that of <see cref="Comparator"/>, above zero; null where there is none.</summary>
    public double? IncrementalEffect { get; }

    /// <summary>The incremental cost-effectiveness ratio: major units for each further unit of effect; null where there is no comparator. It rises, or stays, along the frontier.</summary>
    public double? Ratio => IncrementalCost / IncrementalEffect;

    /// <summary>The strategy and how it stands.</summary>
    public override string ToString() => Standing == FrontierStanding.Efficient
        ? string.Create(CultureInfo.InvariantCulture, $"{Outcome}{(Ratio is { } ratio ? $", {ratio:R} each beyond {Comparator}" : "")}")
        : $"{Outcome}, {(Standing == FrontierStanding.Dominated ? "dominated" : "extendedly dominated")} by {string.Join(", ", DominatedBy)}";
}
