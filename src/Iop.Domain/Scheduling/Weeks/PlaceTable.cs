using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Joins what days can add to tables that tell, for each place of a week, the least that the days joined so far must still cost.</summary>
internal sealed class PlaceTable
{
    /// <summary>Columns that are worked on side by side: so many may be written beyond the last of a plane.</summary>
    public const int Abreast = 5;

    /// <summary>More units than any days take.</summary>
    public const int Unlimited = int.MaxValue / 2;

    /// <summary>No day is joined later: only the place of the empty week is wanted.</summary>
    public const int Nothing = -1;

    private const int Lanes = WeekPlaces.Lanes;

    private readonly int[] ends = new int[Lanes];
    private int[] sources = [];
    private int[] costs = [];

    /// <summary>Steps made, in units of comparisons.</summary>
    public long Work { get; set; }

    /// <summary>Joins a day to a table.</summary>
    /// <param name="places">What the places mean.</param>
    /// <param name="day">The day.</param>
    /// <param name="before">The table without the day.</param>
    /// <param name="after">The table with it, which must not be the same.</param>
    /// <param name="reach">The most units that days joined later take: only the places are wanted that they lead to from the empty week.</param>
    public void Join(WeekPlaces places, DayWays day, ReadOnlySpan<int> before, Span<int> after, int reach = Unlimited)
    {
        if (day.Count == 0 && !day.Must)
        {
            before[..places.TableSize].CopyTo(after);
            return;
        }

        if (sources.Length < day.Count)
        {
            sources = new int[day.Count * 2];
            costs = new int[day.Count * 2];
        }

        ref var old = ref MemoryMarshal.GetReference(before);
        var alive = Alive(places, before, reach == Unlimited ? reach : Math.Max(0, reach) + day.MostUnits);
        for (var plane = reach == Nothing ? places.Planes.Count - 1 : 0; plane < places.Planes.Count; plane++)
        {
            var first = Math.Max(0, places.FirstColumn(plane, Math.Max(0, reach)));
            if (first > places.LastColumn)
            {
                continue;
            }

            first -= first % Abreast;
            List(places, day, plane, alive);
            var start = places.Cell(plane, 0) * Lanes;
            ref var here = ref after[start];
            for (var column = first; column <= places.LastColumn; column += Abreast)
            {
                Join(places, day.Must, ref Unsafe.Add(ref old, column * Lanes), start, ref Unsafe.Add(ref here, column * Lanes));
            }

            var lowest = Vector256.LoadUnsafe(ref here);
            for (var pad = 1; first == 0 && pad <= places.Pad; pad++)
            {
                lowest.StoreUnsafe(ref Unsafe.Subtract(ref here, pad * Lanes));
            }

            Work += (long)ends[^1] * (places.LastColumn + 1 - first) / 4;
        }

        after.Slice(places.Cell(places.Planes.Count, 0) * Lanes, (places.LastColumn + Abreast) * Lanes).Fill(WeekBounds.Never);
    }

    /// <summary>The planes of a table that hold a way at all, as bits, for there are fewer than 32: what more open units allow, fewer do, so that the first wanted column tells it.</summary>
    private static uint Alive(WeekPlaces places, ReadOnlySpan<int> table, int reach)
    {
        var never = Vector256.Create(WeekBounds.Unreachable);
        var alive = 0u;
        for (var plane = 0; plane < places.Planes.Count; plane++)
        {
            var column = Math.Max(0, places.FirstColumn(plane, reach));
            var some = column <= places.LastColumn && Vector256.LessThanAny(Vector256.LoadUnsafe(in table[places.Cell(plane, column) * Lanes]), never);
            alive |= some ? 1u << plane : 0;
        }

        return alive;
    }

    /// <summary>Lists for a plane from where the day's ways are read, but for those that lead to a plane without a way.</summary>
    private void List(WeekPlaces places, DayWays day, int plane, uint alive)
    {
        var from = places.Sources.AsSpan(plane * places.CellCount, places.CellCount);
        var cells = day.Cells;
        var all = day.Costs;
        var (i, kept) = (0, 0);
        for (var state = 0; state < Lanes; state++)
        {
            for (var end = day.End(state); i < end; i++)
            {
                var source = from[cells[i]];
                sources[kept] = source;
                costs[kept] = all[i];
                kept += (int)(alive >> places.PlaneOf(source)) & 1;
            }

            ends[state] = kept;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Join(WeekPlaces places, bool must, ref int old, int start, ref int here)
    {
        var never = Vector256.Create(WeekBounds.Never);
        var (a, b, c, d, e) = (never, never, never, never, never);
        if (!must)
        {
            ref var same = ref Unsafe.Add(ref old, start);
            a = Vector256.LoadUnsafe(ref same);
            b = Vector256.LoadUnsafe(ref same, Lanes);
            c = Vector256.LoadUnsafe(ref same, 2 * Lanes);
            d = Vector256.LoadUnsafe(ref same, 3 * Lanes);
            e = Vector256.LoadUnsafe(ref same, 4 * Lanes);
        }

        ref var source = ref MemoryMarshal.GetArrayDataReference(sources);
        ref var cost = ref MemoryMarshal.GetArrayDataReference(costs);
        var i = 0;
        for (var state = 0; state < places.Tally.States; state++)
        {
            var end = ends[state];
            if (i == end)
            {
                continue;
            }

            var (p, q, r, s, t) = (never, never, never, never, never);
            for (; i < end; i++)
            {
                ref var from = ref Unsafe.Add(ref old, Unsafe.Add(ref source, i));
                var more = Vector256.Create(Unsafe.Add(ref cost, i));
                p = Vector256.Min(p, Vector256.LoadUnsafe(ref from) + more);
                q = Vector256.Min(q, Vector256.LoadUnsafe(ref from, Lanes) + more);
                r = Vector256.Min(r, Vector256.LoadUnsafe(ref from, 2 * Lanes) + more);
                s = Vector256.Min(s, Vector256.LoadUnsafe(ref from, 3 * Lanes) + more);
                t = Vector256.Min(t, Vector256.LoadUnsafe(ref from, 4 * Lanes) + more);
            }

            var move = places.Tally.Beside[state];
            a = Vector256.Min(a, move.Apply(p));
            b = Vector256.Min(b, move.Apply(q));
            c = Vector256.Min(c, move.Apply(r));
            d = Vector256.Min(d, move.Apply(s));
            e = Vector256.Min(e, move.Apply(t));
        }

        a.StoreUnsafe(ref here);
        b.StoreUnsafe(ref here, Lanes);
        c.StoreUnsafe(ref here, 2 * Lanes);
        d.StoreUnsafe(ref here, 3 * Lanes);
        e.StoreUnsafe(ref here, 4 * Lanes);
    }
}
