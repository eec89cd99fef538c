using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The exact expectations of one strategy: how much of the cohort is in each state at each time, and what that costs and yields.</summary>
public sealed class CohortTrace
{
    private readonly double[] occupancy;

    internal CohortTrace(PathwayModel model, PathwayStrategy strategy, int cycles, double[] occupancy, ValueList<StateContribution> states, ValueList<TransitionFlow> transitions, bool isExact = true)
    {
        Model = model;
        Strategy = strategy;
        Cycles = cycles;
        this.occupancy = occupancy;
        States = states;
        Transitions = transitions;
        IsExact = isExact;
        foreach (var state in states)
        {
            Undiscounted += state.Undiscounted;
            Discounted += state.Discounted;
        }
    }

    /// <summary>The model that was run; its <see cref="PathwayModel.Timing"/>, <see cref="PathwayModel.Discounting"/> and <see cref="PathwayModel.Prices"/> say how the totals were formed.</summary>
    public PathwayModel Model { get; }

    /// <summary>The strategy that was run.</summary>
    public PathwayStrategy Strategy { get; }

    /// <summary>The cycles that were run; the trace has one point more.</summary>
    public int Cycles { get; }

    /// <summary>What each state adds, in the model's order.</summary>
    public ValueList<StateContribution> States { get; }

    /// <summary>How often each transition is taken, in the model's order.</summary>
    public ValueList<TransitionFlow> Transitions { get; }

    /// <summary>Whether nothing but rounding separates the results from the expectations; not so where nodes of a quadrature stand for a continuous age or modifier of hazards.</summary>
    public bool IsExact { get; }

    /// <summary>The totals without discounting.</summary>
    public PathwayOutcome Undiscounted { get; }

    /// <summary>The totals with the model's discounting.</summary>
    public PathwayOutcome Discounted { get; }

    /// <summary>The shares of the cohort in each state at a point of the trace, in the order of the model's states; they sum to 1.</summary>
    /// <param name="point">0 is the start, n the end of cycle n.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="point"/> is negative or above <see cref="Cycles"/>.</exception>
    public ReadOnlySpan<double> Occupancy(int point) =>
        occupancy.AsSpan(Guard.Against.OutOfRange(point, 0, Cycles) * States.Count, States.Count);

    /// <summary>The share of the cohort in one state at every point of the trace, from 0 through <see cref="Cycles"/>.</summary>
    /// <exception cref="ArgumentException">The model has no state with this id.</exception>
    public ValueList<double> OccupancyOf(string state)
    {
        for (var i = 0; i < States.Count; i++)
        {
            if (States[i].State == state)
            {
                return Enumerable.Range(0, Cycles + 1).Select(point => occupancy[(point * States.Count) + i]).ToValueList();
            }
        }

        throw new ArgumentException($"There is no state \"{state}\"; there are: {string.Join(", ", Model.States)}.", nameof(state));
    }

    /// <summary>The strategy, the number of cycles and the conventions in use.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Strategy.Id}: {Cycles} cycles of {Model.CycleLength}, rewards {Model.Timing}, discounting {Model.Discounting}");
}
