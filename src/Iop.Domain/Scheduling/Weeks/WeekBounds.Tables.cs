using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <content>The tables of a day, all eight states of a place at a time.</content>
internal sealed partial class WeekBounds
{
    /// <summary>Lists what the day can add: for exactly a state and at least so many units the least cost, by classes from the last start backwards; what must be attended is.</summary>
    /// <param name="day">The day.</param>
    /// <param name="without">The day's table when nothing must be attended, to take from it what follows the last session that must; null to make all of it.</param>
    private void FillWays(int day, int[]? without = null)
    {
        var list = ways[day] = owned[day];
        list.Clear();
        if (classes.DayStart[day] == classes.DayStart[day + 1])
        {
            return;
        }

        var rows = classes.Rows[day];
        EnsureTable(ref ownWhole[day], row);
        EnsureTable(ref ownStarted[day], (rows + 1) * row);
        whole[day] = ownWhole[day];
        var starts = started[day] = ownStarted[day];
        var all = whole[day].AsSpan(0, row);
        all.Fill(Never);
        var at = classes.DayStart[day + 1] - 1;
        var from = rows;
        if (without is null)
        {
            starts.AsSpan(rows * row, row).Fill(Never);
        }
        else
        {
            from = mustBy[day] + 1;
            while (classes.Row[at] >= from)
            {
                at--;
            }

            without.AsSpan(from * row, (rows + 1 - from) * row).CopyTo(starts.AsSpan(from * row));
        }

        for (var r = from - 1; r >= 0; r--)
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
                    Take(day, starts, at, r >= mustBy[day] ? (int)((idleCost * classes.End[at]) >> Shift) : Never);
                }
            }

            Add(starts.AsSpan(r * row, row), all, (int)((-idleCost * classes.Start[at + 1]) >> Shift));
        }

        filled += (classes.DayStart[day + 1] - classes.DayStart[day]) * places.CellCount / 4;
        list.Must = mustBy[day] >= 0;
        list.List(all, places, (int)(dayCost >> Shift), scratch);
    }

    /// <summary>Adds the ways that take a class next to those of its row.</summary>
    private void Take(int day, int[] starts, int at, int ends) =>
        Take(ref starts[classes.NextRow[at] * row], ref starts[classes.Row[at] * row], at, own[at], ends, places.MostFrom[day][classes.NextRow[at]]);

    /// <summary>Adds the ways that take a class beside those of a table to another table.</summary>
    /// <param name="beside">The ways that the class is taken with.</param>
    /// <param name="here">The table they are added to.</param>
    /// <param name="at">The class.</param>
    /// <param name="cost">What it costs.</param>
    /// <param name="alone">What it costs besides to take it alone; <see cref="Never"/> where that is ruled out.</param>
    /// <param name="most">The most units of the first table's ways.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Take(ref int beside, ref int here, int at, int cost, int alone, int most)
    {
        ref readonly var step = ref places.Steps[places.StepOf[at]];
        var modality = classes.Modality[at];
        var costs = Vector256.Create(cost);
        if (places.Tally.IsCounted[modality])
        {
            var (into, stays) = (places.Tally.Into[modality], places.Tally.Stays[modality]);
            foreach (var run in step.Runs)
            {
                var count = Math.Min(run.Count, most - run.Units + 1);
                ref var from = ref Unsafe.Add(ref beside, run.From * Lanes);
                ref var to = ref Unsafe.Add(ref here, run.To * Lanes);
                for (var i = 0; i < count; i++)
                {
                    var value = Vector256.LoadUnsafe(ref from, (nuint)(i * Lanes));
                    Lower(ref to, i, Vector256.Min(into.Apply(value), stays.Apply(value)) + costs);
                }
            }
        }
        else
        {
            foreach (var run in step.Runs)
            {
                var count = Math.Min(run.Count, most - run.Units + 1);
                ref var from = ref Unsafe.Add(ref beside, run.From * Lanes);
                ref var to = ref Unsafe.Add(ref here, run.To * Lanes);
                for (var i = 0; i < count; i++)
                {
                    Lower(ref to, i, Vector256.LoadUnsafe(ref from, (nuint)(i * Lanes)) + costs);
                }
            }
        }

        var state = places.Tally.Next[modality];
        if ((step.First | state) >= 0)
        {
            ref var only = ref Unsafe.Add(ref here, (step.First * Lanes) + state);
            only = Math.Min(only, Math.Min(Never, cost + alone));
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
        EnsureTable(ref reach[day], (rows + 1) * row);
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
                    Reach(day, at, tables, r < mustBy[day] ? Never : (int)((idleCost * classes.End[at]) >> Shift));
                }
            }
        }

        filled += (classes.DayStart[day + 1] - classes.DayStart[day]) * places.CellCount / 4;
    }

    private void Reach(int day, int at, int[] reaches, int ends)
    {
        var modality = classes.Modality[at];
        var cost = Vector256.Create(own[at]);
        var waits = Vector256.Create(ends);
        var counted = places.Tally.IsCounted[modality];
        var onto = places.Tally.Onto[modality];
        ref var beyond = ref reaches[classes.NextRow[at] * row];
        ref var here = ref reaches[classes.Row[at] * row];
        ref var ended = ref MemoryMarshal.GetArrayDataReference(stop[day]);
        var most = places.MostBefore[day][classes.Row[at]];
        foreach (var run in places.Steps[places.StepOf[at]].Runs)
        {
            var count = Math.Min(run.Count, most - run.Units + 1);
            for (var i = 0; i < count; i++)
            {
                var after = (nuint)((run.To + i) * Lanes);
                var value = Vector256.Min(Vector256.LoadUnsafe(ref beyond, after), Vector256.LoadUnsafe(ref ended, after) + waits);
                Lower(ref here, run.From + i, (counted ? onto.Apply(value) : value) + cost);
            }
        }
    }
}
