using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation;

/// <summary>The patients of a run under one strategy.</summary>
public sealed class StrategySample
{
    private readonly PathwayModel model;
    private readonly StateCounts counts;

    internal StrategySample(PathwayModel model, PathwayStrategy strategy, PatientUnits units, long count, SampleTotals totals, StateCounts counts)
    {
        this.model = model;
        this.counts = counts;
        Strategy = strategy;
        Count = count;
        Discounted = new(units, count, totals.Discounted, totals.Bins.AsSpan(0, Measures.Kinds));
        Undiscounted = new(units, count, totals.Undiscounted, totals.Bins.AsSpan(Measures.Kinds));
    }

    /// <summary>The strategy.</summary>
    public PathwayStrategy Strategy { get; }

    /// <summary>How many patients there are.</summary>
    public long Count { get; }

    /// <summary>Totals with the model's discounting.</summary>
    public OutcomeSample Discounted { get; }

    /// <summary>Totals without discounting.</summary>
    public OutcomeSample Undiscounted { get; }

    /// <summary>How many patients are in each state at a point of the trace, in the order of the model's states; they sum to <see cref="Count"/>.</summary>
    /// <param name="point">0 is the start, n the end of cycle n.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="point"/> is negative or beyond the horizon.</exception>
    public ReadOnlySpan<long> Occupancy(int point) =>
        counts.Present.AsSpan(Guard.Against.OutOfRange(point, 0, model.Cycles) * counts.States, counts.States);

    /// <summary>How many patients are in a state, at every point from 0 through the horizon.</summary>
    /// <exception cref="ArgumentException">The model has no such state.</exception>
    public ValueList<long> OccupancyOf(string state) => Column(counts.Present, IndexOf(state));

    /// <summary>How many patients came to a state from another one, by the point at which the cycle of their coming ends; none at point 0.</summary>
    /// <exception cref="ArgumentException">The model has no such state.</exception>
    public ValueList<long> EntriesOf(string state) => Column(counts.Entered, IndexOf(state));

    /// <summary>The share of patients who are not dead, at every point from 0 through the horizon.</summary>
    public ValueList<EventShare> Survival
    {
        get
        {
            var alive = new long[counts.Points];
            for (var point = 0; point < alive.Length; point++)
            {
                for (var state = 0; state < counts.States; state++)
                {
                    alive[point] += model.States[state].IsDead ? 0 : counts.Present[(point * counts.States) + state];
                }
            }

            return Shares(alive);
        }
    }

    /// <summary>The share of patients who have been in a state by each point from 0 through the horizon: the curve of the time to that event.</summary>
    /// <remarks>Everybody is followed to the horizon or to death, so that there is no censoring; death before the event counts as not having come.</remarks>
    /// <exception cref="ArgumentException">The model has no such state.</exception>
    public ValueList<EventShare> TimeTo(string state)
    {
        var index = IndexOf(state);
        var reached = new long[counts.Points];
        var sum = 0L;
        for (var point = 0; point < reached.Length; point++)
        {
            sum += counts.FirstTime[(point * counts.States) + index];
            reached[point] = sum;
        }

        return Shares(reached);
    }

    /// <summary>The strategy's id and the number of patients.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Strategy.Id}: {Count} patient(s)");

    private ValueList<EventShare> Shares(long[] patients) =>
        patients.Select((here, point) => new EventShare(model.CycleLength.YearsAfter(point), here, Count)).ToValueList();

    private ValueList<long> Column(long[] table, int state) =>
        Enumerable.Range(0, counts.Points).Select(point => table[(point * counts.States) + state]).ToValueList();

    private int IndexOf(string state)
    {
        for (var i = 0; i < model.States.Count; i++)
        {
            if (model.States[i].Id == state)
            {
                return i;
            }
        }

        throw new ArgumentException($"There is no state \"{state}\"; there are: {string.Join(", ", model.States)}.", nameof(state));
    }
}
