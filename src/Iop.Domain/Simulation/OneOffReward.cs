using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A cost and a loss of QALYs that a patient has once: on entering a state, on leaving one, or on one transition. Where a patient starts is no entry.</summary>
public sealed record OneOffReward
{
    /// <summary>Makes a reward.</summary>
    /// <param name="from">The id of the state left; null for any.</param>
    /// <param name="to">The id of the state entered; null for any. At least one of the two is given.</param>
    /// <param name="cost">Minor units, fractions too, each time; negative for a saving.</param>
    /// <param name="qalyLoss">QALYs lost each time, -1 to 1; negative for a gain.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="note">What a reader should know.</param>
    /// <exception cref="ArgumentException">No state is given, an id is blank, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cost is beyond a trillion minor units, or a loss lies outside -1 to 1.</exception>
    public OneOffReward(string? from, string? to, CycleSchedule<double> cost, CycleSchedule<double> qalyLoss, string? source = null, string? note = null)
    {
        From = from is null ? null : Guard.Against.NullOrWhiteSpace(from);
        To = to is null ? null : Guard.Against.NullOrWhiteSpace(to);
        Cost = PathwayLimits.WithinCost(Guard.Against.Null(cost), nameof(cost));
        QalyLoss = PathwayLimits.Within(Guard.Against.Null(qalyLoss), PathwayLimits.LeastUtility, PathwayLimits.MostUtility, nameof(qalyLoss));
        Source = source;
        Note = note;
        if (from == to)
        {
            throw new ArgumentException("One of the two states, or two that differ.", nameof(to));
        }
    }

    /// <summary>The state left; null for any.</summary>
    public string? From { get; }

    /// <summary>The state entered; null for any.</summary>
    public string? To { get; }

    /// <summary>Minor units each time, by the cycle of the move.</summary>
    public CycleSchedule<double> Cost { get; }

    /// <summary>QALYs lost each time, by the cycle of the move.</summary>
    public CycleSchedule<double> QalyLoss { get; }

    /// <summary>Where the numbers come from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    /// <summary>Such as <c>iop -> op</c>, or <c>any -> dead</c>.</summary>
    public override string ToString() => $"{From ?? "any"} -> {To ?? "any"}";
}
