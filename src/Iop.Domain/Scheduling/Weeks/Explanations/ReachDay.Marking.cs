namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <content>Which sessions a day can have at all.</content>
internal sealed partial class ReachDay
{
    private const int Never = int.MinValue / 4;

    /// <summary>Marks the sessions that some day with enough minutes attends; it may mark too many, never too few.</summary>
    /// <param name="least">The minutes that a day with each key of the counters must have; negative where no day with it will do.</param>
    /// <param name="possible">For each session; the marked ones become true.</param>
    /// <returns>Steps made.</returns>
    public long Mark(int[] least, bool[] possible)
    {
        if (sessions.Length == 0 || IsImpossible)
        {
            return 0;
        }

        long steps = 0;
        for (var first = 0; first <= (IsBySpan ? Math.Min(starts.Count - 1, firstForcedRow) : 0); first++)
        {
            var (from, to, reachesAll) = Ends(first);
            if (lastForcedEnd <= to)
            {
                Mark(first, from, to, reachesAll, least, possible);
                steps += 2L * keys * sessions.Length;
            }

            if (reachesAll)
            {
                break;
            }
        }

        return steps;
    }

    private void Mark(int first, int from, long to, bool reachesAll, int[] least, bool[] possible)
    {
        var size = (Done + 1) * keys;
        var amounts = scratch.Amounts(2 * size);
        var before = amounts.AsSpan(0, size);
        var after = amounts.AsSpan(size, size);
        before.Fill(Never);
        after.Fill(Never);
        for (var r = Done - 1; r >= first; r--)
        {
            var here = after.Slice(r * keys, keys);
            if (MaySkip(r, first, reachesAll))
            {
                after.Slice((r + 1) * keys, keys).CopyTo(here);
            }

            foreach (ref readonly var session in sessions.AsSpan(rowAt[r]..rowAt[r + 1]))
            {
                for (var key = 0; key < keys && IsAllowed(in session, to); key++)
                {
                    here[key] = Math.Max(here[key], Spare(in session, key, from, least, after));
                }
            }
        }

        before[first * keys] = 0;
        for (var r = first; r < Done; r++)
        {
            var here = before.Slice(r * keys, keys);
            foreach (ref readonly var session in sessions.AsSpan(rowAt[r]..rowAt[r + 1]))
            {
                for (var key = 0; key < keys && IsAllowed(in session, to); key++)
                {
                    if (here[key] >= 0 && session.After[key] is >= 0 and var next)
                    {
                        possible[session.Session] |= here[key] + Spare(in session, key, from, least, after) >= 0;
                        ref var later = ref before[(session.Next * keys) + next];
                        later = Math.Max(later, here[key] + (session.Units * unit));
                    }
                }
            }

            for (var key = 0; key < keys && MaySkip(r, first, reachesAll); key++)
            {
                before[((r + 1) * keys) + key] = Math.Max(before[((r + 1) * keys) + key], here[key]);
            }
        }
    }

    private bool IsAllowed(in Item session, long to) => session.End <= to && (!forcedRow[session.Row] || session.Forced);

    /// <summary>The most minutes beyond the least that a session and what can follow it add.</summary>
    private int Spare(in Item session, int key, int from, int[] least, Span<int> after)
    {
        if (session.After[key] is not (>= 0 and var next))
        {
            return Never;
        }

        var ends = session.End >= from && next >= frame.Limits.LeastSessions * frame.Counters.Keys && least[next % frame.Counters.Keys] is >= 0 and var needed ? -needed : Never;
        var goesOn = session.Next < Done ? after[(session.Next * keys) + next] : Never;
        return Math.Max(Never, Math.Max(ends, goesOn) + (session.Units * unit));
    }
}
