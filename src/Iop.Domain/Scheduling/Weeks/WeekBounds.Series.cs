namespace Iop.Domain.Scheduling.Weeks;

/// <content>Bounds on the weeks that attend a whole closed series.</content>
internal sealed partial class WeekBounds
{
    private readonly int[][] free = [.. Enumerable.Range(0, 7).Select(_ => Array.Empty<int>())];
    private readonly int[][] whole = [.. Enumerable.Range(0, 7).Select(_ => Array.Empty<int>())];
    private int[] sum = [];
    private int[] next = [];
    private int[] forced = [];
    private int[] sums = [];
    private int[] nextSums = [];
    private bool freeReady;

    /// <summary>Least cost of a week in which all sessions of a closed series are attended; <see cref="long.MaxValue"/> where there is none.</summary>
    /// <param name="series">Its positions.</param>
    /// <param name="cost">Scaled cost of each position.</param>
    /// <param name="classCost">Least scaled cost of each class.</param>
    /// <param name="dayCost">Scaled cost of a day.</param>
    public long WithSeries(ReadOnlySpan<int> series, ReadOnlySpan<long> cost, ReadOnlySpan<long> classCost, long dayCost)
    {
        if (!freeReady)
        {
            freeReady = true;
            for (var day = 0; day < 7; day++)
            {
                FillFree(day, classCost);
            }
        }

        long total = 0;
        var minutes = 0;
        Span<bool> attended = stackalloc bool[7];
        foreach (var position in series)
        {
            var session = patient.Sessions[position];
            total += cost[position] + (attended[patient.Offering.Day[session]] ? 0 : dayCost);
            attended[patient.Offering.Day[session]] = true;
            minutes += patient.Offering.Minutes(session) / Unit;
        }

        Ensure(ref sum, weekStride);
        Ensure(ref next, weekStride);
        sum.AsSpan(0, weekStride).Fill(Never);
        sum[0] = 0;
        for (var day = 0; day < 7; day++)
        {
            var costs = attended[day] ? free[day] : whole[day];
            sum.AsSpan(0, weekStride).CopyTo(next);
            for (var units = 0; units < width[day]; units++)
            {
                if (costs[units] < Unreachable && (units + 1 == width[day] || costs[units + 1] != costs[units]) && (units > 0 || costs[0] < 0))
                {
                    Lower(sum.AsSpan(0, weekStride), next.AsSpan(0, weekStride), 0, need, units, costs[units]);
                }
            }

            (sum, next) = (next, sum);
        }

        var rest = sum[Math.Max(0, need - minutes)];
        return rest >= Unreachable ? long.MaxValue : total + ((long)rest << Shift);
    }

    /// <summary>The same bound, higher and dearer: times and the tally counted on the days of the series too.</summary>
    /// <param name="series">Its positions.</param>
    /// <param name="cost">Scaled cost of each position.</param>
    /// <param name="dayCost">Scaled cost of a day.</param>
    public long WithWholeSeries(ReadOnlySpan<int> series, ReadOnlySpan<long> cost, long dayCost)
    {
        Empty(ref sums);
        for (var day = 0; day < 7; day++)
        {
            var attends = false;
            foreach (var position in series)
            {
                attends |= patient.Offering.Day[patient.Sessions[position]] == day;
            }

            if (attends)
            {
                FillForced(day, series, cost, (int)(dayCost >> Shift));
            }

            Join(attends ? forced : profile[day], day, sums, ref nextSums, attends);
            (sums, nextSums) = (nextSums, sums);
        }

        var least = Complete(sums);
        return least >= Unreachable ? long.MaxValue : (long)least << Shift;
    }

    /// <summary>The profile of a day on which the sessions of a series are attended and nothing beside that overlaps them.</summary>
    private void FillForced(int day, ReadOnlySpan<int> series, ReadOnlySpan<long> cost, int dayCost)
    {
        var states = tally.States;
        var row = states * stride[day];
        var rows = classes.Rows[day];
        Ensure(ref forced, row);
        Ensure(ref started, (rows + 1) * row);
        forced.AsSpan(0, row).Fill(Never);
        started.AsSpan(rows * row, row).Fill(Never);
        var alone = true;
        var at = classes.DayStart[day + 1] - 1;
        for (var r = rows - 1; r >= 0; r--)
        {
            started.AsSpan((r + 1) * row, row).CopyTo(started.AsSpan(r * row));
            for (; at >= classes.DayStart[day] && classes.Row[at] == r; at--)
            {
                var member = Member(at, series, out var overlaps);
                if (member >= 0)
                {
                    started.AsSpan(r * row, row).Fill(Never);
                    forced.AsSpan(0, row).Fill(Never);
                    var spent = (cost[member] - (idleCost * classes.Units[at] * Unit)) >> Shift;
                    Take(day, at, (int)Math.Min(spent, MostMagnitude / series.Length), forced, alone);
                    alone = false;
                }
                else if (!overlaps && own[at] != Never)
                {
                    Take(day, at, own[at], forced, alone);
                }
            }
        }

        foreach (ref var place in forced.AsSpan(0, row))
        {
            place = place >= Unreachable ? Never : place + dayCost;
        }
    }

    private int Member(int session, ReadOnlySpan<int> series, out bool overlaps)
    {
        overlaps = false;
        foreach (var position in series)
        {
            var other = classes.Of[position];
            if (other == session)
            {
                return position;
            }

            overlaps |= patient.Offering.Day[patient.Sessions[position]] == patient.Offering.Day[patient.Sessions[classes.First[session]]]
                && classes.Start[other] < classes.End[session] && classes.Start[session] < classes.End[other];
        }

        return -1;
    }

    /// <summary>Least cost of further minutes on a day that is attended anyway, waiting left out, and of the minutes of a whole day.</summary>
    private void FillFree(int day, ReadOnlySpan<long> classCost)
    {
        var (wide, step) = (width[day], stride[day]);
        var rows = classes.Rows[day];
        Ensure(ref whole[day], step);
        Ensure(ref free[day], step);
        Ensure(ref started, (rows + 1) * step);
        started.AsSpan(rows * step, step).Fill(Never);
        started[rows * step] = 0;
        var at = classes.DayStart[day + 1] - 1;
        for (var r = rows - 1; r >= 0; r--)
        {
            started.AsSpan((r + 1) * step, step).CopyTo(started.AsSpan(r * step));
            for (; at >= classes.DayStart[day] && classes.Row[at] == r; at--)
            {
                if (classCost[at] != long.MaxValue)
                {
                    Lower(
                        started.AsSpan(classes.NextRow[at] * step, step),
                        started.AsSpan(r * step, step),
                        0,
                        wide - 1,
                        classes.Units[at],
                        (int)(classCost[at] >> Shift));
                }
            }
        }

        started.AsSpan(0, step).CopyTo(free[day]);
        for (var place = wide - 2; place >= 0; place--)
        {
            free[day][place] = Math.Min(free[day][place], free[day][place + 1]);
        }

        whole[day].AsSpan(0, step).Fill(Never);
        for (var state = 0; state < tally.States; state++)
        {
            Lower(profile[day].AsSpan(state * step, step), whole[day].AsSpan(0, step), 0, wide - 1, 0, 0);
        }
    }
}
