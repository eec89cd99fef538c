namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>The kernel behind switches: whether a week exists with some of the reasons, and which is cheapest.</summary>
/// <remarks>
/// Reasons only forbid. So a week found stands for every set of reasons that it breaks none of, and a set without a week for every set that holds it; the kernel is only
/// asked what neither settles. Sessions are closed by the state; a patient is compiled once for each combination of limits, pins and opened groups.
/// </remarks>
internal sealed class WeekQuestions
{
    private readonly Offering offering;
    private readonly ProgramPatient patient;
    private readonly WeekReasons reasons;
    private readonly long workLimit;
    private readonly WeekKernel kernel = new();
    private readonly WeekReach reach;
    private readonly WeekState deciding;
    private readonly WeekState solving;
    private readonly ReasonSet[][] clauses;
    private readonly Dictionary<(ReasonSet Compiled, bool Attending), CompiledPatient> compiled = [];
    private readonly Dictionary<ReasonSet, Offering> offerings = [];
    private readonly List<WitnessWeek> witnesses = [];
    private readonly List<ReasonSet> conflicts = [];
    private readonly List<ReasonSet> conflictsOfAttending = [];
    private readonly ReasonSet compiling;
    private readonly ReasonSet series;

    public WeekQuestions(Offering offering, ProgramPatient patient, WeekReasons reasons, long workLimit)
    {
        this.offering = offering;
        this.patient = patient;
        this.reasons = reasons;
        this.workLimit = workLimit;
        reach = new WeekReach(offering, reasons.Seats.Running);
        deciding = new WeekState(offering) { Scale = 0 };
        solving = new WeekState(offering);
        clauses = reasons.Clauses(patient.TravelMinutes, reason => reason.Windows);
        compiling = ReasonSet.Of(reasons.All.Where(reason => reason.Limit is not null || reason.Pinned >= 0 || reason.Series >= 0).Select(reason => reason.Number));
        series = ReasonSet.Of(reasons.All.Where(reason => reason.Series >= 0).Select(reason => reason.Number));
        witnesses.Add(Witness([]));
    }

    public int Asked { get; private set; }

    public int Calls { get; private set; }

    public long Work { get; private set; }

    /// <summary>Whether the kernel met the work limit.</summary>
    public bool WasStopped { get; private set; }

    /// <summary>Cost of the week that was found last by <see cref="Solve"/>.</summary>
    public long Cost => kernel.Cost;

    public long LowerBound => kernel.Bound;

    public long Created => kernel.Created;

    public long Dominated => kernel.Dominated;

    /// <summary>Sessions of the week that was found last by <see cref="Solve"/>, in the order of time.</summary>
    public IReadOnlyList<int> Week { get; private set; } = [];

    /// <summary>Asks whether a week exists while exactly these reasons are on.</summary>
    /// <param name="on">The reasons.</param>
    /// <param name="attending">Whether a week without any session does not count.</param>
    /// <param name="week">A week, where the answer is yes.</param>
    public WeekAnswer Ask(ReasonSet on, bool attending, out WitnessWeek? week)
    {
        Asked++;
        week = witnesses.Find(known => known.Stands(on) && !(attending && known.Sessions.Count == 0));
        if (week is not null)
        {
            return WeekAnswer.Yes;
        }

        if (KnownConflict(on, attending) is not null)
        {
            return WeekAnswer.No;
        }

        var outcome = Decide(WeekSituation.AsItIs with { Off = reasons.Everything.Without(on) }, attending, out var needed);
        if (outcome == WeekOutcome.None)
        {
            (attending ? conflictsOfAttending : conflicts).Add(needed);
            Expect(needed);
            return WeekAnswer.No;
        }

        if (outcome == WeekOutcome.Unknown && Week.Count == 0)
        {
            return WeekAnswer.Unknown;
        }

        week = Witness(Week);
        witnesses.Add(week);
        return WeekAnswer.Yes;
    }

    public WeekAnswer Ask(ReasonSet on, bool attending = false) => Ask(on, attending, out _);

    /// <summary>A set of reasons within the given ones of which it is known that no week exists with them; the smallest known.</summary>
    public ReasonSet? KnownConflict(ReasonSet within, bool attending)
    {
        ReasonSet? best = null;
        foreach (var known in attending ? conflicts.Concat(conflictsOfAttending) : conflicts)
        {
            if (known.IsSubsetOf(within) && (best is null || known.Count < best.Value.Count))
            {
                best = known;
            }
        }

        return best;
    }

    /// <summary>Makes the limits among these reasons those that the next questions are likely to need.</summary>
    public void Expect(ReasonSet conflict)
    {
        reach.Likely.Clear();
        reach.Likely.AddRange(conflict.Numbers().Select(reason => reasons.All[reason].Limit).OfType<LimitTerm>());
    }

    /// <summary>Asks the kernel for any week.</summary>
    /// <param name="situation">What is off or loosened.</param>
    /// <param name="attending">Whether a week without any session does not count.</param>
    public WeekOutcome Decide(WeekSituation situation, bool attending) => Decide(situation, attending, out _);

