using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A level of care, an outcome, or death: what a patient is in during a cycle.</summary>
/// <remarks>A state without transitions out of it is absorbing. Only a state marked dead adds no life years; such a state costs nothing and has utility 0.</remarks>
public sealed record PathwayState
{
    /// <summary>Makes a state.</summary>
    /// <param name="id">Unique in the model; compared exactly.</param>
    /// <param name="name">For readers.</param>
    /// <param name="cost">Minor units of the model's currency for one patient and one <paramref name="costUnit"/> here, fractions too; negative for a saving.</param>
    /// <param name="utility">The quality weight of a year here: 1 is full health, 0 as bad as death, down to -1 for worse than death.</param>
    /// <param name="level">The level of care that the state stands for; null for an outcome.</param>
    /// <param name="isDead">Whether those here are dead.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="note">What a reader should know, such as that a number is an assumption.</param>
    /// <param name="adjustments">How cost and utility vary with time in state, age, time or patient.</param>
    /// <param name="costUnit">The time that the cost is for; a table that sets it or adds to it is for the same.</param>
    /// <exception cref="ArgumentOutOfRangeException">A utility lies outside -1 to 1, a cost is beyond a trillion minor units, or the unit is none.</exception>
    /// <exception cref="ArgumentException">A text is blank, or a dead state has a cost or a utility.</exception>
    public PathwayState(
        string id,
        string name,
        CycleSchedule<double> cost,
        CycleSchedule<double> utility,
        LevelOfCare? level = null,
        bool isDead = false,
        string? source = null,
        string? note = null,
        IEnumerable<RewardAdjustment>? adjustments = null,
        TimeUnit costUnit = TimeUnit.Year)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Name = Guard.Against.NullOrWhiteSpace(name);
        Cost = PathwayLimits.WithinCost(Guard.Against.Null(cost), nameof(cost));
        CostUnit = Guard.Against.Undefined(costUnit);
        Utility = PathwayLimits.Within(Guard.Against.Null(utility), PathwayLimits.LeastUtility, PathwayLimits.MostUtility, nameof(utility));
        Level = level;
        IsDead = isDead;
        Source = source;
        Note = note;
        Adjustments = Guard.Against.NullItem((adjustments ?? []).ToValueList(), nameof(adjustments));
        if (isDead && (Adjustments.Count > 0 || cost.Values.Any(amount => amount != 0) || utility.Values.Any(weight => weight != 0)))
        {
            throw new ArgumentException("A dead state costs nothing and has utility 0.", nameof(isDead));
        }
    }

    /// <summary>Unique in the model.</summary>
    public string Id { get; }

    /// <summary>For readers.</summary>
    public string Name { get; }

    /// <summary>Minor units of the model's currency for one patient and one <see cref="CostUnit"/>.</summary>
    public CycleSchedule<double> Cost { get; }

    /// <summary>The time that the cost is for; a year unless said otherwise.</summary>
    public TimeUnit CostUnit { get; }

    /// <summary>The quality weight of a year, -1 to 1.</summary>
    public CycleSchedule<double> Utility { get; }

    /// <summary>The level of care; null for an outcome.</summary>
    public LevelOfCare? Level { get; }

    /// <summary>Whether those here are dead: no life years, no cost, nobody leaves.</summary>
    public bool IsDead { get; }

    /// <summary>How cost and utility vary, in the order in which they are applied to those above.</summary>
    public ValueList<RewardAdjustment> Adjustments { get; }

    /// <summary>Where the numbers come from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
