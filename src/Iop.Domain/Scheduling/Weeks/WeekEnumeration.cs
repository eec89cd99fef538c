namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Lists weeks by cost: each found week splits those that remain into parts that share no week, and the part with the cheapest week is split next.</summary>
/// <remarks>Of a found week, each later part attends all sessions before one and leaves that one out; one more part attends all of it and at least one session more.</remarks>
/// <param name="offering">The sessions.</param>
/// <param name="patient">The patient.</param>
/// <param name="options">What is asked.</param>
/// <param name="beside">What the weeks are solved against; by default every session has seats.</param>
/// <param name="isOrdered">Whether weeks of equal cost come in their order, and the first of them where not all fit; otherwise they come as they are found, which takes less.</param>
internal sealed class WeekEnumeration(Offering offering, ProgramPatient patient, WeekOptions options, WeekState? beside = null, bool isOrdered = true)
{
    private readonly WeekQuestion question = new(offering, patient, options, beside);
    private readonly WeekKernel kernel = new();
    private readonly PriorityQueue<Part, Part> parts = new(Comparer<Part>.Create((part, other) => Compare(offering, part, other)));
    private readonly Dictionary<SessionLimits, CompiledPatient?> compiled = [];
    private long work;
    private int number;
    private bool stopped;
    private long cutoff;

    /// <summary>Takes the cheapest weeks below a cutoff.</summary>
    public RankedWeeks Take(int count, long below)
    {
        cutoff = below;
        var found = new List<Part>();
        foreach (var limits in question.Splits())
        {
            Seek(limits, [], [], options.MostChanges is null ? null : limits.Kept.Min);
        }

        while (found.Count < count && !stopped && parts.TryDequeue(out var part, out _))
        {
            if (!part.IsFirst && isOrdered)
            {
                part = First(part);
                parts.Enqueue(part, part);
                continue;
            }

            found.Add(part);
            if (found.Count < count)
            {
                Split(part);
            }
        }

        var weeks = found.Select(part => new RankedWeek(part.Sessions.Select(session => offering.Sessions[session].Id), part.Cost));
        return new RankedWeeks(weeks, !stopped, !stopped && parts.Count == 0 && found.Count < count);
    }

    /// <summary>By cost; of equals those whose first week is not known yet, and the others by it.</summary>
    private static int Compare(Offering offering, Part part, Part other) =>
        part.Cost != other.Cost ? part.Cost.CompareTo(other.Cost)
        : part.IsFirst != other.IsFirst ? part.IsFirst.CompareTo(other.IsFirst)
        : part.IsFirst && offering.Compare(part.Sessions, other.Sessions) is not 0 and var order ? order
        : part.Number.CompareTo(other.Number);

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

        var part = new Part(asking, limits, forced, closed, kept, number++);
        var outcome = Within(part, state => kernel.Solve(asking, state, cutoff, Math.Max(0, options.WorkLimit - work)));
        work += kernel.Work;
        stopped |= outcome == WeekOutcome.Unknown;
        if (outcome == WeekOutcome.Optimal)
        {
            part = part with { Sessions = offering.InOrder(kernel.Positions.Select(position => asking.Sessions[position])), Cost = kernel.Cost };
            parts.Enqueue(part, part);
        }
    }

    /// <summary>The part with the first of its cheapest weeks.</summary>
    private Part First(Part part) => Within(part, state =>
    {
        var ties = new WeekTies(kernel, part.Patient, state, part.Cost);
        var sessions = offering.InOrder(ties.First(part.Sessions, Math.Max(0, options.WorkLimit - work)));
        work += ties.Work;
        return part with { Sessions = sessions, IsFirst = true };
    });

    private T Within<T>(Part part, Func<WeekState, T> ask)
    {
        var state = question.State;
        var added = Array.FindAll(part.Forced, session => !state.Forced[session]);
        var shut = Array.FindAll(part.Closed, session => !state.Closed[session]);
        Array.ForEach(added, session => state.Forced[session] = true);
        Array.ForEach(shut, session => state.Closed[session] = true);
        var answer = ask(state);
        Array.ForEach(added, session => state.Forced[session] = false);
        Array.ForEach(shut, session => state.Closed[session] = false);
        return answer;
    }

    private sealed record Part(CompiledPatient Patient, SessionLimits Limits, int[] Forced, int[] Closed, int? Kept, int Number)
    {
        public int[] Sessions { get; init; } = [];

        public long Cost { get; init; }

        /// <summary>Whether the week is known to be the first of the part's cheapest ones.</summary>
        public bool IsFirst { get; init; }
    }
}
