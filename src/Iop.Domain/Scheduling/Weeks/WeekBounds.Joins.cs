using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <content>The days joined to weeks.</content>
internal sealed partial class WeekBounds
{
    private readonly int[][] beside = [.. Enumerable.Range(0, 1 << 7).Select(_ => Array.Empty<int>())];
    private readonly long[] besideVersion = new long[1 << 7];
    private int[] spare = [];
    private long version;
    private bool isStaged;

    private void ListDays()
    {
        version++;
        isStaged = false;
        dayCount = 0;
        for (var day = 0; day < 7; day++)
        {
            if (classes.DayStart[day] < classes.DayStart[day + 1])
            {
                days[dayCount++] = day;
            }
        }
    }

    /// <summary>Joins a day to a table; to the same array by way of a spare one.</summary>
    private void Join(int[] before, ref int[] after, DayWays day, int reach = PlaceTable.Unlimited)
    {
        if (before == after)
        {
            (spare, after) = (after, spare);
        }

        EnsureTable(ref after, places.TableSize);
        table.Join(places, day, before, after, reach);
    }

    /// <summary>Joins all days, and so finds the bound on the week; each stage is kept.</summary>
    private void JoinDays()
    {
        ListDays();
        Stage();
        Conclude(stages[dayCount]);
    }

    /// <summary>Joins some days to the table of all others, and so finds the bound on the week.</summary>
    private void JoinDays(int[] others, int changed)
    {
        ListDays();
        var joined = others;
        for (; changed != 0; changed &= changed - 1)
        {
            Join(joined, ref rest[0], ways[int.TrailingZeroCount(changed)], int.IsPow2(changed) ? PlaceTable.Nothing : PlaceTable.Unlimited);
            joined = rest[0];
        }

        Conclude(joined);
    }

    private void Conclude(int[] joined)
    {
        var least = joined[places.Start * Lanes];
        Week = least >= Unreachable ? null : ((long)least << Shift) + Worth;
    }

    /// <summary>The table of all days but some, which is kept until the bound is prepared anew.</summary>
    private int[] Beside(int changed)
    {
        if (besideVersion[changed] != version)
        {
            besideVersion[changed] = version;
            var joined = stages[0];
            for (var i = 0; i < dayCount; i++)
            {
                if ((changed & (1 << days[i])) == 0)
                {
                    Join(joined, ref beside[changed], ways[days[i]]);
                    joined = beside[changed];
                }
            }

            if (joined == stages[0])
            {
                Copy(joined, ref beside[changed]);
            }
        }

        return beside[changed];
    }

    /// <summary>Joins the days one after the other where that is not done yet.</summary>
    private void Stage()
    {
        if (isStaged)
        {
            return;
        }

        isStaged = true;
        Copy(places.Done, ref stages[0]);
        var left = 0;
        for (var i = 0; i < dayCount; i++)
        {
            left += ways[days[i]].MostUnits;
        }

        for (var i = 0; i < dayCount; i++)
        {
            var day = ways[days[Joined(i)]];
            left -= day.MostUnits;
            Join(stages[i], ref stages[i + 1], day, i + 1 == dayCount ? PlaceTable.Nothing : left);
        }
    }

    /// <summary>Which of the days is joined at a stage: those of the second half come first.</summary>
    private int Joined(int stage) => (stage + (dayCount / 2)) % dayCount;

    /// <summary>Makes the tables of some days from that of all others.</summary>
    private void Spread(int from, int to, int depth)
    {
        var others = depth == 0 ? places.Done : rest[depth];
        if (to - from <= 1)
        {
            for (var i = from; i < to; i++)
            {
                EnsureTable(ref stop[days[i]], row);
                TakeStop(others, stop[days[i]]);
                FillReach(days[i]);
            }

            return;
        }

        var middle = (from + to) / 2;
        Copy(others, ref rest[depth + 1]);
        for (var i = middle; i < to; i++)
        {
            Join(rest[depth + 1], ref rest[depth + 1], ways[days[i]]);
        }

        Spread(from, middle, depth + 1);
        Copy(others, ref rest[depth + 1]);
        for (var i = from; i < middle; i++)
        {
            Join(rest[depth + 1], ref rest[depth + 1], ways[days[i]]);
        }

        Spread(middle, to, depth + 1);
    }

    private void TakeStop(int[] others, int[] stops)
    {
        for (var cell = 0; cell < places.CellCount; cell++)
        {
            var from = places.StopAt[cell];
            var value = from < 0 ? Vector256.Create(Never) : Vector256.LoadUnsafe(ref others[from * Lanes]);
            value.StoreUnsafe(ref stops[cell * Lanes]);
        }
    }
}