    /// <summary>Asks for the week that comes nearest to a limit: <see cref="Week"/>, empty where there is none or none was found.</summary>
    /// <param name="situation">What is off or loosened; the limit is on.</param>
    /// <param name="limit">The reason that is the limit.</param>
    /// <returns>Whether no week comes nearer.</returns>
    public bool Approach(WeekSituation situation, Reason limit)
    {
        var answer = Reach(situation, attending: true, limit.Limit! with { Value = Bound(situation, limit) });
        Week = answer == WeekAnswer.Yes ? reach.Week : [];
        if (answer == WeekAnswer.Unknown)
        {
            Run(situation, attending: true, deciding, null, long.MaxValue);
        }

        return answer == WeekAnswer.Yes;
    }

    private WeekOutcome Decide(WeekSituation situation, bool attending, out ReasonSet needed)
    {
        needed = reasons.Everything.Without(situation.Off);
        switch (Reach(situation, attending, seeking: null))
        {
            case WeekAnswer.Yes:
                Week = reach.Week;
                return WeekOutcome.Optimal;
            case WeekAnswer.No:
                needed = ReasonSet.Of(needed.Numbers().Where(reason => reasons.All[reason].Limit is not { } limit || reach.Needs(limit with { Value = Bound(situation, reasons.All[reason]) })));
                Week = [];
                return WeekOutcome.None;
            default:
                return Run(situation, attending, deciding, null, long.MaxValue);
        }
    }

    private WeekAnswer Reach(WeekSituation situation, bool attending, LimitTerm? seeking)
    {
        Calls++;
        var answer = reach.Answer(Question(situation, attending, seeking), Math.Max(0, workLimit - Work));
        Work += reach.Work;
        return answer;
    }

    private ReachQuestion Question(WeekSituation situation, bool attending, LimitTerm? seeking)
    {
        var by = Clauses(situation);
        var closed = new bool[offering.Count];
        for (var s = 0; s < closed.Length; s++)
        {
            closed[s] = IsClosed(situation, by, s);
        }

        var clinicians = new int[offering.ClinicianMinutes.Length];
        Array.Fill(clinicians, int.MaxValue);
        var terms = new List<LimitTerm>();
        var pinned = new List<int>();
        var groups = new List<int[]>();
        foreach (var reason in reasons.All)
        {
            if (situation.Off.Contains(reason.Number))
            {
                continue;
            }

            if (reason.Limit is { } limit)
            {
                terms.Add(limit with { Value = Bound(situation, reason) });
            }
            else if (reason.Pinned >= 0)
            {
                pinned.Add(reason.Pinned);
            }
            else if (reason.Series >= 0)
            {
                groups.Add([.. reason.Sessions]);
            }
            else if (reason.Clinician >= 0)
            {
                clinicians[reason.Clinician] = situation.Bounds.TryGetValue(reason.Number, out var minutes) ? minutes : reasons.ClinicianMinutes[reason.Clinician];
            }
        }

        if (attending && !terms.Exists(term => term is { Measure: LimitMeasure.DaysAWeek, IsLeast: true, Value: > 0 }))
        {
            terms.Add(new(LimitMeasure.DaysAWeek, null, IsLeast: true, 1));
        }

        return new(closed, terms, pinned, groups, clinicians, seeking);
    }

    /// <summary>Asks the kernel for the cheapest week.</summary>
    /// <param name="situation">What is off or loosened.</param>
    /// <param name="attending">Whether a week without any session does not count.</param>
    /// <param name="price">The price of a session; null for none.</param>
    /// <param name="below">Only weeks that cost less are of interest, prices included.</param>
    public WeekOutcome Solve(WeekSituation situation, bool attending, Func<int, long>? price = null, long below = long.MaxValue) => Run(situation, attending, solving, price, below);

    private WeekOutcome Run(WeekSituation situation, bool attending, WeekState state, Func<int, long>? price, long below)
    {
        Calls++;
        Week = [];
        if (attending && reasons.All.Any(reason => reason.Limit is { Measure: LimitMeasure.DaysAWeek, IsLeast: false }
            && !situation.Off.Contains(reason.Number) && Bound(situation, reason) == 0))
        {
            return WeekOutcome.None;
        }

        var asking = attending && state == solving ? Narrowed(situation) : Compiled(situation, attending);
        Describe(situation, state, price);
        var outcome = kernel.Solve(asking, state, below, Math.Max(0, workLimit - Work));
        Work += kernel.Work;
        WasStopped |= outcome == WeekOutcome.Unknown;
        Week = kernel.HasWeek ? [.. kernel.Positions.Select(position => asking.Sessions[position])] : [];
        return outcome;
    }

    /// <summary>The patient without the sessions that no week can have: where a limit only just leaves a week, those are many.</summary>
    private CompiledPatient Narrowed(WeekSituation situation)
    {
        var question = Question(situation, attending: true, seeking: null);
        var possible = reach.Possible(question);
        Work += reach.Work;
        foreach (var members in question.Series)
        {
            var all = Array.TrueForAll(members, member => possible[member]);
            Array.ForEach(members, member => possible[member] = all);
        }

        return Compile(situation, attending: true, session => possible[session]);
    }

