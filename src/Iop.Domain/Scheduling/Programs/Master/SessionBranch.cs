namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>The schedules in which some sessions do not run and some do, with a proven bound of all of them.</summary>
/// <param name="Closed">Whether a session does not run.</param>
/// <param name="Forced">Groups of sessions that exclude each other, of each of which one runs.</param>
/// <param name="RowPrices">The prices of the bound.</param>
/// <param name="Exact">The bound in thousandths.</param>
/// <param name="Bound">The bound, rounded up to the grid of all objectives.</param>
/// <param name="Running">How far each session runs in the mixture of weeks at the end; zero where it has no variable for it.</param>
/// <param name="Mixture">That mixture.</param>
internal sealed record SessionBranch(
    bool[] Closed, int[][] Forced, long[] RowPrices, Int128 Exact, long Bound, double[] Running, IReadOnlyList<(int Patient, Column Week, double Share)> Mixture)
{
    private const double Whole = 0.01;

    /// <summary>The two parts of these schedules by whether a session runs of which the mixture runs a fraction, or any of the alternatives of one offer at its time; nothing where it runs no fraction.</summary>
    /// <remarks>Where one runs, what all of them exclude does not.</remarks>
    public IEnumerable<SessionBranch> Parts(CompiledProgram program)
    {
        if ((Divided(program, bySession: false) ?? Divided(program, bySession: true)) is not { } group)
        {
            yield break;
        }

        yield return this with { Closed = [.. Closed.Select((closed, s) => closed || group.Contains(s))] };
        yield return this with
        {
            Closed = [.. Closed.Select((closed, s) => closed || (!group.Contains(s) && Array.TrueForAll(group, other => program.Excludes[other].Contains(s))))],
            Forced = [.. Forced, group],
        };
    }

    /// <summary>The sessions of which together the mixture runs a fraction, nearest to one half; null for none.</summary>
    private int[]? Divided(CompiledProgram program, bool bySession)
    {
        var offering = program.Offering;
        return Enumerable.Range(0, Running.Length).Where(s => Running[s] > 0 && !Closed[s])
            .GroupBy(s => bySession || offering.OfferOf[s] < 0 ? (~s, 0, 0, 0) : (offering.OfferOf[s], offering.Day[s], offering.Start[s], offering.End[s]))
            .Select(group => (group.Key, Share: Math.Round(group.Sum(s => Running[s]), 6)))
            .Where(group => group.Share is > Whole and < 1 - Whole)
            .OrderBy(group => Math.Abs(group.Share - 0.5)).ThenBy(group => group.Key)
            .Select(group => Alike(group.Key.Item1, group.Key.Item2, group.Key.Item3, group.Key.Item4)).FirstOrDefault();

        int[] Alike(int offer, int day, int start, int end) => offer < 0 ? [~offer]
            : [.. offering.OfferMembers[offer].Where(s => offering.Day[s] == day && offering.Start[s] == start && offering.End[s] == end && !Closed[s])];
    }
}
