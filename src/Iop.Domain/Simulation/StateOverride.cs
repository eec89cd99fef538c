using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>What a strategy puts in the place of a state's cost or utility.</summary>
public sealed record StateOverride
{
    /// <summary>Makes an override.</summary>
    /// <param name="state">The id of the state; not one that is marked dead.</param>
    /// <param name="cost">Minor units for one patient and one <paramref name="costUnit"/>; null leaves the model's.</param>
    /// <param name="utility">The quality weight, -1 to 1; null leaves the model's.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="note">What a reader should know, such as that a number is an assumption.</param>
    /// <param name="adjustments">How they vary; after the model's own adjustments of a cost or utility that is left, instead of those of one that is replaced.</param>
    /// <param name="costUnit">The time that a cost given here is for.</param>
    /// <exception cref="ArgumentOutOfRangeException">A utility lies outside -1 to 1, a cost is beyond a trillion minor units, or the unit is none.</exception>
    /// <exception cref="ArgumentException"><paramref name="state"/> is blank.</exception>
    public StateOverride(
        string state,
        CycleSchedule<double>? cost = null,
        CycleSchedule<double>? utility = null,
        string? source = null,
        string? note = null,
        IEnumerable<RewardAdjustment>? adjustments = null,
        TimeUnit costUnit = TimeUnit.Year)
    {
        State = Guard.Against.NullOrWhiteSpace(state);
        Cost = cost is null ? null : PathwayLimits.WithinCost(cost, nameof(cost));
        CostUnit = Guard.Against.Undefined(costUnit);
        Utility = utility is null ? null : PathwayLimits.Within(utility, PathwayLimits.LeastUtility, PathwayLimits.MostUtility, nameof(utility));
        Source = source;
        Note = note;
        Adjustments = Guard.Against.NullItem((adjustments ?? []).ToValueList(), nameof(adjustments));
    }

    /// <summary>The id of the state.</summary>
    public string State { get; }

    /// <summary>Minor units for one patient and one <see cref="CostUnit"/>; null leaves the model's.</summary>
    public CycleSchedule<double>? Cost { get; }

    /// <summary>The time that a cost given here is for.</summary>
    public TimeUnit CostUnit { get; }

    /// <summary>The quality weight; null leaves the model's.</summary>
    public CycleSchedule<double>? Utility { get; }

    /// <summary>How cost and utility vary, in the order in which they are applied.</summary>
    public ValueList<RewardAdjustment> Adjustments { get; }

    /// <summary>Where the numbers come from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    /// <summary>The id of the state.</summary>
    public override string ToString() => State;
}
