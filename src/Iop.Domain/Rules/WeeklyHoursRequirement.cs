using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules;

/// <summary>A band of hours in every week of a phase, net of breaks.</summary>
/// <remarks>
/// Of hours needed or planned, the prescriptions of the phase tell; where there are none, hours needed stand in a certification that states them.
/// Of hours scheduled or delivered, the dated sessions of each week tell.
/// </remarks>
public sealed record WeeklyHoursRequirement : Requirement
{
    /// <summary>Asks for weekly hours within bounds.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="hours"/> is null.</exception>
    public WeeklyHoursRequirement(Bounds<WeeklyHours> hours)
    {
        Hours = Guard.Against.Null(hours);
        Minutes = new(hours.Least?.Minutes, hours.IncludesLeast, hours.Most?.Minutes, hours.IncludesMost);
    }

    /// <summary>The bounds.</summary>
    public Bounds<WeeklyHours> Hours { get; }

    /// <summary>The bounds in minutes.</summary>
    internal Bounds<int> Minutes { get; }

    /// <inheritdoc/>
    public override string Text => $"{Hours} a week";

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        if (rule.Basis is Basis.Scheduled or Basis.Delivered)
        {
            JudgeDated(rule, phase, ref findings);
        }
        else if (phase.Phase.PlannedWeeklyHours is { } planned)
        {
            JudgeStated(rule, phase, planned, certification: null, ref findings);
        }
        else if (Certified(rule, phase) is ({ } need, var at))
        {
            JudgeStated(rule, phase, need, at, ref findings);
        }
        else
        {
            findings.Add(Finding.Unknown(rule, phase, phase.Path("sessions"), "sessions", $"The plan states no sessions at {phase.AtLevel}. {rule.Asks()}"));
        }
    }

    /// <summary>The first exception that makes, or may make, a phase lawful whose prescriptions are out of bounds; null where none does.</summary>
    internal (Rule Exception, Verdict Verdict)? Excuse(Rule rule, in PhaseInPlan phase)
    {
        if (phase.Phase.PlannedWeeklyHours is not { } planned || Hours.Contains(planned))
        {
            return null;
        }

        foreach (var exception in rule.Exceptions)
        {
            if (exception.InForce.Contains(phase.RulesOf) && exception.Requirement.Excuses(phase, this) is not Verdict.Violated and var verdict)
            {
                return (exception, verdict);
            }
        }

        return null;
    }

    private void JudgeStated(Rule rule, in PhaseInPlan phase, WeeklyHours stated, int? certification, ref FindingSink findings)
    {
        var isWithin = Hours.Contains(stated);
        if (isWithin && !findings.TakesSatisfied())
        {
            return;
        }

        var (path, states) = certification is { } at
            ? (string.Create(CultureInfo.InvariantCulture, $"certifications[{at}].minutesPerWeek"), $"The plan states no sessions at {phase.AtLevel}, and a certified need of {stated} a week.")
            : (phase.Path("sessions"), $"The plan states {stated} a week at {phase.AtLevel}, net of breaks.");
        if (!isWithin)
        {
            Broken(
                rule, phase, new(rule, Verdict.Violated, phase.Index, path, stated.ToString(), $"{states} {rule.Asks()} {Amiss(stated)}"),
                $"{states} {rule.Asks()}", ref findings);
        }
        else
        {
            findings.Add(new(rule, Verdict.Satisfied, phase.Index, path, stated.ToString(), $"{states} {rule.Asks()}"));
        }
    }

    private void JudgeDated(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        var own = new FindingSink(findings.IncludesSatisfied);
        DatedAmounts.Judge(rule, phase, Measure.Minutes, Window.EachWeek, Minutes, SessionScope.Everything, ref own);
        findings.Satisfied += findings.IncludesSatisfied ? 0 : own.Satisfied;
        for (var i = 0; i < own.Count; i++)
        {
            var found = own.Found[i];
            if (found.Verdict == Verdict.Violated && KeepsWhatIsPlanned(rule, phase, found.Window!))
            {
                Broken(rule, phase, found, found.Message, ref findings);
            }
            else
            {
                findings.Add(found);
            }
        }
    }

    // a taper allows the light week that was planned, not an absence in it
    private static bool KeepsWhatIsPlanned(Rule rule, in PhaseInPlan phase, CarePeriod week)
    {
        var basis = rule.Basis == Basis.Delivered ? SessionBasis.Delivered : SessionBasis.Scheduled;
        var amount = new DatedSessions(phase.Plan, phase.Phase, basis, SessionScope.Everything).Count(Measure.Minutes, week.Start, week.End!.Value);
        return phase.Phase.PlannedWeeklyHours is { } planned && amount.Certain >= planned.Minutes;
    }

    private void Broken(Rule rule, in PhaseInPlan phase, Finding broken, string states, ref FindingSink findings)
    {
        if (Excuse(rule, phase) is not ({ } exception, var verdict))
        {
            findings.Add(broken);
        }
        else if (verdict == Verdict.Indeterminate)
        {
            findings.Add(Finding.Unknown(
                rule, phase, broken.Path, "sessions", $"{states} Whether an exception allows it, the plan does not say: {exception.Title} ({exception.Id}).", broken.Observed) with
            { Window = broken.Window });
        }
        else if (findings.TakesSatisfied())
        {
            findings.Add(new(
                rule, Verdict.Satisfied, phase.Index, broken.Path, broken.Observed, $"{states} An exception allows it: {exception.Title} ({exception.Id}).")
            { ExcusedBy = exception.Id, Window = broken.Window });
        }
    }

    // the need as a physician states it: the latest certification that speaks of this phase, and of several of one day the one with the least need
    private static (WeeklyHours Need, int At)? Certified(Rule rule, in PhaseInPlan phase)
    {
        (WeeklyHours Need, int At)? latest = null;
        for (var at = phase.Plan.Certifications.Count - 1; at >= 0 && rule.Basis == Basis.Needed; at--)
        {
            var certification = phase.Plan.Certifications[at];
            if (latest is { } later && certification.SignedOn < phase.Plan.Certifications[later.At].SignedOn)
            {
                break;
            }

            if (certification.WeeklyNeed is { } hours && certification.SpeaksOf(phase.Phase.Level) && !(certification.SignedOn > phase.Phase.Dates.End) && !(latest?.Need < hours))
            {
                latest = (hours, at);
            }
        }

        return latest;
    }

    private string Amiss(WeeklyHours planned) =>
        Hours.IsTooLittle(planned) && Hours is { Least: { } least, IncludesLeast: true }
            ? $"That is {WeeklyHours.FromMinutes(least.Minutes - planned.Minutes)} too little."
            : Hours.IsTooLittle(planned) ? "That is too little." : "That is too much.";
}
