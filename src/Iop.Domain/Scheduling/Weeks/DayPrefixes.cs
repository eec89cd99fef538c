using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>What can be attended of a day before each of its rows, state by state.</summary>
internal sealed class DayPrefixes
{
    private const int Lanes = WeekPlaces.Lanes;

    private int[] first = [];
    private int[] ends = [];
    private Way[] ways = new Way[64];
    private uint[] marks = [];
    private int count;

    /// <summary>Forgets the ways of all rows.</summary>
    public void Begin(int rows)
    {
        if (first.Length < rows)
        {
            first = new int[rows * 2];
            ends = new int[rows * 2 * Lanes];
        }

        Array.Fill(first, -1);
        count = 0;
    }

    /// <summary>The ways before a row, listed from a table at the first call.</summary>
    public ReadOnlySpan<Way> Before(int row, ReadOnlySpan<int> table, WeekPlaces places)
    {
        if (first[row] < 0)
        {
            List(row, table, places);
        }

        return ways.AsSpan(first[row], ends[(row * Lanes) + Lanes - 1]);
    }

    /// <summary>For each state the number of the first way before a row beyond those of the state.</summary>
    public ReadOnlySpan<int> Ends(int row) => ends.AsSpan(row * Lanes, Lanes);

    private void List(int row, ReadOnlySpan<int> table, WeekPlaces places)
    {
        if (marks.Length < places.CellCount)
        {
            marks = new uint[places.CellCount];
        }

        if (ways.Length < count + (places.CellCount * Lanes))
        {
            Array.Resize(ref ways, 2 * (count + (places.CellCount * Lanes)));
        }

        var never = Vector256.Create(WeekBounds.Unreachable);
        for (var cell = 0; cell < places.CellCount; cell++)
        {
            marks[cell] = Vector256.LessThan(Vector256.LoadUnsafe(in table[cell * Lanes]), never).ExtractMostSignificantBits();
        }

        first[row] = count;
        var end = ends.AsSpan(row * Lanes, Lanes);
        end.Clear();
        for (var cell = 0; cell < places.CellCount; cell++)
        {
            for (var bits = marks[cell]; bits != 0; bits &= bits - 1)
            {
                end[BitOperations.TrailingZeroCount(bits)]++;
            }
        }

        var all = 0;
        foreach (ref var of in end)
        {
            (of, all) = (all, all + of);
        }

        for (var cell = 0; cell < places.CellCount; cell++)
        {
            for (var bits = marks[cell]; bits != 0; bits &= bits - 1)
            {
                var state = BitOperations.TrailingZeroCount(bits);
                ways[count + end[state]++] = new(places.CellUnits[cell], places.CellAmount[cell], table[(cell * Lanes) + state]);
            }
        }

        count += all;
    }

    /// <summary>Sessions before a row: what they come to, and their cost with the waiting between them.</summary>
    /// <param name="Units">Units.</param>
    /// <param name="Amount">The amount that planes tell.</param>
    /// <param name="Cost">Cost in a table.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Way(int Units, int Amount, int Cost);
}
