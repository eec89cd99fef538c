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
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public FollowUpRequirement(
        PriorEventKind after, int lastDay, SameDay sameDay, int visits = 1, int? firstVisitBy = null, SessionScope? scope = null)
    {
        After = Guard.Against.Undefined(after);
        LastDay = Guard.Against.Negative(lastDay);
        SameDay = Guard.Against.Undefined(sameDay);
        Visits = Guard.Against.NegativeOrZero(visits);
        FirstVisitBy = firstVisitBy is { } day ? Guard.Against.Negative(day, nameof(firstVisitBy)) : null;
        Scope = scope ?? SessionScope.Everything;
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

    /// <inheritdoc/>
    public override string Text => string.Create(
        CultureInfo.InvariantCulture, $"{Visits} visit{(Visits == 1 ? "" : "s")}{Which} by day {LastDay} after {Anchor}, which is day 0{Zero}");

    private string Which => Scope.ToString() is { Length: > 0 } scope ? $" ({scope})" : "";

    private string Anchor => FirstVisitBy is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"the first visit, itself by day {day} after {Words}")
        : Words;

    private string Words => After switch
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
        if (plan.PriorEvents.Count == 0 || IsAskedEarlier(rule, phase))
        {
            return;
        }

        for (var i = 0; i < plan.PriorEvents.Count; i++)
        {
            if (plan.PriorEvents[i].Kind == After)
            {
                JudgeAfter(rule, phase, plan.PriorEvents[i].On, string.Create(CultureInfo.InvariantCulture, $"priorEvents[{i}]"), ref findings);
            }
        }
    }

    private static bool IsAskedEarlier(Rule rule, in PhaseInPlan phase)
    {
        var (own, isOfOneDay) = (phase.Phase.Dates.Start, phase.RulesOf != phase.Phase.Dates.Start);
        for (var i = 0; i < phase.Plan.Phases.Count; i++)
        {
            var other = phase.Plan.Phases[i];
            var isEarlier = other.Dates.Start < own || (other.Dates.Start == own && i < phase.Index);
            if (isEarlier && rule.Levels.Includes(other.Level) && (isOfOneDay || rule.InForce.Contains(other.Dates.Start)))
            {
                return true;
            }
        }

        return false;
    }

    private void JudgeAfter(Rule rule, in PhaseInPlan phase, LocalDate on, string path, ref FindingSink findings)
    {
        var visits = Attended(phase.Plan);
        var zero = on;
        if (FirstVisitBy is { } days)
        {
            var (first, latest) = (visits.FindIndex(visit => visit.Day >= on), on.DaysLater(days));
            if (first < 0 || visits[first].Day > latest)
            {
                var states = $"The plan tells of no visit from {on.ToIso()} to {latest.ToIso()}. {rule.Asks()}";
                findings.Add(first >= 0 || phase.Options.AsOf > latest
                    ? new(rule, Verdict.Violated, phase.Index, path, null, states) { Window = new CarePeriod(on, latest) }
                    : Finding.Unknown(rule, phase, path, "sessions", states));
                return;
            }

            zero = visits[first].Day;
            visits.RemoveRange(0, first + 1);
        }

        Judge(rule, phase, visits, zero, path, ref findings);
    }

    private void Judge(Rule rule, in PhaseInPlan phase, List<Visit> visits, LocalDate zero, string path, ref FindingSink findings)
    {
        var last = zero.DaysLater(LastDay);
        var sure = visits.FindAll(visit => visit.Day <= last && (visit.Day > zero || (visit.Day == zero && SameDay == SameDay.Counts)));
        var onDayZero = SameDay == SameDay.Counts ? [] : visits.FindAll(visit => visit.Day == zero);
        var isOver = phase.Options.AsOf is { } now ? now > last : visits.Exists(visit => visit.Day > last);
        var isOpen = SameDay == SameDay.NotStated && sure.Count + onDayZero.Count >= Visits;
        var verdict = sure.Count >= Visits ? Verdict.Satisfied : isOpen || !isOver ? Verdict.Indeterminate : Verdict.Violated;
        if (verdict == Verdict.Satisfied && !findings.IncludesSatisfied)
        {
            return;
        }

        var why = SameDay == SameDay.NotStated ? "on the day itself, of which the source does not tell" : "on the day itself, which does not count";
        var observed = string.Create(CultureInfo.InvariantCulture, $"{sure.Count} visit{(sure.Count == 1 ? "" : "s")}");
        var states = $"{observed} from {zero.ToIso()} to {last.ToIso()}{(onDayZero.Count > 0 ? $", and {why}" : "")}.";
        findings.Add(new(rule, verdict, phase.Index, path, observed, $"{states} {rule.Asks()}")
        {
            Window = new CarePeriod(zero, last),
            Missing = verdict == Verdict.Indeterminate ? "sessions" : null,
            Counted = sure.Select(visit => visit.Path).ToValueList(),
            NotCounted = onDayZero.Select(visit => new UncountedPart(visit.Path, why)).ToValueList(),
        });
    }

    private List<Visit> Attended(TreatmentPlan plan)
    {
        var visits = new List<Visit>();
        for (var at = 0; at < plan.Sessions.Count; at++)
        {
            if (plan.Sessions[at].Attendance == Attendance.Attended && Scope.Includes(plan.Sessions[at].Modality))
            {
                visits.Add(new(plan.Sessions[at].Start.Date, DatedSessions.PathOf(at)));
            }
        }

        for (var i = 0; i < plan.Transition?.FollowUps.Count; i++)
        {
            if (plan.Transition.FollowUps[i] is { Attendance: Attendance.Attended } visit)
            {
                visits.Add(new(visit.At.Date, string.Create(CultureInfo.InvariantCulture, $"transition.followUps[{i}]")));
            }
        }

        return [.. visits.OrderBy(visit => visit.Day)];
    }

    private readonly record struct Visit(LocalDate Day, string Path);
}
