using System.Numerics;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>What one day can add to a week: each way's state, cell and least cost, state by state.</summary>
internal sealed class DayWays
{
    private readonly int[] ends = new int[WeekPlaces.Lanes];
    private int[] cells = new int[64];
    private int[] costs = new int[64];
    private uint[] marks = [];
    private Vector256<int>[] least = [];

    /// <summary>How many ways there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the day must be attended.</summary>
    public bool Must { get; set; }

    /// <summary>The day's cell of each way.</summary>
    public ReadOnlySpan<int> Cells => cells.AsSpan(0, Count);

    public ReadOnlySpan<int> Costs => costs.AsSpan(0, Count);

    /// <summary>The number of the first way beyond those of a state.</summary>
    public int End(int state) => ends[state];

    public void Clear()
    {
        Count = 0;
        Must = false;
        Array.Clear(ends);
    }

    /// <summary>Lists what a table of costs offers, dearer ways only where they bring more, and none that adds nothing and costs nothing.</summary>
    /// <param name="costsByPlace">Costs for each cell and state of a day.</param>
    /// <param name="places">What the places mean.</param>
    /// <param name="more">What each way costs besides.</param>
    public void List(ReadOnlySpan<int> costsByPlace, WeekPlaces places, int more)
    {
        if (marks.Length < places.CellCount)
        {
            marks = new uint[places.CellCount];
            least = new Vector256<int>[places.Planes.Amounts * places.Width];
        }
        else if (least.Length < places.Planes.Amounts * places.Width)
        {
            least = new Vector256<int>[places.Planes.Amounts * places.Width];
        }

        Mark(costsByPlace, places, more);
        Gather(costsByPlace, places, more);
    }

    /// <summary>Marks the states of each cell that are ways, and counts them.</summary>
    private void Mark(ReadOnlySpan<int> costsByPlace, WeekPlaces places, int more)
    {
        var (width, planes) = (places.Width, places.Planes);
        var never = Vector256.Create(WeekBounds.Never / 2);
        foreach (var amount in planes.Order)
        {
            var run = Vector256.Create(int.MaxValue);
            var lowest = planes.Minutes(amount);
            for (var units = width - 1; units >= 0; units--)
            {
                foreach (var better in planes.Better[amount])
                {
                    run = Vector256.Min(run, least[(better * width) + units]);
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

                least[(amount * width) + units] = run;
            }
        }
    }

    private void Gather(ReadOnlySpan<int> costsByPlace, WeekPlaces places, int more)
    {
        foreach (var mark in marks.AsSpan(0, places.CellCount))
        {
            for (var bits = mark; bits != 0; bits &= bits - 1)
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
