using Iop.Domain.Calendar;
using Iop.Domain.Foundation;

namespace Iop.Domain.Rules;

/// <summary>A band of hours in every week of a phase, net of breaks.</summary>
public sealed record WeeklyHoursRequirement : Requirement
{
    /// <summary>Asks for weekly hours within bounds.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="hours"/> is null.</exception>
    public WeeklyHoursRequirement(Bounds<WeeklyHours> hours) => Hours = Guard.Against.Null(hours);

    /// <summary>The bounds.</summary>
    public Bounds<WeeklyHours> Hours { get; }

    /// <inheritdoc/>
    public override string Text => $"{Hours} a week";

    internal override Finding Judge(Rule rule, PhaseInPlan phase)
    {
        var level = $"{phase.Phase.Level.Name} ({phase.Phase.Level})";
        var path = phase.Path("sessions");
        if (phase.Phase.PlannedWeeklyHours is not { } planned)
        {
            return Finding.Unknown(rule, phase, path, "sessions", $"The plan states no sessions at {level}. {rule.Asks()}");
        }

        var states = $"The plan states {planned} a week at {level}, net of breaks.";
        if (Hours.Contains(planned))
        {
            return new(rule, Verdict.Satisfied, phase.Index, path, planned.ToString(), $"{states} {rule.Asks()}");
        }

        foreach (var exception in rule.Exceptions.Where(exception => exception.InForce.Contains(phase.RulesOf)))
        {
            switch (exception.Requirement.Excuses(phase, this))
            {
                case Verdict.Satisfied:
                    return new(
                        rule, Verdict.Satisfied, phase.Index, path, planned.ToString(),
                        $"{states} {rule.Asks()} An exception allows it: {exception.Title} ({exception.Id}).", excusedBy: exception.Id);
                case Verdict.Indeterminate:
                    return Finding.Unknown(
                        rule, phase, path, "sessions",
                        $"{states} {rule.Asks()} Whether an exception allows it, the plan does not say: {exception.Title} ({exception.Id}).",
                        planned.ToString());
            }
        }

        return new(rule, Verdict.Violated, phase.Index, path, planned.ToString(), $"{states} {rule.Asks()} {Amiss(planned)}");
    }

    private string Amiss(WeeklyHours planned) =>
        Hours.IsTooLittle(planned) && Hours is { Least: { } least, IncludesLeast: true }
            ? $"That is {WeeklyHours.FromMinutes(least.Minutes - planned.Minutes)} too little."
            : Hours.IsTooLittle(planned) ? "That is too little." : "That is too much.";
}
