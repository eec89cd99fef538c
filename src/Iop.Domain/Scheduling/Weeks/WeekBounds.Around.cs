using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <content>What can be attended between the sessions of a day that must be, and before the first of them.</content>
internal sealed partial class WeekBounds
{
    /// <summary>Tables between two sessions that are kept at most; further ones are made anew.</summary>
    private const int MostGaps = 256;

    private const int FirstGaps = 8;

    private readonly (int From, int Next)[] keptGaps = new (int, int)[MostGaps];
    private readonly int[][] earlierOf = [.. Enumerable.Range(0, 7).Select(_ => Array.Empty<int>())];
    private readonly long[] earlierVersion = new long[7];
    private readonly (int Row, int Class)[] earlierTo = new (int, int)[7];
    private readonly DayPrefixes[] prefixes = [.. Enumerable.Range(0, 7).Select(_ => new DayPrefixes())];
    private int[] gapFirst = [];
    private long[] gapVersion = [];
    private int[] gapAt = [];
    private int[] kept = [];
    private int[] gap = [];
    private int[] moved = [];
    private (int Amount, int Low, int High)[] active = [];
    private int gaps;
    private int actives;

    private void BeginAround()
    {
        gaps = 0;
        Ensure(ref gapFirst, patient.Sessions.Length);
        Ensure(ref gapVersion, patient.Sessions.Length);
        EnsureTable(ref moved, row);
    }

    /// <summary>The ways from a row on that attend a session: kept, where it is the day's last.</summary>
    private ref int Between(int day, int from, int next, bool isLast, long[] cost)
    {
        if (!isLast)
        {
            return ref gap[FillGap(day, from, classes.Of[next])];
        }

        var first = gapVersion[next] == version ? gapFirst[next] : -1;
        for (var entry = first; entry >= 0; entry = keptGaps[entry].Next)
        {
            if (keptGaps[entry].From == from)
            {
                return ref kept[entry * row];
            }
        }

        TakeLast(day, next, cost);
        var found = FillGap(day, from, classes.Of[next]);
        if (gaps == MostGaps)
        {
            return ref gap[found];
        }

        keptGaps[gaps] = (from, first);
        (gapVersion[next], gapFirst[next]) = (version, gaps);
        if (kept.Length < (gaps + 1) * row)
        {
            Array.Resize(ref kept, (gaps + FirstGaps) * 2 * row);
        }

        gap.AsSpan(found, row).CopyTo(kept.AsSpan(gaps * row));
        return ref kept[gaps++ * row];
    }

    /// <summary>Makes the tables of the rows from one on up to a session, of which the ways that attend it are known; where the first of them stands.</summary>
    private int FillGap(int day, int from, int next)
    {
        var to = classes.Row[next];
        EnsureTable(ref gap, (classes.Rows[day] + 1) * row);
        Ensure(ref gapAt, classes.Rows[day] + 1);
        chosen.AsSpan(0, row).CopyTo(gap.AsSpan(to * row));
        gapAt[to] = to * row;
        var at = next - 1;
        while (at >= classes.DayStart[day] && classes.Row[at] == to)
        {
            at--;
        }

        for (var r = to - 1; r >= from; r--)
        {
            gapAt[r] = gapAt[r + 1];
            for (; at >= classes.DayStart[day] && classes.Row[at] == r; at--)
            {
                var beyond = classes.NextRow[at];
                if (own[at] < Never && beyond <= to)
                {
                    if (gapAt[r] != r * row)
                    {
                        gap.AsSpan(gapAt[r], row).CopyTo(gap.AsSpan(r * row));
                        gapAt[r] = r * row;
                    }

                    Take(ref gap[gapAt[beyond]], ref gap[r * row], at, own[at], Never, places.MostFrom[day][beyond]);
                    filled += places.CellCount / 4;
                }
            }
        }

        return gapAt[from];
    }

