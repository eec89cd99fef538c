using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Joins what days can add to tables that tell, for each place of a week, the least that the days joined so far must still cost.</summary>
internal sealed class PlaceTable
{
    /// <summary>Columns that are worked on side by side: so many may be written beyond the last of a plane.</summary>
    public const int Abreast = 5;

    private const int Lanes = WeekPlaces.Lanes;

    private int[] before = [];
    private int[] sources = [];

    /// <summary>Steps made, in units of comparisons.</summary>
    public long Work { get; set; }

    /// <summary>Joins a day to a table.</summary>
    /// <param name="places">What the places mean.</param>
    /// <param name="day">The day.</param>
    /// <param name="table">The table before, and after.</param>
    /// <param name="onlyStart">Whether only the place of the empty week is wanted.</param>
    public void Join(WeekPlaces places, DayWays day, Span<int> table, bool onlyStart = false)
    {
        if (day.Count == 0 && !day.Must)
        {
            return;
        }

        if (before.Length < places.TableSize)
        {
            before = new int[places.TableSize];
        }

        if (sources.Length < day.Count)
        {
            sources = new int[day.Count * 2];
        }

        table[..places.TableSize].CopyTo(before);
        ref var old = ref MemoryMarshal.GetArrayDataReference(before);
        for (var plane = onlyStart ? places.Planes.Count - 1 : 0; plane < places.Planes.Count; plane++)
        {
            for (var i = 0; i < day.Count; i++)
            {
                sources[i] = places.Source(plane, day.Cells[i]) * Lanes;
            }

            ref var here = ref table[places.Cell(plane, 0) * Lanes];
            var first = onlyStart ? places.LastColumn - (places.LastColumn % Abreast) : 0;
            for (var column = first; column <= places.LastColumn; column += Abreast)
            {
                Join(places, day, ref Unsafe.Add(ref old, column * Lanes), ref Unsafe.Add(ref here, column * Lanes));
            }

            var lowest = Vector256.LoadUnsafe(ref here);
            for (var pad = 1; pad <= places.Pad; pad++)
            {
                lowest.StoreUnsafe(ref Unsafe.Subtract(ref here, pad * Lanes));
            }

            Work += (long)day.Count * (places.LastColumn + 1 - first) / 4;
        }
    }

    private void Join(WeekPlaces places, DayWays day, ref int old, ref int here)
    {
        var never = Vector256.Create(WeekBounds.Never);
        var (a, b, c, d, e) = (never, never, never, never, never);
        if (!day.Must)
        {
            a = Vector256.LoadUnsafe(ref here);
            b = Vector256.LoadUnsafe(ref here, Lanes);
            c = Vector256.LoadUnsafe(ref here, 2 * Lanes);
            d = Vector256.LoadUnsafe(ref here, 3 * Lanes);
            e = Vector256.LoadUnsafe(ref here, 4 * Lanes);
        }

        ref var source = ref MemoryMarshal.GetArrayDataReference(sources);
        ref var costs = ref MemoryMarshal.GetReference(day.Costs);
        var i = 0;
        for (var state = 0; state < places.Tally.States; state++)
        {
            var end = day.End(state);
            if (i == end)
            {
                continue;
            }

            var (p, q, r, s, t) = (never, never, never, never, never);
            for (; i < end; i++)
            {
                ref var from = ref Unsafe.Add(ref old, Unsafe.Add(ref source, i));
                var cost = Vector256.Create(Unsafe.Add(ref costs, i));
                p = Vector256.Min(p, Vector256.LoadUnsafe(ref from) + cost);
                q = Vector256.Min(q, Vector256.LoadUnsafe(ref from, Lanes) + cost);
                r = Vector256.Min(r, Vector256.LoadUnsafe(ref from, 2 * Lanes) + cost);
                s = Vector256.Min(s, Vector256.LoadUnsafe(ref from, 3 * Lanes) + cost);
                t = Vector256.Min(t, Vector256.LoadUnsafe(ref from, 4 * Lanes) + cost);
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
