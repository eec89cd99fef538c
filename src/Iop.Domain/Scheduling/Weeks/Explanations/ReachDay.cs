using System.Numerics;
using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>What can be attended on one day: for every key, the minutes that are possible with it.</summary>
/// <remarks>
/// Sessions are swept in the order of their starts; where the span of a day is limited, once for each start of the day. Only the most minutes are kept, or, where a day's
/// minutes have a limit that it can meet, all that are possible, as bits of a row of words.
/// </remarks>
internal sealed partial class ReachDay
{
    private readonly ReachFrame frame;
    private readonly Offering offering;
    private readonly ReachScratch scratch;
    private readonly int[] asked;
    private readonly bool[] askedForced;
    private readonly Item[] sessions = [];
    private readonly int[] rowAt = [];
    private readonly List<int> starts = [];
    private readonly bool[] forcedRow = [];
    private readonly int lastForcedEnd = -1;
    private readonly int firstForcedRow = int.MaxValue;
    private readonly int unit = 1;
    private readonly int words = 1;
    private readonly int liveWords = 1;
    private readonly int keys;
    private readonly ulong topWord;
    private readonly bool keepsAll;
    private readonly int end;
    private ulong[] reached = [];
    private ulong[] live = [];

    public ReachDay(ReachFrame frame, Offering offering, ReachScratch scratch, List<int> open, bool[] forced)
    {
        this.frame = frame;
        this.offering = offering;
        this.scratch = scratch;
        asked = [.. open];
        askedForced = [.. open.Select(s => forced[s])];
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
        var items = new List<Item>();
        foreach (var s in open)
        {
            if (!forced[s] && MustAttend && OverlapsForced(s, open, forced))
            {
                continue;
            }

            if (starts.Count == 0 || starts[^1] != offering.Start[s])
            {
                starts.Add(offering.Start[s]);
            }

            items.Add(new(s, starts.Count - 1, 0, frame.Next(s), offering.Minutes(s), offering.End[s], forced[s]));
            units = ReachCounters.Divisor(units, offering.Minutes(s));
        }

        sessions = [.. items];
        if (sessions.Length == 0 || IsImpossible)
        {
            return;
        }

        unit = units;
        forcedRow = new bool[starts.Count];
        rowAt = new int[starts.Count + 1];
        for (var i = 0; i < sessions.Length; i++)
        {
            var session = sessions[i];
            var next = starts.BinarySearch(session.End);
            sessions[i] = session with { Next = next < 0 ? ~next : next, Units = session.Units / unit };
            rowAt[session.Row + 1] = i + 1;
            forcedRow[session.Row] |= session.Forced;
            firstForcedRow = session.Forced ? Math.Min(firstForcedRow, session.Row) : firstForcedRow;
            end = Math.Max(end, session.End);
        }

        var most = frame.Limits.MostMinutes / unit;
        keepsAll = frame.Limits.MostMinutes < end - starts[0];
        words = keepsAll ? (most / 64) + 1 : 1;
        topWord = most % 64 == 63 ? ulong.MaxValue : (2UL << (most % 64)) - 1;
        keys = frame.Keys;
        liveWords = (keys + 63) / 64;
        Sweep(null);
        ReadOptions();
    }

    /// <summary>Whether sessions that must be attended overlap.</summary>
    public bool IsImpossible { get; }

    /// <summary>Whether the day cannot be left out.</summary>
    public bool MustAttend { get; }

    /// <summary>Steps made.</summary>
    public long Work { get; private set; }

    /// <summary>The keys that an attended day can have, each with its most minutes, and the key that tells the number of sessions too.</summary>
    public List<(int Key, int Minutes, int Full)> Options { get; } = [];

    private bool IsBySpan => frame.Limits.LeastSpan > 0 || frame.Limits.MostSpan < WeekTime.MinutesPerDay;

    /// <summary>The row after the last one: what days that have ended hold.</summary>
    private int Done => starts.Count;

