namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <content>The days put together into a week.</content>
internal sealed partial class WeekReach
{
    private WeekAnswer Join(ReachCounters counters, List<ReachDay> days, List<int> week)
    {
        var need = Need;
        var sought = asked.Seeking is { } seeking && !IsMinutesLeast(seeking) ? seeking : null;
        var (keys, nextDay) = (counters.Keys, counters.AfterDay());
        var best = new int[(days.Count + 1) * keys];
        var from = new (int Key, int Option)[(days.Count + 1) * keys];
        Array.Fill(best, -1);
        best[0] = 0;
        for (var d = 0; d < days.Count; d++)
        {
            var day = days[d];
            var options = day.Options;
            for (var key = 0; key < keys; key++)
            {
                var minutes = best[(d * keys) + key];
                if (minutes < 0)
                {
                    continue;
                }

                if (!day.MustAttend)
                {
                    Reach(((d + 1) * keys) + key, minutes, key, -1);
                }

                if (nextDay[key] is not (>= 0 and var dayKey))
                {
                    continue;
                }

                Work += options.Count;
                for (var option = 0; option < options.Count; option++)
                {
                    if (counters.Together(dayKey, options[option].Key) is >= 0 and var together)
                    {
                        Reach(((d + 1) * keys) + together, Math.Min(need, minutes + options[option].Minutes), key, option);
                    }
                }
            }
        }

        var chosen = -1;
        var any = false;
        var last = days.Count * keys;
        for (var key = 0; key < keys; key++)
        {
            if (best[last + key] >= 0 && counters.IsEnough(key, sought))
            {
                any = true;
                if (need == int.MaxValue ? chosen < 0 || best[last + key] > best[last + chosen] : best[last + key] >= need && (chosen < 0 || (sought is not null && counters.IsNearer(sought, key, chosen))))
                {
                    chosen = key;
                }
            }
        }

        if (chosen < 0)
        {
            minutesMattered |= any;
            return WeekAnswer.No;
        }

        week.Clear();
        for (var d = days.Count; d > 0; d--)
        {
            var (key, option) = from[(d * keys) + chosen];
            if (option >= 0)
            {
                week.AddRange(days[d - 1].Sessions(option));
            }

            chosen = key;
        }

        week.Sort((a, b) => offering.Sessions[a].When.Start.CompareTo(offering.Sessions[b].When.Start));
        return WeekAnswer.Yes;

        void Reach(int place, int minutes, int key, int option)
        {
            if (minutes > best[place])
            {
                best[place] = minutes;
                from[place] = (key, option);
            }
        }
    }
}
