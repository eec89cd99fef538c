namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Everything that could keep a patient from a week, as switches, in the order of preference.</summary>
/// <remarks>The order depends on what the reasons say, not on ids or on the order of a file.</remarks>
internal sealed class WeekReasons
{
    private readonly Offering offering;
    private readonly ProgramPatient patient;

    public WeekReasons(Offering offering, ProgramPatient patient, RemainingSeats seats)
    {
        this.offering = offering;
        this.patient = patient;
        Seats = seats;
        ClinicianMinutes = [.. offering.ClinicianMinutes];
        for (var s = 0; s < offering.Count; s++)
        {
            if (offering.Clinician[s] is >= 0 and var clinician && ClinicianMinutes[clinician] < int.MaxValue && seats.Running.Contains(offering.Sessions[s].Id))
            {
                ClinicianMinutes[clinician] = Math.Max(0, ClinicianMinutes[clinician] - offering.Minutes(s));
            }
        }

        All = [.. ProgramFacts().Concat(Full()).Concat(Plan()).Concat(Life()).Select((reason, number) => reason with { Number = number })];
        Everything = ReasonSet.Of(All.Select(reason => reason.Number));
        Travel = All.FirstOrDefault(reason => reason.Code == ReasonCodes.Travel)?.Number ?? -1;
    }

    public IReadOnlyList<Reason> All { get; }

    public ReasonSet Everything { get; }

    public RemainingSeats Seats { get; }

    /// <summary>Minutes that each clinician can still give to sessions that do not run yet.</summary>
    public int[] ClinicianMinutes { get; }

    /// <summary>The number of the reason that is the way there, or -1.</summary>
    public int Travel { get; }

    /// <summary>Whether an obligation keeps a session from the patient, with so many minutes of travel.</summary>
    public static bool IsBarred(Session session, Obligation obligation, int travel)
    {
        var margin = session.Telehealth ? 0L : travel;
        return obligation.When.Day == session.When.Day
            && session.When.StartMinute - margin < obligation.When.EndMinute
            && obligation.When.StartMinute < session.When.EndMinute + margin;
    }

    /// <summary>For each session, the sets of reasons of which each alone, when all of it is on, closes it.</summary>
    /// <param name="travel">Minutes of travel.</param>
    /// <param name="windows">The times of each obligation, by the number of its reason.</param>
    public ReasonSet[][] Clauses(int travel, Func<Reason, IEnumerable<Obligation>> windows)
    {
        var clauses = Enumerable.Range(0, offering.Count).Select(_ => new List<ReasonSet>()).ToArray();
        foreach (var reason in All)
        {
            if (reason.Code == ReasonCodes.Unavailable)
            {
                var times = windows(reason).ToList();
                foreach (var s in reason.Sessions)
                {
                    if (times.Exists(time => IsBarred(offering.Sessions[s], time, 0)))
                    {
                        clauses[s].Add(ReasonSet.Of(reason.Number));
                    }
                    else if (Travel >= 0 && times.Exists(time => IsBarred(offering.Sessions[s], time, travel)))
                    {
                        clauses[s].Add(ReasonSet.Of(reason.Number).With(Travel));
                    }
                }
            }
            else if (reason is { Pinned: < 0, Series: < 0, Clinician: < 0 } && reason.Code != ReasonCodes.Travel)
            {
                foreach (var s in reason.Sessions)
                {
                    clauses[s].Add(ReasonSet.Of(reason.Number));
                }
            }
        }

        return [.. clauses.Select(list => list.ToArray())];
    }

    /// <summary>What an obligation is told by: nothing and blanks are alike.</summary>
    public static string WordOf(Obligation obligation) => obligation.Why?.Trim() ?? "";

