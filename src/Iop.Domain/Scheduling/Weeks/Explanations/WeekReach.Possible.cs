namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <content>Which sessions a week can have at all.</content>
internal sealed partial class WeekReach
{
    /// <summary>Keys above which marking takes longer than it saves.</summary>
    private const int MostMarkedKeys = 64;

    /// <summary>Sessions that some week can have which keeps the limits held to last, everything else passed over; perhaps more, never fewer.</summary>
    public bool[] Possible(ReachQuestion question)
    {
        var (closed, forced) = Begin(question, [.. held]);
        if (Frame(closed) is { Keys: > MostMarkedKeys })
        {
            (closed, forced) = Begin(question, Likely);
        }

        var possible = new bool[offering.Count];
        if (!Settle(closed, forced) || Frame(closed) is not { Keys: <= MostMarkedKeys } frame || Days(frame, closed, forced) is not { } days)
        {
            Array.Fill(possible, true);
            return possible;
        }

        var keys = frame.Counters.Keys;
        var before = MostBefore(frame.Counters, days);
        var after = MostAfter(frame.Counters, days);
        for (var d = 0; d < days.Count; d++)
        {
            var least = LeastOf(frame.Counters, days[d], before.AsSpan(d * keys, keys), after.AsSpan((d + 1) * keys, keys));
            Work += days[d].Mark(least, possible);
        }

        MarkAlike(closed, possible);
        return possible;
    }

    /// <summary>For each day and key, the most minutes of the days before it.</summary>
    private int[] MostBefore(ReachCounters counters, List<ReachDay> days)
    {
        var most = new int[(days.Count + 1) * counters.Keys];
        Array.Fill(most, -1);
        most[0] = 0;
        var nextDay = counters.AfterDay();
        for (var d = 0; d < days.Count; d++)
        {
            for (var key = 0; key < counters.Keys; key++)
            {
                var minutes = most[(d * counters.Keys) + key];
                if (minutes < 0)
                {
                    continue;
                }

                if (!days[d].MustAttend)
                {
                    Raise(ref most[((d + 1) * counters.Keys) + key], minutes);
                }

                foreach (var option in days[d].Options)
                {
                    Work++;
                    if (nextDay[key] >= 0 && counters.Together(nextDay[key], option.Key) is >= 0 and var both)
                    {
                        Raise(ref most[((d + 1) * counters.Keys) + both], minutes + option.Minutes);
                    }
                }
            }
        }

        return most;
    }

    /// <summary>For each day and key of the days before it, the most minutes that it and the days after it can add to a week with enough of everything counted.</summary>
    private int[] MostAfter(ReachCounters counters, List<ReachDay> days)
    {
        var most = new int[(days.Count + 1) * counters.Keys];
        Array.Fill(most, -1);
        for (var key = 0; key < counters.Keys; key++)
        {
            most[(days.Count * counters.Keys) + key] = counters.IsEnough(key) ? 0 : -1;
        }

        var nextDay = counters.AfterDay();
        for (var d = days.Count - 1; d >= 0; d--)
        {
            for (var key = 0; key < counters.Keys; key++)
            {
                ref var here = ref most[(d * counters.Keys) + key];
                here = days[d].MustAttend ? -1 : most[((d + 1) * counters.Keys) + key];
                foreach (var option in days[d].Options)
                {
                    Work++;
                    if (nextDay[key] >= 0 && counters.Together(nextDay[key], option.Key) is >= 0 and var both && most[((d + 1) * counters.Keys) + both] is >= 0 and var later)
                    {
                        Raise(ref here, later + option.Minutes);
                    }
                }
            }
        }

        return most;
    }

    /// <summary>For each key, the minutes that an attended day with it must have for the week to have enough; -1 where no week has such a day.</summary>
    private int[] LeastOf(ReachCounters counters, ReachDay day, ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var least = new int[counters.Keys];
        Array.Fill(least, -1);
        var nextDay = counters.AfterDay();
        foreach (var option in day.Options)
        {
            for (var key = 0; key < before.Length; key++)
            {
                if (before[key] >= 0 && nextDay[key] >= 0 && counters.Together(nextDay[key], option.Key) is >= 0 and var both && after[both] >= 0)
                {
                    var missing = Math.Max(0, Need - before[key] - after[both]);
                    least[option.Key] = least[option.Key] < 0 ? missing : Math.Min(least[option.Key], missing);
                }
            }
        }

        return least;
    }

    /// <summary>Of sessions alike in times and modality only one was swept.</summary>
    private void MarkAlike(bool[] closed, bool[] possible)
    {
        int[] left = [.. offering.Order.Where(s => !closed[s])];
        for (var (from, to) = (0, 0); from < left.Length; from = to)
        {
            var any = false;
            for (to = from; to < left.Length && SessionClasses.AtOnce(offering, left[from], left[to]); to++)
            {
                any |= possible[left[to]];
            }

            for (var at = from; at < to; at++)
            {
                possible[left[at]] = any;
            }
        }
    }

    private static void Raise(ref int most, int minutes) => most = Math.Max(most, minutes);
}
