using Iop.Domain.Calendar;
using Iop.Domain.Foundation;

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
            DatedAmounts.Judge(rule, phase, Measure.Minutes, Window.EachWeek, Minutes, SessionScope.Everything, ref findings);
        }
        else if ((phase.Phase.PlannedWeeklyHours ?? Certified(rule, phase)) is { } planned)
        {
            JudgePlanned(rule, phase, planned, ref findings);
        }
        else
        {
            findings.Add(Finding.Unknown(rule, phase, phase.Path("sessions"), "sessions", $"The plan states no sessions at {phase.AtLevel}. {rule.Asks()}"));
        }
    }

    private void JudgePlanned(Rule rule, in PhaseInPlan phase, WeeklyHours planned, ref FindingSink findings)
    {
        var isWithin = Hours.Contains(planned);
        if (isWithin && !findings.IncludesSatisfied)
        {
            return;
        }

        var path = phase.Path("sessions");
        var states = $"The plan states {planned} a week at {phase.AtLevel}, net of breaks.";
        if (isWithin)
        {
            findings.Add(new(rule, Verdict.Satisfied, phase.Index, path, planned.ToString(), $"{states} {rule.Asks()}"));
            return;
        }

        foreach (var exception in rule.Exceptions)
        {
            if (!exception.InForce.Contains(phase.RulesOf))
            {
                continue;
            }

            switch (exception.Requirement.Excuses(phase, this))
            {
                case Verdict.Satisfied:
                    if (findings.IncludesSatisfied)
                    {
                        findings.Add(new(
                            rule, Verdict.Satisfied, phase.Index, path, planned.ToString(),
                            $"{states} {rule.Asks()} An exception allows it: {exception.Title} ({exception.Id}).") { ExcusedBy = exception.Id });
                    }

                    return;
                case Verdict.Indeterminate:
                    findings.Add(Finding.Unknown(
                        rule, phase, path, "sessions",
                        $"{states} {rule.Asks()} Whether an exception allows it, the plan does not say: {exception.Title} ({exception.Id}).",
                        planned.ToString()));
                    return;
                default:
                    break;
            }
        }

        findings.Add(new(rule, Verdict.Violated, phase.Index, path, planned.ToString(), $"{states} {rule.Asks()} {Amiss(planned)}"));
    }

    // the need as a physician states it: the latest certification that speaks of this phase
    private static WeeklyHours? Certified(Rule rule, in PhaseInPlan phase)
    {
        WeeklyHours? need = null;
        if (rule.Basis == Basis.Needed)
        {
            foreach (var certification in phase.Plan.Certifications)
            {
                var isOfLevel = certification.Level is not { } level || level == phase.Phase.Level;
                if (certification.WeeklyNeed is { } hours && isOfLevel && !(certification.SignedOn > phase.Phase.Dates.End))
                {
                    need = hours;
                }
            }
        }

        return need;
    }

    private string Amiss(WeeklyHours planned) =>
        Hours.IsTooLittle(planned) && Hours is { Least: { } least, IncludesLeast: true }
            ? $"That is {WeeklyHours.FromMinutes(least.Minutes - planned.Minutes)} too little."
            : Hours.IsTooLittle(planned) ? "That is too little." : "That is too much.";
}