    private IEnumerable<Reason> ProgramFacts()
    {
        var closed = InTime().Where(s => offering.Sessions[s].Levels.Count > 0 && !offering.Sessions[s].Levels.Contains(patient.Level))
            .GroupBy(s => string.Join(", ", offering.Sessions[s].Levels.Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        foreach (var levels in closed.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return new(WeekReasonKind.ProgramFact, ReasonCodes.Level) { Word = levels.Key, Sessions = [.. levels] };
        }

        var lacking = InTime().SelectMany(s => offering.Sessions[s].Requires.Distinct().Where(trait => !patient.Traits.Contains(trait)), (s, trait) => (Session: s, Trait: trait))
            .GroupBy(item => item.Trait, item => item.Session, StringComparer.Ordinal);
        foreach (var trait in lacking.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return new(WeekReasonKind.ProgramFact, ReasonCodes.Trait) { Word = trait.Key, Sessions = [.. trait] };
        }

        foreach (var members in offering.SeriesMembers.Where(members => members.Length > 1).Select(members => InTime(members).ToArray())
            .OrderBy(members => offering.Sessions[members[0]].When.Start).ThenBy(members => offering.Sessions[members[0]].Series, StringComparer.Ordinal))
        {
            yield return new(WeekReasonKind.ProgramFact, ReasonCodes.Series) { Series = offering.SeriesOf[members[0]], Word = offering.Sessions[members[0]].Series!, Sessions = members };
        }

        for (var c = 0; c < ClinicianMinutes.Length; c++)
        {
            int[] led = [.. InTime().Where(s => offering.Clinician[s] == c && !Seats.Running.Contains(offering.Sessions[s].Id))];
            if (led.Sum(offering.Minutes) > ClinicianMinutes[c])
            {
                yield return new(WeekReasonKind.ProgramFact, ReasonCodes.Clinician) { Clinician = c, Word = offering.Program.Clinicians[c].Id, Sessions = led };
            }
        }

        foreach (var (code, ids) in new[] { (ReasonCodes.ShutOut, Seats.ShutOut), (ReasonCodes.TooFew, Seats.TooFew) })
        {
            int[] shut = [.. InTime().Where(s => ids.Contains(offering.Sessions[s].Id))];
            if (shut.Length > 0)
            {
                yield return new(WeekReasonKind.ProgramFact, code) { Sessions = shut };
            }
        }
    }

    private IEnumerable<Reason> Full() => InTime().Where(s => Seats.Full.Contains(offering.Sessions[s].Id))
        .GroupBy(s => offering.Sessions[s].Modality.Word, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new Reason(WeekReasonKind.FullSessions, ReasonCodes.Full) { Word = group.Key, Sessions = [.. group] });

    private IEnumerable<Reason> Plan()
    {
        foreach (var limit in LimitTerm.Of(patient.Requirement))
        {
            yield return new(WeekReasonKind.PlanLimit, ReasonCodes.Of(limit)) { Limit = limit, Word = limit.Modality?.Word ?? "" };
        }

        foreach (var pin in InTime(patient.Pinned.Distinct().Select(id => offering.IndexOf[id])))
        {
            yield return new(WeekReasonKind.PlanLimit, ReasonCodes.Pinned) { Pinned = pin, Sessions = [pin] };
        }

        int[] apart = [.. InTime().Where(s => Seats.KeptApart.Contains(offering.Sessions[s].Id))];
        if (apart.Length > 0)
        {
            yield return new(WeekReasonKind.PlanLimit, ReasonCodes.KeptApart) { Sessions = apart };
        }
    }

    private IEnumerable<Reason> Life()
    {
        var groups = patient.Unavailable.GroupBy(obligation => (obligation.When.StartMinute, obligation.When.EndMinute, Why: WordOf(obligation)))
            .OrderBy(group => group.Min(obligation => obligation.When.Start)).ThenBy(group => group.Key.EndMinute).ThenBy(group => group.Key.Why, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            Obligation[] windows = [.. group.DistinctBy(obligation => obligation.When.Day).OrderBy(obligation => obligation.When.Start)];
            int[] barred = [.. InTime().Where(s => windows.Any(window => IsBarred(offering.Sessions[s], window, patient.TravelMinutes)))];
            if (barred.Length > 0)
            {
                yield return new(WeekReasonKind.PatientLife, ReasonCodes.Unavailable) { Windows = windows, Word = group.Key.Why, Sessions = barred };
            }
        }

        int[] margin = [.. InTime().Where(s => patient.Unavailable.Any(obligation =>
            IsBarred(offering.Sessions[s], obligation, patient.TravelMinutes) && !IsBarred(offering.Sessions[s], obligation, 0)))];
        if (patient.TravelMinutes > 0 && patient.Unavailable.Count > 0)
        {
            yield return new(WeekReasonKind.PatientLife, ReasonCodes.Travel) { Sessions = margin };
        }
    }

    private IEnumerable<int> InTime(IEnumerable<int>? sessions = null) => (sessions ?? Enumerable.Range(0, offering.Count))
        .OrderBy(s => offering.Sessions[s].When.Start).ThenBy(s => offering.End[s]).ThenBy(s => offering.Sessions[s].Modality.Word, StringComparer.Ordinal)
        .ThenBy(s => offering.Sessions[s].Id, StringComparer.Ordinal);
}
