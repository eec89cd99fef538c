using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <content>The tables of a day, all eight states of a place at a time.</content>
internal sealed partial class WeekBounds
{
    /// <summary>Lists what the day can add: for exactly a state and at least so many units the least cost, by classes from the last start backwards; what must be attended is.</summary>
    private void FillWays(int day)
    {
        var list = ways[day] = owned[day];
        list.Clear();
        if (classes.DayStart[day] == classes.DayStart[day + 1])
        {
            return;
        }

        var rows = classes.Rows[day];
        Ensure(ref ownWhole[day], row);
        Ensure(ref ownStarted[day], (rows + 1) * row);
        whole[day] = ownWhole[day];
        var starts = started[day] = ownStarted[day];
        var all = whole[day].AsSpan(0, row);
        all.Fill(Never);
        starts.AsSpan(rows * row, row).Fill(Never);
        var at = classes.DayStart[day + 1] - 1;
        for (var r = rows - 1; r >= 0; r--)
        {
            starts.AsSpan((r + 1) * row, row).CopyTo(starts.AsSpan(r * row));
            for (; at >= classes.DayStart[day] && classes.Row[at] == r; at--)
            {
                if (must[at])
                {
                    starts.AsSpan(r * row, row).Fill(Never);
                    all.Fill(Never);
                }

                if (own[at] < Never)
                {
                    Take(starts, at, r >= mustBy[day] ? (int)((idleCost * classes.End[at]) >> Shift) : Never);
                }
            }

            Add(starts.AsSpan(r * row, row), all, (int)((-idleCost * classes.Start[at + 1]) >> Shift));
        }

        filled += (classes.DayStart[day + 1] - classes.DayStart[day]) * places.Width / 4;
        list.Must = mustBy[day] >= 0;
        list.List(all, places, (int)(dayCost >> Shift));
    }

    /// <summary>Adds the ways that take a class next to those of its row.</summary>
    private void Take(int[] starts, int at, int ends)
    {
        var width = places.Width;
        var units = places.Units[at];
        var modality = classes.Modality[at];
        var cost = Vector256.Create(own[at]);
        ref var beyond = ref starts[classes.NextRow[at] * row];
        ref var here = ref starts[classes.Row[at] * row];
        var saturates = places.Lowest == 0;
        var end = Vector256.Equals(Vector256<int>.Indices, Vector256<int>.Zero);
        var last = Vector256.ConditionalSelect(end, Vector256.Create(ends), Vector256.Create(Never));
        if (!places.IsCounted[modality])
        {
            for (var from = 0; from < width && (saturates || from + units < width); from++)
            {
                var value = Vector256.LoadUnsafe(ref beyond, (nuint)(from * Lanes));
                value = from == 0 ? Vector256.Min(value, last) : value;
                Lower(ref here, Math.Min(width - 1, from + units), value + cost);
            }

            return;
        }

        var (into, stays) = (places.Into[modality], places.Stays[modality]);
        for (var from = 0; from < width && (saturates || from + units < width); from++)
        {
            var value = Vector256.LoadUnsafe(ref beyond, (nuint)(from * Lanes));
            value = from == 0 ? Vector256.Min(value, last) : value;
            Lower(ref here, Math.Min(width - 1, from + units), Vector256.Min(into.Apply(value), stays.Apply(value)) + cost);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Lower(ref int table, int place, Vector256<int> value) =>
        Vector256.Min(Vector256.LoadUnsafe(ref table, (nuint)(place * Lanes)), value).StoreUnsafe(ref table, (nuint)(place * Lanes));

    /// <summary>Lowers a table to what another holds, and a cost.</summary>
    private static void Add(ReadOnlySpan<int> source, Span<int> target, int cost)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        for (var i = 0; i < source.Length; i += Lanes)
        {
            Vector256.Min(Vector256.LoadUnsafe(ref to, (nuint)i), Vector256.LoadUnsafe(ref from, (nuint)i) + Vector256.Create(cost)).StoreUnsafe(ref to, (nuint)i);
        }
    }

    private void FillReach(int day)
    {
        var rows = classes.Rows[day];
        Ensure(ref reach[day], (rows + 1) * row);
        var tables = reach[day];
        tables.AsSpan(rows * row, row).Fill(Never);
        var at = classes.DayStart[day + 1] - 1;
        for (var r = rows - 1; r >= 0; r--)
        {
            tables.AsSpan((r + 1) * row, row).CopyTo(tables.AsSpan(r * row));
            for (; at >= classes.DayStart[day] && classes.Row[at] == r; at--)
            {
                if (must[at])
                {
                    tables.AsSpan(r * row, row).Fill(Never);
                }

                if (own[at] < Never)
                {
                    Reach(at, tables, stop[day], r < mustBy[day] ? Never : (int)((idleCost * classes.End[at]) >> Shift));
                }
            }
        }

        filled += (classes.DayStart[day + 1] - classes.DayStart[day]) * places.Width / 4;
    }

    private void Reach(int at, int[] reaches, int[] stops, int ends)
    {
        var width = places.Width;
        var units = Math.Min(places.Units[at], width);
        var modality = classes.Modality[at];
        var cost = Vector256.Create(own[at]);
        var waits = Vector256.Create(ends);
        var counted = places.IsCounted[modality];
        var onto = places.Onto[modality];
        ref var beyond = ref reaches[classes.NextRow[at] * row];
        ref var here = ref reaches[classes.Row[at] * row];
        ref var ended = ref MemoryMarshal.GetArrayDataReference(stops);
        for (var place = places.Lowest == 0 ? 0 : units; place < width; place++)
        {
            var from = (nuint)(Math.Max(0, place - units) * Lanes);
            var value = Vector256.Min(Vector256.LoadUnsafe(ref beyond, from), Vector256.LoadUnsafe(ref ended, from) + waits);
            Lower(ref here, place, (counted ? onto.Apply(value) : value) + cost);
        }
    }
}