    /// <summary>Whether the situation closes a session.</summary>
    public bool IsClosed(WeekSituation situation, int session) => IsClosed(situation, Clauses(situation), session);

    private static bool IsClosed(WeekSituation situation, ReasonSet[][] by, int session)
    {
        foreach (var clause in by[session])
        {
            if (!clause.Overlaps(situation.Off) && !(situation.Freed.Count > 0 && clause.Numbers().Any(reason => situation.Freed.Contains((reason, session)))))
            {
                return true;
            }
        }

        return false;
    }

    private static int Bound(WeekSituation situation, Reason reason) => situation.Bounds.TryGetValue(reason.Number, out var bound) ? bound : reason.Limit!.Value;

    private ReasonSet[][] Clauses(WeekSituation situation)
    {
        var travel = reasons.Travel >= 0 && situation.Bounds.TryGetValue(reasons.Travel, out var minutes) ? minutes : patient.TravelMinutes;
        return travel == patient.TravelMinutes && situation.Windows.Count == 0
            ? clauses
            : reasons.Clauses(travel, reason => situation.Windows.TryGetValue(reason.Number, out var windows) ? windows : reason.Windows);
    }

    private void Describe(WeekSituation situation, WeekState state, Func<int, long>? price)
    {
        var by = Clauses(situation);
        for (var s = 0; s < offering.Count; s++)
        {
            state.Closed[s] = IsClosed(situation, by, s);
            state.Running[s] = reasons.Seats.Running.Contains(offering.Sessions[s].Id);
            state.Price[s] = price is null || state.Closed[s] ? 0 : price(s);
        }

        Array.Fill(state.ClinicianMinutes, int.MaxValue);
        foreach (var reason in reasons.All.Where(reason => reason.Clinician >= 0 && !situation.Off.Contains(reason.Number)))
        {
            state.ClinicianMinutes[reason.Clinician] = situation.Bounds.TryGetValue(reason.Number, out var minutes) ? minutes : reasons.ClinicianMinutes[reason.Clinician];
        }
    }

    private CompiledPatient Compiled(WeekSituation situation, bool attending)
    {
        if (situation.Bounds.Keys.Any(reason => reasons.All[reason].Limit is not null))
        {
            return Compile(situation, attending);
        }

        var key = (compiling.And(situation.Off), attending);
        if (!compiled.TryGetValue(key, out var known))
        {
            compiled.Add(key, known = Compile(situation, attending));
        }

        return known;
    }

    private CompiledPatient Compile(WeekSituation situation, bool attending, Predicate<int>? isPossible = null)
    {
        var on = reasons.All.Where(reason => !situation.Off.Contains(reason.Number)).ToList();
        var terms = on.Where(reason => reason.Limit is not null).Select(reason => reason.Limit! with { Value = Bound(situation, reason) }).ToList();
        if (attending && !terms.Exists(term => term is { Measure: LimitMeasure.DaysAWeek, IsLeast: true, Value: > 0 }))
        {
            terms.Add(new(LimitMeasure.DaysAWeek, null, IsLeast: true, 1));
        }

        var asking = new ProgramPatient(
            patient.Id,
            patient.Level,
            LimitTerm.Together(terms, []),
            dislikes: patient.Dislikes,
            primaryClinician: patient.PrimaryClinician,
            pinned: on.Where(reason => reason.Pinned >= 0).Select(reason => offering.Sessions[reason.Pinned].Id),
            current: patient.Current);
        var opened = situation.Off.And(series);
        return new(isPossible is null ? Opened(opened) : Open(opened, isPossible), asking);
    }

    private Offering Opened(ReasonSet groups)
    {
        if (!offerings.TryGetValue(groups, out var opened))
        {
            offerings.Add(groups, opened = Open(groups, isPossible: null));
        }

        return opened;
    }

    /// <summary>The same sessions for everybody, some closed groups opened: who may attend is left to the state, which closes sessions.</summary>
    private Offering Open(ReasonSet groups, Predicate<int>? isPossible) =>
        offering.ForEverybody(groups.Numbers().Select(reason => reasons.All[reason].Series).ToHashSet(), isPossible);

    private WitnessWeek Witness(IReadOnlyList<int> sessions)
    {
        var broken = new List<ReasonSet>();
        foreach (var reason in reasons.All)
        {
            if (reason.Limit?.IsBroken(offering, sessions) == true
                || (reason.Pinned >= 0 && !sessions.Contains(reason.Pinned))
                || (reason.Series >= 0 && reason.Sessions.Count(sessions.Contains) is > 0 and var attended && attended < reason.Sessions.Count)
                || (reason.Clinician >= 0 && reason.Sessions.Where(sessions.Contains).Sum(offering.Minutes) > reasons.ClinicianMinutes[reason.Clinician]))
            {
                broken.Add(ReasonSet.Of(reason.Number));
            }
        }

        broken.AddRange(sessions.SelectMany(session => clauses[session]));
        return new(sessions, broken);
    }
}
