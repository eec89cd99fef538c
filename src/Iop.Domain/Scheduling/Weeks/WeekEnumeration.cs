namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Lists weeks by cost: each found week splits those that remain into parts that share no week, and the part with the cheapest week is split next.</summary>
/// <remarks>Of a found week, each later part attends all sessions before one and leaves that one out; one more part attends all of it and at least one session more.</remarks>
internal sealed class WeekEnumeration(Offering offering, ProgramPatient patient, WeekOptions options, WeekState? beside = null)
{
    private readonly WeekQuestion question = new(offering, patient, options, beside);
    private readonly WeekKernel kernel = new();
    private readonly PriorityQueue<Part, (long Cost, int Number)> parts = new();
    private readonly Dictionary<SessionLimits, CompiledPatient?> compiled = [];
    private int[] place = [];
    private long work;
    private int number;
    private bool stopped;
    private long cutoff;

    /// <summary>Takes the cheapest weeks below a cutoff.</summary>
    public RankedWeeks Take(int count, long below)
    {
        cutoff = below;
        place = new int[offering.Count];
        foreach (var (at, session) in offering.Order.Index())
        {
            place[session] = at;
        }

        var found = new List<Part>();
        foreach (var limits in question.Splits())
        {
            Seek(limits, [], [], options.MostChanges is null ? null : limits.Kept.Min);
        }

        while (found.Count < count && !stopped && parts.TryDequeue(out var part, out _))
        {
            found.Add(part);
            if (found.Count < count)
            {
                Split(part);
            }
        }

        var weeks = found
            .OrderBy(part => part.Cost)
            .ThenBy(part => part.Sessions.Select(session => place[session]), Comparer<IEnumerable<int>>.Create(Compare))
            .Select(part => new RankedWeek(part.Sessions.Select(session => offering.Sessions[session].Id), part.Cost));
        return new RankedWeeks(weeks, !stopped, !stopped && parts.Count == 0 && found.Count < count);
    }

    private static int Compare(IEnumerable<int> a, IEnumerable<int> b)
    {
        foreach (var (x, y) in a.Zip(b))
        {
            if (x != y)
            {
                return x.CompareTo(y);
            }
        }

        return a.Count().CompareTo(b.Count());
    }

    private void Split(Part part)
    {
        var forced = new List<int>(part.Forced);
        foreach (var session in part.Sessions.Where(session => !part.Forced.Contains(session)))
        {
            Seek(part.Limits, [.. forced], [.. part.Closed, session], part.Kept);
            forced.Add(session);
        }

        var more = new Limit(part.Sessions.Length + 1);
        Seek(part.Limits with { Attended = more }, part.Sessions, part.Closed, part.Kept);
    }

    /// <summary>Finds the cheapest week of a part. Where dropped sessions are counted, the part holds the weeks that drop exactly so many.</summary>
    private void Seek(SessionLimits limits, int[] forced, int[] closed, int? kept)
    {
        var exact = kept is { } least ? limits with { Kept = new Limit(least, least) } : limits;
        if (!compiled.TryGetValue(exact, out var asking))
        {
            asking = question.Compile(exact);
            compiled.Add(exact, asking);
        }

        if (asking is null || stopped)
        {
            return;
        }

        var state = question.State;
        var added = Array.FindAll(forced, session => !state.Forced[session]);
        var shut = Array.FindAll(closed, session => !state.Closed[session]);
        Array.ForEach(added, session => state.Forced[session] = true);
        Array.ForEach(shut, session => state.Closed[session] = true);
        var outcome = kernel.Solve(asking, state, cutoff, Math.Max(0, options.WorkLimit - work));
        Array.ForEach(added, session => state.Forced[session] = false);
        Array.ForEach(shut, session => state.Closed[session] = false);
        work += kernel.Work;
        stopped |= outcome == WeekOutcome.Unknown;
        if (outcome == WeekOutcome.Optimal)
        {
            int[] sessions = [.. kernel.Positions.Select(position => asking.Sessions[position]).OrderBy(session => place[session])];
            parts.Enqueue(new(limits, forced, closed, kept, sessions, kernel.Cost), (kernel.Cost, number++));
        }
    }

    private sealed record Part(SessionLimits Limits, int[] Forced, int[] Closed, int? Kept, int[] Sessions, long Cost);
}