    /// <summary>Adds what can be attended before the first session to the ways that begin with it.</summary>
    private void Precede(int day, int before)
    {
        if (earlierVersion[day] != version)
        {
            earlierVersion[day] = version;
            earlierTo[day] = (0, classes.DayStart[day]);
            var size = classes.Rows[day] * row;
            EnsureTable(ref earlierOf[day], size);
            earlierOf[day].AsSpan(0, size).Fill(Never);
            prefixes[day].Begin(classes.Rows[day]);
        }

        FillEarlier(day, before);
        var list = prefixes[day];
        var earlier = list.Before(before, earlierOf[day].AsSpan(before * row, row), places);
        var ends = list.Ends(before);
        FindActive();
        var first = 0;
        for (var state = 0; state < places.Tally.States; state++)
        {
            var ofState = earlier[first..ends[state]];
            first = ends[state];
            if (ofState.Length > 0)
            {
                MoveActive(places.Tally.Above[state]);
                foreach (var (amount, low, high) in active.AsSpan(0, actives))
                {
                    AddBefore(ofState, amount, low, high);
                }
            }
        }
    }

    /// <summary>Finds for each amount of a day the cells from the first to the last that the ways attended lead to.</summary>
    private void FindActive()
    {
        var planes = places.Planes;
        Ensure(ref active, planes.Amounts);
        actives = 0;
        for (var amount = 0; amount < planes.Amounts; amount++)
        {
            var (low, high) = (planes.Minutes(amount), places.Width - 1);
            while (low <= high && IsNever(places.CellBase[amount] + low))
            {
                low++;
            }

            while (low < high && IsNever(places.CellBase[amount] + high))
            {
                high--;
            }

            if (low <= high)
            {
                active[actives++] = (amount, low, high);
            }
        }
    }

    /// <summary>The ways attended as they are with a state more.</summary>
    private void MoveActive(StateMove[] moves)
    {
        foreach (var (amount, low, high) in active.AsSpan(0, actives))
        {
            for (var units = low; units <= high; units++)
            {
                var at = (places.CellBase[amount] + units) * Lanes;
                var value = Vector256.LoadUnsafe(ref chosen[at]);
                var least = Vector256.Create(Never);
                foreach (var move in moves)
                {
                    least = Vector256.Min(least, move.Apply(value));
                }

                least.StoreUnsafe(ref moved[at]);
            }
        }
    }

    /// <summary>Adds what can be attended before to the ways attended of one amount.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddBefore(ReadOnlySpan<DayPrefixes.Way> before, int amount, int low, int high)
    {
        var (planes, bases, last) = (places.Planes, places.CellBase, places.Width - 1);
        ref var from = ref moved[(bases[amount] + low) * Lanes];
        ref var to = ref sums[0];
        foreach (var way in before)
        {
            var both = planes.Both[(way.Amount * planes.Amounts) + amount];
            if (both < 0)
            {
                continue;
            }

            var cost = Vector256.Create(way.Cost);
            var count = Math.Min(high, last - way.Units) - low + 1;
            ref var sum = ref Unsafe.Add(ref to, (bases[both] + low + way.Units) * Lanes);
            for (var i = 0; i < count; i++)
            {
                Lower(ref sum, i, Vector256.LoadUnsafe(ref from, (nuint)(i * Lanes)) + cost);
            }

            for (var i = Math.Max(0, count); places.MayFillUp && i <= high - low; i++)
            {
                Lower(ref to, bases[both] + last, Vector256.LoadUnsafe(ref from, (nuint)(i * Lanes)) + cost);
            }
        }
    }

    private bool IsNever(int cell) => Vector256.GreaterThanOrEqualAll(Vector256.LoadUnsafe(ref chosen[cell * Lanes]), Vector256.Create(Unreachable));

    /// <summary>Makes the tables of what can be attended before each row of a day, as far as the row that is asked for.</summary>
    private void FillEarlier(int day, int before)
    {
        var tables = earlierOf[day];
        var (r, at) = earlierTo[day];
        for (; r < before; r++)
        {
            var most = places.MostBefore[day][r];
            for (; classes.Row[at] == r; at++)
            {
                if (own[at] < Never && classes.NextRow[at] < classes.Rows[day])
                {
                    Take(ref tables[r * row], ref tables[classes.NextRow[at] * row], at, own[at], (int)((-idleCost * classes.Start[at]) >> Shift), most);
                    filled += places.CellCount / 4;
                }
            }

            Add(tables.AsSpan(r * row, row), tables.AsSpan((r + 1) * row, row), 0);
        }

        earlierTo[day] = (r, at);
    }
}
