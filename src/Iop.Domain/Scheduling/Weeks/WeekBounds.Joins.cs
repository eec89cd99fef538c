using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <content>The days joined to weeks.</content>
internal sealed partial class WeekBounds
{
    private readonly int[][] beside = [.. Enumerable.Range(0, 1 << 7).Select(_ => Array.Empty<int>())];
    private readonly long[] besideVersion = new long[1 << 7];
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
        Copy(others, ref rest[0]);
        for (; changed != 0; changed &= changed - 1)
        {
            table.Join(places, ways[int.TrailingZeroCount(changed)], rest[0], onlyStart: int.IsPow2(changed));
        }

        Conclude(rest[0]);
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
            Copy(places.Done, ref beside[changed]);
            for (var i = 0; i < dayCount; i++)
            {
                if ((changed & (1 << days[i])) == 0)
                {
                    table.Join(places, ways[days[i]], beside[changed]);
                }
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
        Copy(places.Done, ref rest[0]);
        Copy(rest[0], ref stages[0]);
        for (var i = 0; i < dayCount; i++)
        {
            Copy(stages[i], ref stages[i + 1]);
            table.Join(places, ways[days[Joined(i)]], stages[i + 1], onlyStart: i + 1 == dayCount);
        }
    }

    /// <summary>Which of the days is joined at a stage: those of the second half come first.</summary>
    private int Joined(int stage) => (stage + (dayCount / 2)) % dayCount;

    /// <summary>Makes the tables of some days from that of all others.</summary>
    private void Spread(int from, int to, int depth)
    {
        if (to - from <= 1)
        {
            for (var i = from; i < to; i++)
            {
                Ensure(ref stop[days[i]], row);
                TakeStop(rest[depth], stop[days[i]]);
                FillReach(days[i]);
            }

            return;
        }

        var middle = (from + to) / 2;
        Copy(depth == 0 ? stages[dayCount - middle] : rest[depth], ref rest[depth + 1]);
        if (depth > 0)
        {
            for (var i = middle; i < to; i++)
            {
                table.Join(places, ways[days[i]], rest[depth + 1]);
            }
        }

        Spread(from, middle, depth + 1);
        Copy(rest[depth], ref rest[depth + 1]);
        for (var i = from; i < middle; i++)
        {
            table.Join(places, ways[days[i]], rest[depth + 1]);
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
