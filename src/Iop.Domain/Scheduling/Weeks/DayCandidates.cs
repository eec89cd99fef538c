namespace Iop.Domain.Scheduling.Weeks;

/// <summary>The sessions that a sweep of one day looks at: the forced ones, and of each class the cheapest that meets no forced one.</summary>
internal sealed class DayCandidates
{
    private int[] positions = new int[64];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The position of one of them; they stand in the order of their starts.</summary>
    public int Position(int index) => positions[index];

    /// <summary>Picks a day's candidates.</summary>
    /// <returns>Whether no two forced sessions overlap.</returns>
    public bool Choose(CompiledPatient patient, int day, ReadOnlySpan<sbyte> choice, ReadOnlySpan<long> cost)
    {
        Count = 0;
        var classes = patient.Classes;
        var (from, to) = (classes.DayStart[day], classes.DayStart[day + 1]);
        if (positions.Length < to - from)
        {
            positions = new int[(to - from) * 2];
        }

        var anyForced = choice[patient.DayStart[day]..patient.DayStart[day + 1]].ContainsAnyInRange((sbyte)1, sbyte.MaxValue);
        var forcedEnd = -1;
        for (var i = from; i < to; i++)
        {
            var best = -1;
            var forced = 0;
            for (var at = classes.First[i]; at < classes.First[i + 1]; at++)
            {
                if (choice[at] > 0)
                {
                    forced++;
                    best = at;
                }
                else if (choice[at] == 0 && forced == 0 && (best < 0 || cost[at] < cost[best]
                    || (cost[at] == cost[best] && patient.SeriesAt[best] >= 0 && patient.SeriesAt[at] < 0)))
                {
                    best = at;
                }
            }

            if (forced > 0)
            {
                if (forced > 1 || classes.Start[i] < forcedEnd)
                {
                    return false;
                }

                forcedEnd = classes.End[i];
            }

            if (best >= 0 && (forced > 0 || !anyForced || !MeetsForced(patient, day, i, choice)))
            {
                positions[Count++] = best;
            }
        }

        return true;
    }

    private static bool MeetsForced(CompiledPatient patient, int day, int session, ReadOnlySpan<sbyte> choice)
    {
        var classes = patient.Classes;
        for (var other = patient.DayStart[day]; other < patient.DayStart[day + 1]; other++)
        {
            if (choice[other] > 0 && classes.Start[classes.Of[other]] < classes.End[session] && classes.Start[session] < classes.End[classes.Of[other]])
            {
                return true;
            }
        }

        return false;
    }
}
