using System.Numerics;
using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>What can be attended on one day: for every key, the minutes that are possible with it.</summary>
/// <remarks>Sessions are swept in the order of their starts; where the span of a day is limited, once for each start of the day. Minutes are bits of a row of words.</remarks>
internal sealed class ReachDay
{
    private readonly Offering offering;
    private readonly ReachCounters counters;
    private readonly List<(int Session, int Row, int Next, int[] After, int Units, bool Forced)> sessions = [];
    private readonly List<int> starts = [];
    private readonly bool[] forcedRow = [];
    private readonly ReachDayLimits limits;
    private readonly int lastForcedEnd = -1;
    private readonly int firstForcedRow = int.MaxValue;
    private readonly int unit = 1;
    private readonly int words = 1;
    private readonly int keys;
    private readonly int most;
    private readonly int end;
    private readonly ulong[] reached = [];
    private readonly ulong[] done = [];

    public ReachDay(Offering offering, IReadOnlyList<int> open, bool[] forced, ReachCounters counters, Func<int, int[]> after, ReachDayLimits limits)
    {
        this.offering = offering;
        this.counters = counters;
        this.limits = limits;
        foreach (var s in open)
        {
            if (forced[s])
            {
                IsImpossible |= offering.Start[s] < lastForcedEnd;
                lastForcedEnd = Math.Max(lastForcedEnd, offering.End[s]);
            }
        }

        MustAttend = lastForcedEnd >= 0;
        var units = 0;
        foreach (var s in open)
        {
            if (forced[s] || !MustAttend || !open.Any(other => forced[other] && offering.Start[other] < offering.End[s] && offering.Start[s] < offering.End[other]))
            {
                if (starts.Count == 0 || starts[^1] != offering.Start[s])
                {
                    starts.Add(offering.Start[s]);
                }

                sessions.Add((s, starts.Count - 1, 0, after(s), offering.Minutes(s), forced[s]));
                units = ReachCounters.Divisor(units, offering.Minutes(s));
            }
        }

        if (sessions.Count == 0 || IsImpossible)
        {
            return;
        }

        unit = units;
        forcedRow = new bool[starts.Count];
        for (var i = 0; i < sessions.Count; i++)
        {
            var session = sessions[i];
            var next = starts.BinarySearch(offering.End[session.Session]);
            sessions[i] = session with { Next = next < 0 ? ~next : next, Units = session.Units / unit };
            forcedRow[session.Row] |= session.Forced;
            firstForcedRow = session.Forced ? Math.Min(firstForcedRow, session.Row) : firstForcedRow;
            end = Math.Max(end, offering.End[session.Session]);
        }

        most = Math.Min(end - starts[0], limits.MostMinutes) / unit;
        words = (most / 64) + 1;
        keys = counters.Keys * limits.Counts;
        reached = new ulong[(starts.Count + 1) * keys * words];
        done = new ulong[keys * words];
        Sweep(null);
    }

    /// <summary>Whether sessions that must be attended overlap.</summary>
    public bool IsImpossible { get; }

    /// <summary>Whether the day cannot be left out.</summary>
    public bool MustAttend { get; }

    /// <summary>Steps made.</summary>
    public long Work { get; private set; }

    /// <summary>The keys that an attended day can have, each with its most minutes.</summary>
    public List<(int Key, int Minutes)> Options()
    {
        var options = new List<(int Key, int Minutes)>();
        for (var key = 0; key < counters.Keys && done.Length > 0; key++)
        {
            var best = -1;
            for (var count = limits.LeastSessions; count < limits.Counts; count++)
            {
                best = Math.Max(best, Highest(((count * counters.Keys) + key) * words));
            }

            if (best * unit >= limits.LeastMinutes && best >= 0)
            {
                options.Add((key, best * unit));
            }
        }

        return options;
    }

    /// <summary>Sessions of a day with this key and these minutes.</summary>
    public IEnumerable<int> Sessions(int key, int minutes)
    {
        for (var count = limits.LeastSessions; count < limits.Counts; count++)
        {
            var target = (count * counters.Keys) + key;
            if (Has(done, target * words, minutes / unit))
            {
                var path = new List<int>();
                Sweep((target, minutes / unit, path));
                return path;
            }
        }

        return [];
    }