    /// <summary>Whether the day is that of these sessions.</summary>
    public bool Is(ReadOnlySpan<int> open, bool[] forced)
    {
        if (!open.SequenceEqual(asked))
        {
            return false;
        }

        for (var i = 0; i < asked.Length; i++)
        {
            if (askedForced[i] != forced[asked[i]])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Sessions of a day with one of the options.</summary>
    public IEnumerable<int> Sessions(int option)
    {
        var path = new List<int>();
        Sweep((Options[option].Full, Options[option].Minutes / unit, path));
        return path;
    }

    private bool OverlapsForced(int session, List<int> open, bool[] forced)
    {
        foreach (var other in open)
        {
            if (forced[other] && offering.Start[other] < offering.End[session] && offering.Start[session] < offering.End[other])
            {
                return true;
            }
        }

        return false;
    }

    private void ReadOptions()
    {
        for (var key = 0; key < frame.Counters.Keys; key++)
        {
            var (best, at) = (-1, 0);
            for (var count = frame.Limits.LeastSessions; count < frame.Limits.Counts; count++)
            {
                var full = (count * frame.Counters.Keys) + key;
                if (IsLive(Done, full) && Highest(Place(Done, full)) is var most && most > best)
                {
                    (best, at) = (most, full);
                }
            }

            if (best >= 0 && best * unit >= frame.Limits.LeastMinutes)
            {
                Options.Add((key, best * unit, at));
            }
        }
    }

    private void Sweep((int Key, int Units, List<int> Path)? wanted)
    {
        reached = scratch.Bits((starts.Count + 1) * keys * words);
        live = scratch.Live((starts.Count + 1) * liveWords);
        live.AsSpan(Done * liveWords, liveWords).Clear();
        for (var first = 0; first <= (IsBySpan ? Math.Min(starts.Count - 1, firstForcedRow) : 0); first++)
        {
            var (from, to, reachesAll) = Ends(first);
            if ((lastForcedEnd <= to && Pass(first, from, to, wanted)) || reachesAll)
            {
                return;
            }
        }
    }

    /// <summary>When a day that begins with a row may end, and whether that is whenever it likes.</summary>
    private (int From, long To, bool ReachesAll) Ends(int first)
    {
        var (from, to) = IsBySpan ? (starts[first] + frame.Limits.LeastSpan, starts[first] + (long)frame.Limits.MostSpan) : (0, long.MaxValue);
        return (Math.Max(from, lastForcedEnd), to, frame.Limits.LeastSpan == 0 && to >= end);
    }

    private bool MaySkip(int row, int first, bool reachesAll) => !forcedRow[row] && (row > first || !IsBySpan || reachesAll);

    /// <summary>Sweeps from a row on; true where the path wanted was found.</summary>
    private bool Pass(int first, int from, long to, (int Key, int Units, List<int> Path)? wanted)
    {
        var reachesAll = Ends(first).ReachesAll;
        live.AsSpan(first * liveWords, (Done - first) * liveWords).Clear();
        live[first * liveWords] = 1;
        reached.AsSpan(Place(first, 0), words).Clear();
        reached[Place(first, 0)] = keepsAll ? 1UL : 0;
        for (var r = first; r < Done; r++)
        {
            foreach (ref readonly var session in sessions.AsSpan(rowAt[r]..rowAt[r + 1]))
            {
                if (IsAllowed(in session, to) && Attend(in session, from, wanted) is >= 0 and var key)
                {
                    wanted!.Value.Path.Add(session.Session);
                    Trace(r, key, wanted.Value.Units - session.Units, first, wanted.Value.Path);
                    return true;
                }
            }

            if (MaySkip(r, first, reachesAll) && r + 1 < Done)
            {
                for (var word = 0; word < liveWords; word++)
                {
                    for (var left = live[(r * liveWords) + word]; left != 0; left &= left - 1)
                    {
                        var key = (word * 64) + BitOperations.TrailingZeroCount(left);
                        Shift(Place(r, key), r + 1, key, 0);
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Attends a session after every key of its row; the key before it where that makes the end wanted, else -1.</summary>
    private int Attend(in Item session, int from, (int Key, int Units, List<int> Path)? wanted)
    {
        for (var word = 0; word < liveWords; word++)
        {
            for (var left = live[(session.Row * liveWords) + word]; left != 0; left &= left - 1)
            {
                Work++;
                var key = (word * 64) + BitOperations.TrailingZeroCount(left);
                if (session.After[key] is not (>= 0 and var next))
                {
                    continue;
                }

                if (session.Next < Done)
                {
                    Shift(Place(session.Row, key), session.Next, next, session.Units);
                }

                if (session.End < from)
                {
                    continue;
                }

                if (!wanted.HasValue)
                {
                    Shift(Place(session.Row, key), Done, next, session.Units);
                }
                else if (wanted.Value.Key == next && wanted.Value.Units >= session.Units && Has(Place(session.Row, key), wanted.Value.Units - session.Units))
                {
                    return key;
                }
            }
        }

        return -1;
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
                    found = session.After[before] == key && IsLive(session.Row, before) && Has(Place(session.Row, before), units - session.Units);
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

    private int Place(int row, int key) => ((row * keys) + key) * words;

    private bool IsLive(int row, int key) => (live[(row * liveWords) + (key / 64)] >> (key % 64) & 1) != 0;

    /// <summary>Adds what is reached, so many units later, to a key of another row.</summary>
    private void Shift(int source, int row, int key, int by)
    {
        ref var alive = ref live[(row * liveWords) + (key / 64)];
        var isLive = (alive >> (key % 64) & 1) != 0;
        var target = Place(row, key);
        var any = true;
        if (keepsAll)
        {
            any = ShiftBits(reached.AsSpan(source, words), reached.AsSpan(target, words), by, isLive);
        }
        else if (!isLive || reached[target] < reached[source] + (ulong)by)
        {
            reached[target] = reached[source] + (ulong)by;
        }

        alive |= any ? 1UL << (key % 64) : 0;
    }

    private bool ShiftBits(ReadOnlySpan<ulong> from, Span<ulong> into, int by, bool isLive)
    {
        var (whole, part) = (by / 64, by % 64);
        var any = 0UL;
        for (var word = words - 1; word >= 0; word--)
        {
            var bits = word < whole ? 0 : from[word - whole] << part;
            bits |= part > 0 && word > whole ? from[word - whole - 1] >> (64 - part) : 0;
            bits &= word == words - 1 ? topWord : ulong.MaxValue;
            any |= bits;
            into[word] = isLive ? into[word] | bits : bits;
        }

        return any != 0;
    }

    private int Highest(int at)
    {
        for (var word = words - 1; word >= 0 && keepsAll; word--)
        {
            if (reached[at + word] != 0)
            {
                return (word * 64) + 63 - BitOperations.LeadingZeroCount(reached[at + word]);
            }
        }

        return keepsAll ? -1 : (int)reached[at];
    }

    private bool Has(int at, int units) => keepsAll ? units < words * 64 && (reached[at + (units / 64)] >> (units % 64) & 1) != 0 : reached[at] == (ulong)units;

    /// <summary>A session as it is swept: the row it starts in, the row after it, and the key after it for every key.</summary>
    private readonly record struct Item(int Session, int Row, int Next, int[] After, int Units, int End, bool Forced);
}
