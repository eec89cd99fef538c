using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>That the patient was seen within so many days after an event before the plan's care; the day of the event is day zero.</summary>
/// <remarks>Visits are the attended sessions of the plan, at whatever level, and its attended follow-up appointments. The plan is asked once, at the earliest phase the rule speaks of.</remarks>
public sealed record FollowUpRequirement : Requirement
{
    /// <summary>Asks for a visit.</summary>
    /// <param name="after">The event.</param>
    /// <param name="lastDay">The last day that counts: 7 for "within 7 days", which with day zero are 8 days.</param>
    /// <param name="sameDay">What the source says of day zero.</param>
    /// <param name="visits">How many visits; 1 by default.</param>
    /// <param name="firstVisitBy">The last day after the event, itself day zero and counted, for a first visit from which the window runs instead and which is not one of its visits; null where the window runs from the event.</param>
    /// <param name="scope">Which sessions are visits; all by default.</param>
    /// <param name="readmissionDays">The days after the event within which another of its kind takes its place; null where each stands for itself.</param>
    /// <param name="beginWith">Kinds of event that count, as a discharge may be what begins treatment: as a visit, or as the first one where a window runs from it; none by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public FollowUpRequirement(
        PriorEventKind after, int lastDay, SameDay sameDay, int visits = 1, int? firstVisitBy = null, SessionScope? scope = null,
        int? readmissionDays = null, IEnumerable<PriorEventKind>? beginWith = null)
    {
        After = Guard.Against.Undefined(after);
        LastDay = Guard.Against.Negative(lastDay);
        SameDay = Guard.Against.Undefined(sameDay);
        Visits = Guard.Against.NegativeOrZero(visits);
        FirstVisitBy = firstVisitBy is { } day ? Guard.Against.Negative(day, nameof(firstVisitBy)) : null;
        Scope = scope ?? SessionScope.Everything;
        ReadmissionDays = readmissionDays is { } window ? Guard.Against.NegativeOrZero(window, nameof(readmissionDays)) : null;
        BeginWith = (beginWith ?? []).Select(kind => Guard.Against.Undefined(kind, nameof(beginWith))).Distinct().ToValueList();
    }

    /// <summary>The event.</summary>
    public PriorEventKind After { get; }

    /// <summary>The last day that counts, day zero being the day of the event or of the first visit.</summary>
    public int LastDay { get; }

    /// <summary>What the source says of day zero.</summary>
    public SameDay SameDay { get; }

    /// <summary>How many visits.</summary>
    public int Visits { get; }

    /// <summary>The last day after the event for the first visit, from which the window then runs; null where it runs from the event.</summary>
    public int? FirstVisitBy { get; }

    /// <summary>Which sessions are visits.</summary>
    public SessionScope Scope { get; }

    /// <summary>The days after the event within which another of its kind takes its place, the last one included; null where each stands for itself.</summary>
    public int? ReadmissionDays { get; }

    /// <summary>Kinds of event that count as a visit, or as the first one where a window runs from it; each once.</summary>
    public ValueList<PriorEventKind> BeginWith { get; }

    /// <inheritdoc/>
    public override string Text => string.Create(
        CultureInfo.InvariantCulture, $"{Visits} visit{(Visits == 1 ? "" : "s")}{Which}{Also} by day {LastDay} after {Anchor}, which is day 0{Zero}{Readmission}");

    private string Readmission => ReadmissionDays is { } days
        ? string.Create(CultureInfo.InvariantCulture, $"; of several within {days} days the last")
        : "";

    private string Which => Scope.ToString() is { Length: > 0 } scope ? $" ({scope})" : "";

    private string Also => BeginWith.Count > 0 && FirstVisitBy is null ? $" or {Events}" : "";

    private string Events => string.Join(" or ", BeginWith.Select(InWords));

    private string Anchor => FirstVisitBy is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"the first visit{(BeginWith.Count > 0 ? $" or {Events}" : "")}, itself by day {day} after {Words}")
        : Words;

    private string Words => InWords(After);

    private static string InWords(PriorEventKind kind) => kind switch
    {
        PriorEventKind.EmergencyVisit => "an emergency visit",
        PriorEventKind.PsychiatricDischarge => "a psychiatric discharge",
        PriorEventKind.HighIntensityDischarge => "a discharge from inpatient, residential or withdrawal care",
        _ => "the start of a new episode",
    };

    private string Zero => SameDay switch
    {
        SameDay.Counts => " and counts",
        SameDay.DoesNotCount => " and does not count",
        _ => "",
    };

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        var plan = phase.Plan;
        if (plan.PriorEvents.Count == 0 || rule.IsAskedEarlier(phase))
        {
            return;
        }

        for (var i = 0; i < plan.PriorEvents.Count; i++)
        {
            if (plan.PriorEvents[i].Kind == After && !IsFollowedByAnother(plan, plan.PriorEvents[i].On))
            {
                JudgeAfter(rule, phase, i, ref findings);
            }
        }
    }

    private bool IsFollowedByAnother(TreatmentPlan plan, LocalDate on)
    {
        foreach (var other in plan.PriorEvents)
        {
            if (ReadmissionDays is { } days && other.Kind == After && other.On > on && Period.DaysBetween(on, other.On) <= days)
            {
                return true;
            }
        }

        return false;
    }

    private void JudgeAfter(Rule rule, in PhaseInPlan phase, int index, ref FindingSink findings)
    {
        var on = phase.Plan.PriorEvents[index].On;
        if (FirstVisitBy is not { } days)
        {
            Judge(rule, phase, on, index, ref findings);
            return;
        }

        var (first, latest) = (FirstVisit(phase.Plan, on), on.DaysLater(days));
        if (first <= latest)
        {
            Judge(rule, phase, first.Value, index, ref findings);
            return;
        }

        var states = $"The plan tells of no visit from {on.ToIso()} to {latest.ToIso()}. {rule.Asks()}";
        findings.Add(first is not null || phase.Options.AsOf > latest
            ? new(rule, Verdict.Violated, phase.Index, PathOf(index), null, states) { Window = new CarePeriod(on, latest) }
            : Finding.Unknown(rule, phase, PathOf(index), "sessions", states));
    }

    private void Judge(Rule rule, in PhaseInPlan phase, LocalDate zero, int index, ref FindingSink findings)
    {
        var last = zero.DaysLater(LastDay);
        var (onDayZero, after, isLaterTold) = Count(phase.Plan, zero, last);
        var sure = after + (SameDay == SameDay.Counts ? onDayZero : 0);
        var isOver = phase.Options.AsOf is { } now ? now > last : isLaterTold;
        var isOpen = SameDay == SameDay.NotStated && sure + onDayZero >= Visits;
        var verdict = sure >= Visits ? Verdict.Satisfied : isOpen || !isOver ? Verdict.Indeterminate : Verdict.Violated;
        if (verdict == Verdict.Satisfied && !findings.TakesSatisfied())
        {
            return;
        }

        findings.Add(Told(rule, phase, PathOf(index), (zero, last), verdict, (sure, onDayZero)));
    }

    private Finding Told(Rule rule, in PhaseInPlan phase, string path, (LocalDate Zero, LocalDate Last) days, Verdict verdict, (int Sure, int OnDayZero) visits)
    {
        var (zero, last) = days;
        var why = SameDay == SameDay.NotStated ? "on the day itself, of which the source does not tell" : "on the day itself, which does not count";
        var observed = string.Create(CultureInfo.InvariantCulture, $"{visits.Sure} visit{(visits.Sure == 1 ? "" : "s")}");
        var states = $"{observed} from {zero.ToIso()} to {last.ToIso()}{(visits.OnDayZero > 0 && SameDay != SameDay.Counts ? $", and {why}" : "")}.";
        var paths = Paths(phase.Plan, zero, last);
        return new(rule, verdict, phase.Index, path, observed, $"{states} {rule.Asks()}")
        {
            Window = new CarePeriod(zero, last),
            Missing = verdict == Verdict.Indeterminate ? "sessions" : null,
            Counted = paths.Where(visit => visit.Day > zero || SameDay == SameDay.Counts).Select(visit => visit.Path).ToValueList(),
            NotCounted = paths.Where(visit => visit.Day == zero && SameDay != SameDay.Counts).Select(visit => new UncountedPart(visit.Path, why)).ToValueList(),
        };
    }

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"priorEvents[{index}]");

    private LocalDate? FirstVisit(TreatmentPlan plan, LocalDate from)
    {
        var first = (LocalDate?)null;
        for (var i = 0; i < Places(plan); i++)
        {
            first = (Visit(plan, i) ?? Beginning(plan, i)) is { } day && day >= from && !(first <= day) ? day : first;
        }

        return first;
    }

    // the visits on day zero, without the first visit from which the window runs, and those after it; and whether there are any after the last day
    private (int OnDayZero, int After, bool IsLaterTold) Count(TreatmentPlan plan, LocalDate zero, LocalDate last)
    {
        var (onDayZero, after, isLaterTold) = (FirstVisitBy is null ? 0 : -1, 0, false);
        for (var i = 0; i < Places(plan); i++)
        {
            if (Visit(plan, i) is { } day)
            {
                onDayZero += day == zero ? 1 : 0;
                after += day > zero && day <= last ? 1 : 0;
                isLaterTold |= day > last;
            }
            else if (Beginning(plan, i) is { } begun)
            {
                onDayZero += begun == zero ? 1 : 0;
                after += begun > zero && begun <= last && FirstVisitBy is null ? 1 : 0;
            }
        }

        return (onDayZero, after, isLaterTold);
    }

    private List<(LocalDate Day, string Path)> Paths(TreatmentPlan plan, LocalDate zero, LocalDate last)
    {
        var visits = new List<(LocalDate Day, string Path)>();
        for (var i = 0; i < Places(plan); i++)
        {
            if ((Visit(plan, i) ?? Beginning(plan, i)) is { } day && day >= zero && day <= last && (day == zero || FirstVisitBy is null || Beginning(plan, i) is null))
            {
                visits.Add((day, PathOfPlace(plan, i)));
            }
        }

        return [.. visits.OrderBy(visit => visit.Day).Skip(FirstVisitBy is null ? 0 : 1)];
    }

    // where a visit may stand: the dated sessions, then the follow-up appointments, then the events that may begin treatment
    private int Places(TreatmentPlan plan) => Appointments(plan) + (BeginWith.Count == 0 ? 0 : plan.PriorEvents.Count);

    private static int Appointments(TreatmentPlan plan) => plan.Sessions.Count + (plan.Transition?.FollowUps.Count ?? 0);

    private static string PathOfPlace(TreatmentPlan plan, int place) => place < plan.Sessions.Count
        ? DatedSessions.PathOf(place)
        : place < Appointments(plan)
            ? string.Create(CultureInfo.InvariantCulture, $"transition.followUps[{place - plan.Sessions.Count}]")
            : PathOf(place - Appointments(plan));

    private LocalDate? Beginning(TreatmentPlan plan, int place)
    {
        if (place >= Appointments(plan) && plan.PriorEvents[place - Appointments(plan)] is var told)
        {
            foreach (var kind in BeginWith)
            {
                if (kind == told.Kind)
                {
                    return told.On;
                }
            }
        }

        return null;
    }

    private LocalDate? Visit(TreatmentPlan plan, int place)
    {
        if (place < plan.Sessions.Count)
        {
            var session = plan.Sessions[place];
            return session.Attendance == Attendance.Attended && Scope.Includes(session.Modality) && session.MinutesAs(SessionBasis.Delivered) >= Scope.LeastMinutes ? session.Start.Date : null;
        }

        if (place >= Appointments(plan))
        {
            return null;
        }

        var appointment = plan.Transition!.FollowUps[place - plan.Sessions.Count];
        return appointment.Attendance == Attendance.Attended ? appointment.At.Date : null;
    }
}