    private void Sweep((int Key, int Units, List<int> Path)? wanted)
    {
        if (!wanted.HasValue)
        {
            Array.Clear(done);
        }

        var bySpan = limits.LeastSpan > 0 || limits.MostSpan < WeekTime.MinutesPerDay;
        var last = bySpan ? Math.Min(starts.Count - 1, firstForcedRow) : 0;
        for (var first = 0; first <= last; first++)
        {
            var (from, to) = bySpan ? (starts[first] + limits.LeastSpan, starts[first] + (long)limits.MostSpan) : (0, long.MaxValue);
            var reachesAll = limits.LeastSpan == 0 && to >= end;
            if ((lastForcedEnd <= to && Pass(first, Math.Max(from, lastForcedEnd), to, !bySpan || reachesAll, wanted)) || reachesAll)
            {
                return;
            }
        }
    }

    /// <summary>Sweeps from a row on; true where the path wanted was found.</summary>
    private bool Pass(int first, int from, long to, bool maySkipFirst, (int Key, int Units, List<int> Path)? wanted)
    {
        var row = keys * words;
        reached.AsSpan(first * row).Clear();
        reached[first * row] = 1;
        var at = sessions.FindIndex(session => session.Row == first);
        for (var r = first; r < starts.Count; r++)
        {
            for (; at < sessions.Count && sessions[at].Row == r; at++)
            {
                var session = sessions[at];
                var ends = offering.End[session.Session];
                if (ends > to || (forcedRow[r] && !session.Forced))
                {
                    continue;
                }

                Work += keys;
                for (var key = 0; key < keys; key++)
                {
                    var source = (r * row) + (key * words);
                    if (IsEmpty(source) || After(session.After, key) is not (>= 0 and var next))
                    {
                        continue;
                    }

                    if (session.Next < starts.Count)
                    {
                        Shift(source, reached, (session.Next * row) + (next * words), session.Units);
                    }

                    if (ends >= from && !wanted.HasValue)
                    {
                        Shift(source, done, next * words, session.Units);
                    }
                    else if (ends >= from && wanted!.Value is var (target, units, path) && target == next && units >= session.Units && Has(reached, source, units - session.Units))
                    {
                        path.Add(session.Session);
                        Trace(r, key, units - session.Units, first, path);
                        return true;
                    }
                }
            }

            if (!forcedRow[r] && (r > first || maySkipFirst) && r + 1 < starts.Count)
            {
                for (var i = 0; i < row; i++)
                {
                    reached[((r + 1) * row) + i] |= reached[(r * row) + i];
                }
            }
        }

        return false;
    }

    private void Trace(int row, int key, int units, int first, List<int> path)
    {
        while (units > 0)
        {
            var found = false;
            foreach (var session in sessions)
            {
                if (session.Row < first || session.Next != row || session.Units > units || (forcedRow[session.Row] && !session.Forced))
                {
                    continue;
                }

                for (var before = 0; before < keys && !found; before++)
                {
                    found = After(session.After, before) == key && Has(reached, ((session.Row * keys) + before) * words, units - session.Units);
                    if (found)
                    {
                        path.Add(session.Session);
                        (row, key, units) = (session.Row, before, units - session.Units);
                    }
                }

                if (found)
                {
                    break;
                }
            }

            row -= found ? 0 : 1;
        }

        path.Reverse();
    }

    private int After(int[] after, int key)
    {
        var count = key / counters.Keys;
        var next = after[key - (count * counters.Keys)];
        if (next < 0 || (limits.Counts == 1 && limits.MostSessions == int.MaxValue))
        {
            return next;
        }

        return count + 1 < limits.Counts ? next + ((count + 1) * counters.Keys) : limits.MostSessions < int.MaxValue ? -1 : next + (count * counters.Keys);
    }

    private bool IsEmpty(int at)
    {
        for (var word = 0; word < words; word++)
        {
            if (reached[at + word] != 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Shift(int source, ulong[] into, int target, int by)
    {
        var (whole, part) = (by / 64, by % 64);
        for (var word = words - 1; word >= whole; word--)
        {
            var bits = reached[source + word - whole] << part;
            if (part > 0 && word > whole)
            {
                bits |= reached[source + word - whole - 1] >> (64 - part);
            }

            into[target + word] |= word == most / 64 && most % 64 < 63 ? bits & ((2UL << (most % 64)) - 1) : bits;
        }
    }

    private int Highest(int at)
    {
        for (var word = words - 1; word >= 0; word--)
        {
            if (done[at + word] != 0)
            {
                return (word * 64) + 63 - BitOperations.LeadingZeroCount(done[at + word]);
            }
        }

        return -1;
    }

    private static bool Has(ulong[] bits, int at, int place) => (bits[at + (place / 64)] >> (place % 64) & 1) != 0;
}
