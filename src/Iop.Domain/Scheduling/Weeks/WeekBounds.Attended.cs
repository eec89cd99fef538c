namespace Iop.Domain.Scheduling.Weeks;

/// <content>The bound on weeks that attend some sessions: what comes after a session is read from the day's tables, so that only what lies around the sessions is made.</content>
internal sealed partial class WeekBounds
{
    /// <summary>Days with one session each that are kept at most; further ones are made anew.</summary>
    private const int MostSingles = 512;

    private readonly DayWays[] mixed = [.. Enumerable.Range(0, 7).Select(_ => new DayWays())];
    private readonly DayWays[] with = new DayWays[7];
    private readonly List<DayWays> single = [];
    private int[] singleOf = [];
    private long[] singleVersion = [];
    private long withVersion;
    private int singles;
    private int[] today = [];
    private int[] chosen = [];
    private int[] sums = [];

    /// <summary>Lower bound on the cost of the weeks that attend some sessions, fixed cost left out; null where there is none.</summary>
    /// <param name="attended">The positions.</param>
    /// <param name="cost">Scaled cost of each position, the same for every call until the bound is prepared anew.</param>
    public long? With(ReadOnlySpan<int> attended, long[] cost)
    {
        BeginWith();
        Ensure(ref today, attended.Length);
        Span<int> order = stackalloc int[7];
        var changed = 0;
        foreach (var position in attended)
        {
            changed |= 1 << classes.Day[classes.Of[position]];
        }

        var (joined, most) = (0, 0);
        for (var left = changed; left != 0; left &= left - 1)
        {
            var day = int.TrailingZeroCount(left);
            var count = Today(day, attended);
            if (count == 0)
            {
                return null;
            }

            with[day] = WaysWith(day, today.AsSpan(0, count), cost);
            most += with[day].MostUnits;
            order[joined] = day;
            for (var i = joined++; i > 0 && with[order[i - 1]].Count > with[order[i]].Count; i--)
            {
                (order[i - 1], order[i]) = (order[i], order[i - 1]);
            }
        }

        var sum = Beside(changed);
        for (var i = 0; i < joined; i++)
        {
            most -= with[order[i]].MostUnits;
            Join(sum, ref rest[0], with[order[i]], i + 1 == joined ? PlaceTable.Nothing : most);
            sum = rest[0];
        }

        var least = sum[places.Start * Lanes];
        return least >= Unreachable ? null : ((long)least << Shift) + Worth;
    }

    /// <summary>Forgets the days with sessions where the bound was prepared anew.</summary>
    private void BeginWith()
    {
        if (withVersion == version)
        {
            return;
        }

        withVersion = version;
        singles = 0;
        Ensure(ref singleOf, patient.Sessions.Length);
        Ensure(ref singleVersion, patient.Sessions.Length);
        EnsureTable(ref chosen, row);
        EnsureTable(ref sums, row);
        BeginAround();
    }

    /// <summary>Lists a day's sessions in the order of time; how many there are, zero where two overlap.</summary>
    private int Today(int day, ReadOnlySpan<int> attended)
    {
        var count = 0;
        foreach (var position in attended)
        {
            if (classes.Day[classes.Of[position]] == day)
            {
                var i = count++;
                for (; i > 0 && classes.Start[classes.Of[today[i - 1]]] > classes.Start[classes.Of[position]]; i--)
                {
                    today[i] = today[i - 1];
                }

                today[i] = position;
            }
        }

        for (var i = 1; i < count; i++)
        {
            if (classes.NextRow[classes.Of[today[i - 1]]] > classes.Row[classes.Of[today[i]]])
            {
                return 0;
            }
        }

        return count;
    }

    /// <summary>What a day can add that attends some sessions: kept, where it is one.</summary>
    private DayWays WaysWith(int day, ReadOnlySpan<int> positions, long[] cost)
    {
        var position = positions[0];
        var isKnown = singleVersion[position] == version;
        if (positions.Length > 1 || (!isKnown && singles == MostSingles))
        {
            FillWith(day, positions, cost, mixed[day]);
            return mixed[day];
        }

        if (!isKnown)
        {
            if (singles == single.Count)
            {
                single.Add(new());
            }

            singleVersion[position] = version;
            singleOf[position] = singles;
            FillWith(day, positions, cost, single[singles++]);
        }

        return single[singleOf[position]];
    }

    /// <summary>Lists what a day can add that attends some sessions.</summary>
    private void FillWith(int day, ReadOnlySpan<int> positions, long[] cost, DayWays list)
    {
        var (position, at) = (positions[^1], classes.Of[positions[^1]]);
        if (positions.Length == 1)
        {
            TakeLast(day, position, cost);
        }

        for (var i = positions.Length - 2; i >= 0; i--)
        {
            var next = position;
            (position, at) = (positions[i], classes.Of[positions[i]]);
            ref var between = ref Between(day, classes.NextRow[at], next, isLast: i + 2 == positions.Length, cost);
            chosen.AsSpan(0, row).Fill(Never);
            Take(ref between, ref chosen[0], at, CostOf(position, cost), Never, places.MostFrom[day][classes.NextRow[at]]);
        }

        sums.AsSpan(0, row).Fill(Never);
        Add(chosen.AsSpan(0, row), sums, (int)((-idleCost * classes.Start[at]) >> Shift));
        Precede(day, classes.Row[at]);
        filled += places.CellCount * Lanes / 2;
        list.Clear();
        list.Must = true;
        list.List(sums.AsSpan(0, row), places, (int)(dayCost >> Shift), scratch);
    }

    /// <summary>Makes the table of the ways that begin with a session and attend no other of those that must be.</summary>
    private void TakeLast(int day, int position, long[] cost)
    {
        var at = classes.Of[position];
        chosen.AsSpan(0, row).Fill(Never);
        Take(ref started[day][classes.NextRow[at] * row], ref chosen[0], at, CostOf(position, cost), (int)((idleCost * classes.End[at]) >> Shift), places.MostFrom[day][classes.NextRow[at]]);
    }

    private int CostOf(int position, long[] cost)
    {
        var at = classes.Of[position];
        return (int)Math.Min((cost[position] - Tolls[at] - (idleCost * classes.Units[at] * Unit)) >> Shift, range.MostForced(classes.MostSessions));
    }
}
