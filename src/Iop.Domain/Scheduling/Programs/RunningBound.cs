using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>The offering's part of the Lagrangian: the least that running sessions can cost when each seat in them earns its price.</summary>
/// <remarks>
/// A session that runs costs its run weight and earns seats times price. Sessions that exclude each other are counted once a group: at most one of an offer,
/// disjoint sessions of a clinician or a room by exact interval scheduling. A session stands in one group only, which drops its other exclusions: the bound stays valid.
/// </remarks>
internal sealed class RunningBound
{
    private readonly int[][] groups;
    private readonly int[][] before;
    private readonly int[] seats;
    private readonly long run;
    private readonly long[] best;

    private RunningBound(CompiledProgram program, int[] groupOf, bool byDay)
    {
        var offering = program.Offering;
        groups = [.. Enumerable.Range(0, offering.Count)
            .GroupBy(s => groupOf[s] < 0 ? (-1, s) : (groupOf[s], byDay ? offering.Day[s] : 0))
            .Select(group => group.OrderBy(s => offering.End[s]).ThenBy(s => s).ToArray())];
        before = [.. groups.Select(group => group.Select((s, i) =>
            byDay ? LastBefore(offering, group, i) : -1).ToArray())];
        seats = program.Seats;
        run = offering.Weights.Run;
        best = new long[groups.Select(group => group.Length).DefaultIfEmpty().Max() + 1];
    }

    /// <summary>The groupings that can bind in an offering; always at least one.</summary>
    public static IReadOnlyList<RunningBound> Of(CompiledProgram program)
    {
        var offering = program.Offering;
        return program.Excludes.Any(list => list.Length > 0)
            ? [new(program, offering.OfferOf, byDay: false), new(program, offering.Clinician, byDay: true), new(program, offering.Room, byDay: true)]
            : [new(program, [.. Enumerable.Repeat(-1, offering.Count)], byDay: false)];
    }

    /// <summary>The least cost at scaled prices; marks the sessions that run in it.</summary>
    public Int128 Least(ReadOnlySpan<long> price, long scale, Span<bool> runs)
    {
        Int128 total = 0;
        runs.Clear();
        for (var g = 0; g < groups.Length; g++)
        {
            var group = groups[g];
            for (var i = 0; i < group.Length; i++)
            {
                var own = (run * scale) - ((long)seats[group[i]] * price[group[i]]);
                best[i + 1] = Math.Min(best[i], own + best[before[g][i] + 1]);
            }

            total += best[group.Length];
            for (var i = group.Length; i > 0;)
            {
                if (best[i] == best[i - 1])
                {
                    i--;
                }
                else
                {
                    runs[group[i - 1]] = true;
                    i = before[g][i - 1] + 1;
                }
            }
        }

        return total;
    }

    private static int LastBefore(Offering offering, int[] group, int i)
    {
        var last = i - 1;
        while (last >= 0 && offering.End[group[last]] > offering.Start[group[i]])
        {
            last--;
        }

        return last;
    }
}
