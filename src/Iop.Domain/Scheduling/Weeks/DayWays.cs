using System.Numerics;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>What one day can add to a week: each way's state, cell and least cost, state by state.</summary>
internal sealed class DayWays
{
    private readonly int[] ends = new int[WeekPlaces.Lanes];
    private int[] cells = new int[64];
    private int[] costs = new int[64];

    /// <summary>How many ways there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the day must be attended.</summary>
    public bool Must { get; set; }

    /// <summary>The day's cell of each way.</summary>
    public ReadOnlySpan<int> Cells => cells.AsSpan(0, Count);

    public ReadOnlySpan<int> Costs => costs.AsSpan(0, Count);

    /// <summary>The number of the first way beyond those of a state.</summary>
    public int End(int state) => ends[state];

    /// <summary>The most units of a way.</summary>
    public int MostUnits { get; private set; }

    public void Clear()
    {
        Count = 0;
        MostUnits = 0;
        Must = false;
        Array.Clear(ends);
    }

    /// <summary>Lists what a table of costs offers, dearer ways only where they bring more, and none that adds nothing and costs nothing.</summary>
    /// <param name="costsByPlace">Costs for each cell and state of a day.</param>
    /// <param name="places">What the places mean.</param>
    /// <param name="more">What each way costs besides.</param>
    /// <param name="scratch">Room to work in.</param>
    public void List(ReadOnlySpan<int> costsByPlace, WeekPlaces places, int more, WayScratch scratch)
    {
        scratch.Ensure(places);
        Mark(costsByPlace, places, more, scratch);
        Gather(costsByPlace, places, more, scratch.Marks);
    }

    /// <summary>Marks the states of each cell that are ways, and counts them.</summary>
    private void Mark(ReadOnlySpan<int> costsByPlace, WeekPlaces places, int more, WayScratch scratch)
    {
        var (width, planes, marks, least) = (places.Width, places.Planes, scratch.Marks, scratch.Least);
        var never = Vector256.Create(WeekBounds.Never / 2);
        foreach (var amount in planes.Order)
        {
            var run = Vector256.Create(int.MaxValue);
            var lowest = planes.Minutes(amount);
            for (var units = width - 1; units >= 0; units--)
            {
                foreach (var better in planes.Better[amount])
                {
                    run = Vector256.Min(run, Vector256.LoadUnsafe(ref least[((better * width) + units) * WeekPlaces.Lanes]));
                }

                if (units >= lowest)
                {
                    var cell = places.CellOf(amount, units);
                    var value = Vector256.LoadUnsafe(in costsByPlace[cell * WeekPlaces.Lanes]);
                    var cost = value + Vector256.Create(more);
                    var ways = Vector256.LessThan(cost, run) & Vector256.LessThan(value, never) & places.Holds[cell];
                    if (cell == 0 && !Must && cost.ToScalar() >= 0)
                    {
                        ways &= ~Vector256.CreateScalar(-1);
                    }

                    run = Vector256.ConditionalSelect(ways, cost, run);
                    marks[cell] = ways.ExtractMostSignificantBits();
                }

                run.StoreUnsafe(ref least[((amount * width) + units) * WeekPlaces.Lanes]);
            }
        }
    }

    private void Gather(ReadOnlySpan<int> costsByPlace, WeekPlaces places, int more, uint[] marks)
    {
        for (var cell = 0; cell < places.CellCount; cell++)
        {
            MostUnits = marks[cell] == 0 ? MostUnits : Math.Max(MostUnits, places.CellUnits[cell]);
            for (var bits = marks[cell]; bits != 0; bits &= bits - 1)
            {
                ends[BitOperations.TrailingZeroCount(bits)]++;
            }
        }

        for (var state = 0; state < WeekPlaces.Lanes; state++)
        {
            (ends[state], Count) = (Count, Count + ends[state]);
        }

        if (cells.Length < Count)
        {
            cells = new int[Count * 2];
            costs = new int[Count * 2];
        }

        for (var cell = 0; cell < places.CellCount; cell++)
        {
            for (var bits = marks[cell]; bits != 0; bits &= bits - 1)
            {
                var state = BitOperations.TrailingZeroCount(bits);
                cells[ends[state]] = cell;
                costs[ends[state]++] = costsByPlace[(cell * WeekPlaces.Lanes) + state] + more;
            }
        }
    }
}
