namespace Iop.Domain.Scheduling.Weeks;

/// <content>Bounds on the weeks that attend a whole closed series.</content>
internal sealed partial class WeekBounds
{
    private readonly int[][] free = [.. Enumerable.Range(0, 7).Select(_ => Array.Empty<int>())];
    private readonly int[][] whole = [.. Enumerable.Range(0, 7).Select(_ => Array.Empty<int>())];
    private int[] sum = [];
    private int[] next = [];
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

    /// <summary>Prepares the bound on the weeks of another's bound that attend some sessions: higher and dearer, as times and the tally count on their days too.</summary>
    /// <param name="other">Bounds prepared for the same patient and costs.</param>
    /// <param name="attended">The positions that must be attended.</param>
    /// <param name="cost">Scaled cost of each position.</param>
    public void PrepareWith(WeekBounds other, ReadOnlySpan<int> attended, ReadOnlySpan<long> cost)
    {
        patient = other.patient;
        tally = other.tally;
        classes = other.classes;
        idleCost = other.idleCost;
        dayCost = other.dayCost;
        need = other.need;
        weekStride = other.weekStride;
        Shift = other.Shift;
        freeReady = false;
        other.lowest.CopyTo(lowest, 0);
        other.width.CopyTo(width, 0);
        other.stride.CopyTo(stride, 0);
        other.mustBy.CopyTo(mustBy, 0);
        Ensure(ref own, classes.Count);
        if (must.Length < classes.Count)
        {
            must = new bool[classes.Count * 2];
        }

        other.own.AsSpan(0, classes.Count).CopyTo(own);
        other.must.AsSpan(0, classes.Count).CopyTo(must);
        Week = null;
        if (!Force(attended, cost))
        {
            return;
        }

        for (var day = 0; day < 7; day++)
        {
            profiles[day] = other.profiles[day];
        }

        foreach (var position in attended)
        {
            var day = patient.Offering.Day[patient.Sessions[position]];
            if (profiles[day] != profile[day])
            {
                FillProfile(day);
            }
        }

        JoinForward(0);
    }

    /// <summary>Marks what must be attended and leaves out what overlaps it; false where two such sessions overlap.</summary>
    private bool Force(ReadOnlySpan<int> attended, ReadOnlySpan<long> cost)
    {
        foreach (var position in attended)
        {
            var at = classes.Of[position];
            var day = patient.Offering.Day[patient.Sessions[position]];
            for (var other = classes.DayStart[day]; other < classes.DayStart[day + 1]; other++)
            {
                if (classes.Start[other] < classes.End[at] && classes.Start[at] < classes.End[other])
                {
                    if (must[other])
                    {
                        return false;
                    }

                    own[other] = Never;
                }
            }

            must[at] = true;
            mustBy[day] = Math.Max(mustBy[day], classes.Row[at]);
            own[at] = (int)Math.Min((cost[position] - (idleCost * classes.Units[at] * Unit)) >> Shift, MostMagnitude / attended.Length);
        }

        return true;
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
            Lower(profiles[day].AsSpan(state * step, step), whole[day].AsSpan(0, step), 0, wide - 1, 0, 0);
        }
    }
}
