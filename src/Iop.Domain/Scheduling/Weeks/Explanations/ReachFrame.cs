using System.Runtime.InteropServices;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Limits that are held to together, and the days swept under them.</summary>
internal sealed class ReachFrame(Offering offering, ReachCounters counters, ReachDayLimits limits, ReachScratch scratch)
{
    private readonly Dictionary<(int Modality, int Minutes), int[]> next = [];
    private readonly List<ReachDay> days = [];

    public ReachCounters Counters { get; } = counters;

    public ReachDayLimits Limits { get; } = limits;

    /// <summary>Keys of a day: those of the counters, once for each number of sessions to tell apart.</summary>
    public int Keys => Counters.Keys * Limits.Counts;

    /// <summary>A day swept before, or now.</summary>
    /// <param name="open">Its sessions in the order of their starts.</param>
    /// <param name="forced">Sessions that must be attended.</param>
    /// <param name="steps">What the sweep took; zero where it was made before.</param>
    public ReachDay Day(List<int> open, bool[] forced, out long steps)
    {
        foreach (var known in days)
        {
            if (known.Is(CollectionsMarshal.AsSpan(open), forced))
            {
                steps = 0;
                return known;
            }
        }

        var day = new ReachDay(this, offering, scratch, open, forced);
        days.Add(day);
        steps = day.Work;
        return day;
    }

    /// <summary>The key of a day after one more session, for every key; -1 where that is one too many.</summary>
    public int[] Next(int session)
    {
        var kind = (offering.Modality[session], offering.Minutes(session));
        if (next.TryGetValue(kind, out var known))
        {
            return known;
        }

        var one = Counters.After(kind.Item1, kind.Item2);
        var all = new int[Keys];
        for (var count = 0; count < Limits.Counts; count++)
        {
            var after = count + 1 < Limits.Counts ? count + 1 : Limits.MostSessions < int.MaxValue ? -1 : count;
            for (var key = 0; key < one.Length; key++)
            {
                all[(count * one.Length) + key] = one[key] < 0 || after < 0 ? -1 : (after * one.Length) + one[key];
            }
        }

        next.Add(kind, all);
        return all;
    }
}
