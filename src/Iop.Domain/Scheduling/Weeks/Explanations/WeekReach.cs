namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Whether a week exists at all, without regard to its cost, and which limits it takes to say no.</summary>
/// <remarks>
/// Limits are held to only once a week breaks them: most never matter, and those that do are the conflict, or nearly. The parts of a week are told apart by what the
/// limits count, and of each the most minutes are kept. Series, alternatives of one offer and clinicians' hours are branched on. What takes too many keys or branches, or
/// hangs on the most minutes a week, is left to the kernel.
/// </remarks>
internal sealed partial class WeekReach(Offering offering, IReadOnlySet<string> running)
{
    private const int MostNodes = 40;
    private const int MostDayKeys = 2048;
    private const long MostDaySteps = 20_000_000;

    private readonly List<LimitTerm> held = [];
    private readonly Stack<(bool[] Closed, bool[] Forced)> open = new();
    private readonly List<ReachFrame> frames = [];
    private readonly ReachScratch scratch = new();
    private ReachQuestion asked = null!;
    private HashSet<LimitTerm> used = [];
    private bool minutesMattered;

    /// <summary>Limits to hold to from the start.</summary>
    public List<LimitTerm> Likely { get; } = [];

    /// <summary>Steps of the last answer.</summary>
    public long Work { get; private set; }

    /// <summary>Sessions of the week found last, in the order of time; no other week comes nearer to a limit that was sought.</summary>
    public IReadOnlyList<int> Week { get; private set; } = [];

    /// <summary>After a no: whether it needs a limit.</summary>
    public bool Needs(LimitTerm term) => term is { Measure: LimitMeasure.MinutesAWeek, IsLeast: true } ? minutesMattered : used.Contains(term);

    /// <summary>Answers; unknown is left to the kernel.</summary>
    public WeekAnswer Answer(ReachQuestion question, long workLimit)
    {
        open.Push(Begin(question, Likely));
        if (question.Seeking is { } sought && !IsMinutesLeast(sought) && !held.Contains(sought))
        {
            held.Add(sought);
        }

        var best = WeekAnswer.No;
        for (var nodes = 0; open.TryPop(out var node); nodes++)
        {
            if (nodes == MostNodes || Work > workLimit)
            {
                return WeekAnswer.Unknown;
            }

            var answer = Solve(node.Closed, node.Forced, out var week);
            if (answer == WeekAnswer.Unknown)
            {
                return answer;
            }

            if (answer == WeekAnswer.Yes && !Split(node.Closed, node.Forced, week))
            {
                if (asked.Seeking is null)
                {
                    Week = week;
                    return WeekAnswer.Yes;
                }

                Week = best == WeekAnswer.Yes && !IsNearer(asked.Seeking, week, Week) ? Week : week;
                best = WeekAnswer.Yes;
            }
        }

        return best;
    }

    private (bool[] Closed, bool[] Forced) Begin(ReachQuestion question, List<LimitTerm> toHold)
    {
        asked = question;
        used = [];
        minutesMattered = false;
        Work = 0;
        Week = [];
        open.Clear();
        held.Clear();
        held.AddRange(question.Terms.Where(term => term.Measure != LimitMeasure.MinutesAWeek && toHold.Exists(likely => likely.Measure == term.Measure && likely.Modality == term.Modality && likely.IsLeast == term.IsLeast)));
        var root = (Closed: (bool[])question.Closed.Clone(), Forced: new bool[offering.Count]);
        foreach (var pin in question.Pinned)
        {
            root.Forced[pin] = true;
        }

        return root;
    }

    private bool IsNearer(LimitTerm limit, List<int> week, IReadOnlyList<int> than)
    {
        var (one, other) = (limit.Measured(offering, week) ?? 0, limit.Measured(offering, than) ?? 0);
        return limit.IsLeast ? one > other : one < other;
    }

    private WeekAnswer Solve(bool[] closed, bool[] forced, out List<int> week)
    {
        week = [];
        if (!Settle(closed, forced))
        {
            return WeekAnswer.No;
        }

        while (true)
        {
            used.UnionWith(held);
            if (Relaxed(closed, forced, week) is var answer && answer != WeekAnswer.Yes)
            {
                return answer;
            }

            Trim(week, forced);
            var attended = week;
            var broken = asked.Terms.Where(term => !held.Contains(term) && !IsMinutesLeast(term) && term.IsBroken(offering, attended)).ToList();
            if (broken.Count == 0)
            {
                return WeekAnswer.Yes;
            }

            if (broken.RemoveAll(term => term.Measure == LimitMeasure.MinutesAWeek) > 0 && broken.Count == 0)
            {
                return WeekAnswer.Unknown;
            }

            var ofDays = broken.FindAll(IsOfDay);
            held.AddRange(ofDays.Count > 0 ? ofDays : [broken.MinBy(term => term.IsLeast ? 0 : term.Value)!]);
        }
    }

    /// <summary>Closes and forces series as a whole; false where a session would be both.</summary>
    private bool Settle(bool[] closed, bool[] forced)
    {
        foreach (var members in asked.Series)
        {
            if (Array.Exists(members, member => closed[member]) || Overlap(members))
            {
                Array.ForEach(members, member => closed[member] = true);
            }

            if (Array.Exists(members, member => forced[member]))
            {
                Array.ForEach(members, member => forced[member] = true);
            }
        }

        return !closed.Index().Any(item => item.Item && forced[item.Index]);
    }

    private int Need => asked.Seeking is { } sought && IsMinutesLeast(sought) ? int.MaxValue : asked.Terms.FirstOrDefault(IsMinutesLeast)?.Value ?? 0;

