using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>That the patient was seen within so many days after an event before the plan's care; the day of the event is day zero.</summary>
/// <remarks>Visits are the attended sessions of the plan, at whatever level, and its attended follow-up appointments. The plan is asked once, at the first phase the rule speaks of.</remarks>
public sealed record FollowUpRequirement : Requirement
{
    /// <summary>Asks for a visit.</summary>
    /// <param name="after">The event.</param>
    /// <param name="lastDay">The last day that counts: 7 for "within 7 days", which with day zero are 8 days.</param>
    /// <param name="sameDay">What the source says of day zero.</param>
    /// <param name="visits">How many visits; 1 by default.</param>
    /// <param name="afterFirstVisit">Whether the window runs from the first visit after the event instead, which itself does not count.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public FollowUpRequirement(PriorEventKind after, int lastDay, SameDay sameDay, int visits = 1, bool afterFirstVisit = false)
    {
        After = Guard.Against.Undefined(after);
        LastDay = Guard.Against.Negative(lastDay);
        SameDay = Guard.Against.Undefined(sameDay);
        Visits = Guard.Against.NegativeOrZero(visits);
        AfterFirstVisit = afterFirstVisit;
    }

    /// <summary>The event.</summary>
    public PriorEventKind After { get; }

    /// <summary>The last day that counts, day zero being the day of the event or of the first visit.</summary>
    public int LastDay { get; }

    /// <summary>What the source says of day zero.</summary>
    public SameDay SameDay { get; }

    /// <summary>How many visits.</summary>
    public int Visits { get; }

    /// <summary>Whether the window runs from the first visit after the event, which itself does not count.</summary>
    public bool AfterFirstVisit { get; }

    /// <inheritdoc/>
    public override string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Visits} visit{(Visits == 1 ? "" : "s")} by day {LastDay} after {(AfterFirstVisit ? $"the first visit after {Words}" : Words)}, which is day 0{Zero}");

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
        for (var earlier = 0; earlier < phase.Index; earlier++)
        {
            var wasAsked = phase.RulesOf != phase.Phase.Dates.Start || rule.InForce.Contains(plan.Phases[earlier].Dates.Start);
            if (wasAsked && rule.Levels.Includes(plan.Phases[earlier].Level))
            {
                return;
            }
        }

        for (var i = 0; i < plan.PriorEvents.Count; i++)
        {
            if (plan.PriorEvents[i].Kind == After)
            {
                JudgeAfter(rule, phase, plan.PriorEvents[i].On, string.Create(CultureInfo.InvariantCulture, $"priorEvents[{i}]"), ref findings);
            }
        }
    }

    private void JudgeAfter(Rule rule, in PhaseInPlan phase, LocalDate on, string path, ref FindingSink findings)
    {
        var visits = Attended(phase.Plan);
        var zero = on;
        if (AfterFirstVisit)
        {
            var first = visits.FindIndex(visit => visit >= on);
            if (first < 0)
            {
                findings.Add(Finding.Unknown(rule, phase, path, "sessions", $"The plan tells of no visit after {on.ToIso()}. {rule.Asks()}"));
                return;
            }

            zero = visits[first];
            visits.RemoveRange(0, first + 1);
        }

        var last = zero.PlusDays(LastDay);
        var sure = visits.Count(visit => visit <= last && (visit > zero || (visit == zero && SameDay == SameDay.Counts)));
        var onDayZero = SameDay == SameDay.NotStated ? visits.Count(visit => visit == zero) : 0;
        var isOver = phase.Options.AsOf is { } now ? now > last : visits.Exists(visit => visit > last);
        var verdict = sure >= Visits ? Verdict.Satisfied
            : sure + onDayZero >= Visits || !isOver ? Verdict.Indeterminate
            : Verdict.Violated;
        if (verdict == Verdict.Satisfied && !findings.IncludesSatisfied)
        {
            return;
        }

        var observed = string.Create(CultureInfo.InvariantCulture, $"{sure} visit{(sure == 1 ? "" : "s")}");
        var states = $"{observed} from {zero.ToIso()} to {last.ToIso()}{(onDayZero > 0 ? ", and on the day itself, of which the source does not tell" : "")}.";
        findings.Add(new(rule, verdict, phase.Index, path, observed, $"{states} {rule.Asks()}")
        {
            Window = new CarePeriod(zero, last),
            Missing = verdict == Verdict.Indeterminate ? "sessions" : null,
        });
    }

    private static List<LocalDate> Attended(TreatmentPlan plan)
    {
        var days = new List<LocalDate>();
        foreach (var session in plan.Sessions)
        {
            if (session.Attendance == Attendance.Attended)
            {
                days.Add(session.Start.Date);
            }
        }

        foreach (var visit in plan.Transition?.FollowUps ?? [])
        {
            if (visit.Attendance == Attendance.Attended)
            {
                days.Add(visit.At.Date);
            }
        }

        days.Sort();
        return days;
    }
}