    /// <summary>Leaves out sessions that no least needs, the longest first, so that few limits are broken for nothing.</summary>
    private void Trim(List<int> week, bool[] forced)
    {
        var spare = week.Sum(offering.Minutes) - (long)Need;
        if (asked.Seeking?.IsLeast == true || !week.Exists(s => offering.Minutes(s) <= spare && !forced[s]))
        {
            return;
        }

        var least = asked.Terms.Where(term => term.IsLeast && !IsMinutesLeast(term) && !term.IsBroken(offering, week)).ToList();
        foreach (var session in week.Where(s => !forced[s]).OrderByDescending(offering.Minutes).ToList())
        {
            var fewer = week.FindAll(other => other != session);
            if (offering.Minutes(session) <= spare && !least.Exists(term => term.IsBroken(offering, fewer)))
            {
                week.Remove(session);
                spare -= offering.Minutes(session);
            }
        }
    }

    private static bool IsMinutesLeast(LimitTerm term) => term is { Measure: LimitMeasure.MinutesAWeek, IsLeast: true };

    private static bool IsOfDay(LimitTerm term) => term.Measure is LimitMeasure.MinutesADay or LimitMeasure.SessionsADay or LimitMeasure.SpanADay;

    private bool Overlap(int[] members)
    {
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                var (a, b) = (members[i], members[j]);
                if (offering.Day[a] == offering.Day[b] && offering.Start[a] < offering.End[b] && offering.Start[b] < offering.End[a])
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A week that keeps the limits held to, everything else passed over.</summary>
    private WeekAnswer Relaxed(bool[] closed, bool[] forced, List<int> week)
    {
        if (Frame(closed) is not { } frame || Days(frame, closed, forced) is not { } days)
        {
            return WeekAnswer.Unknown;
        }

        return days.Exists(day => day.IsImpossible || (day.MustAttend && day.Options.Count == 0)) ? WeekAnswer.No : Join(frame.Counters, days, week);
    }

    /// <summary>The limits held to; null where they make too many keys.</summary>
    private ReachFrame? Frame(bool[] closed)
    {
        var limits = ReachDayLimits.Of(held.Where(IsOfDay));
        if (ReachCounters.Of(held.Where(term => !IsOfDay(term)), offering, closed) is not { } counters || (long)counters.Keys * limits.Counts > MostDayKeys)
        {
            return null;
        }

        if (frames.Find(known => known.Limits == limits && known.Counters.IsSame(counters)) is not { } frame)
        {
            frames.Add(frame = new(offering, counters, limits, scratch));
        }

        return frame;
    }

    /// <summary>What can be attended on each day; null where that takes too long.</summary>
    private List<ReachDay>? Days(ReachFrame frame, bool[] closed, bool[] forced)
    {
        var days = new List<ReachDay>();
        foreach (var sessions in OpenByDay(closed, forced))
        {
            if ((long)sessions.Count * sessions.Count * frame.Keys > MostDaySteps)
            {
                return null;
            }

            days.Add(frame.Day(sessions, forced, out var steps));
            Work += steps;
        }

        return days;
    }

    /// <summary>Each day's sessions in the order of their starts; of those alike in times and modality one, preferably one without series, offer and clinician.</summary>
    private List<List<int>> OpenByDay(bool[] closed, bool[] forced)
    {
        var days = new List<List<int>>();
        var last = -1;
        foreach (var s in offering.Order)
        {
            if (closed[s])
            {
                continue;
            }

            if (last < 0 || offering.Day[last] != offering.Day[s])
            {
                days.Add([s]);
            }
            else if (forced[s] || forced[last] || !SessionClasses.AtOnce(offering, last, s))
            {
                days[^1].Add(s);
            }
            else if (Bonds(s) < Bonds(last))
            {
                days[^1][^1] = s;
            }
            else
            {
                continue;
            }

            last = s;
        }

        return days;
    }

    private int Bonds(int session) =>
        (offering.SeriesOf[session] >= 0 ? 4 : 0) + (offering.OfferOf[session] >= 0 ? 2 : 0) + (offering.Clinician[session] is >= 0 and var clinician && asked.ClinicianMinutes[clinician] < int.MaxValue ? 1 : 0);

    /// <summary>Splits a node on what its week may not do as a whole; false where the week is sound.</summary>
    private bool Split(bool[] closed, bool[] forced, List<int> week)
    {
        foreach (var members in asked.Series)
        {
            if (members.Count(week.Contains) is > 0 and var attended && attended < members.Length)
            {
                Push(closed, forced, members, attend: false);
                Push(closed, forced, members, attend: true);
                return true;
            }
        }

        foreach (var offer in week.Where(s => offering.OfferOf[s] >= 0).GroupBy(s => offering.OfferOf[s]).Where(group => group.Count() > 1))
        {
            foreach (var s in offer)
            {
                Push(closed, forced, [s], attend: false);
            }

            return true;
        }

        foreach (var led in week.Where(s => offering.Clinician[s] >= 0 && !running.Contains(offering.Sessions[s].Id)).GroupBy(s => offering.Clinician[s]))
        {
            if (led.Sum(offering.Minutes) > asked.ClinicianMinutes[led.Key])
            {
                foreach (var s in led)
                {
                    Push(closed, forced, [s], attend: false);
                }

                return true;
            }
        }

        return false;
    }

    private void Push(bool[] closed, bool[] forced, int[] sessions, bool attend)
    {
        var node = (Closed: (bool[])closed.Clone(), Forced: (bool[])forced.Clone());
        foreach (var s in sessions)
        {
            (attend ? node.Forced : node.Closed)[s] = true;
        }

        open.Push(node);
    }
}
