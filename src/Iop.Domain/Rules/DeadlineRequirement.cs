using Iop.Domain.Calendar;
using Iop.Domain.Foundation;

namespace Iop.Domain.Rules;

/// <summary>That something happens within a time after something else; what happened before counts too.</summary>
/// <remarks>Where neither event hangs on the phase, as a time from admission, the plan is asked once, at the earliest phase the rule speaks of. Time from the first day of a stay is asked once of the stay, at the earliest of its phases.</remarks>
public sealed record DeadlineRequirement : Requirement
{
    /// <summary>Asks for an event within a limit.</summary>
    /// <param name="what">What must happen.</param>
    /// <param name="within">Within which time.</param>
    /// <param name="after">From when the time runs.</param>
    /// <param name="whileCareGoesOn">Whether it is due only if care in the phase still goes on when the time is over, as a recertification is.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DeadlineRequirement(PlanEvent what, TimeLimit within, PlanEvent after, bool whileCareGoesOn = false)
    {
        What = Guard.Against.Null(what);
        Within = Guard.Against.Null(within);
        After = Guard.Against.Null(after);
        WhileCareGoesOn = whileCareGoesOn;
    }

    /// <summary>What must happen.</summary>
    public PlanEvent What { get; }

    /// <summary>Within which time.</summary>
    public TimeLimit Within { get; }

    /// <summary>From when the time runs.</summary>
    public PlanEvent After { get; }

    /// <summary>Whether it is due only if care in the phase still goes on when the time is over.</summary>
    public bool WhileCareGoesOn { get; }

    /// <inheritdoc/>
    public override string Text => $"{What} {Within.From(After.Words)}{(WhileCareGoesOn ? ", if care goes on so long" : "")}";

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        if (After.IsOfStay ? Stay.IsAskedEarlier(rule, phase) : !IsOfPhase && rule.IsAskedEarlier(phase))
        {
            return;
        }

        if (After.First(phase) is not ({ } from, _))
        {
            if (After.IsStillToCome(phase))
            {
                NotDue(rule, phase, ref findings);
                return;
            }

            findings.Add(Finding.Unknown(rule, phase, After.Path(phase), After.Member, $"The plan does not state {After}. {rule.Asks()}"));
        }
        else if (What.First(phase) is ({ } at, var index))
        {
            var isKept = Within.IsKept(from, at, phase);
            if (isKept is not true || findings.TakesSatisfied())
            {
                findings.Add(Told(rule, phase, from, at, What.Path(phase, index), isKept));
            }
        }
        else if (WhileCareGoesOn && !(Within.LastDay(from, phase) <= CareSpan.KnownUntil(phase, After.IsOfStay ? Stay.Of(phase) : phase.Phase)))
        {
            NotDue(rule, phase, ref findings);
        }
        else
        {
            var isOver = Within.LastDay(from, phase) is { } end && phase.Options.AsOf > end;
            findings.Add(isOver
                ? new(rule, Verdict.Violated, phase.Index, What.Path(phase), null, $"The plan tells of none. {rule.Asks()}") { Window = Span(from, phase) }
                : Finding.Unknown(rule, phase, What.Path(phase), What.Member, $"The plan does not tell of it. {rule.Asks()}"));
        }
    }

    // of what a plan holds once, as a time from admission, every phase would say the same
    private bool IsOfPhase => What.IsOfPhase || After.IsOfPhase || WhileCareGoesOn || Within.Unit == TimeUnit.DaysWithSession;

    private void NotDue(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        if (findings.TakesSatisfied())
        {
            findings.Add(new(rule, Verdict.Satisfied, phase.Index, What.Path(phase), null, $"It is not due as far as the plan is known. {rule.Asks()}"));
        }
    }

    private Finding Told(Rule rule, in PhaseInPlan phase, CareMoment from, CareMoment at, string path, bool? isKept)
    {
        var observed = at.ToString();
        var states = $"{observed}; the time runs from {from}.";
        return isKept is null
            ? Finding.Unknown(rule, phase, path, "time", $"{states} Without the times of day it cannot be told. {rule.Asks()}", observed)
            : new(rule, isKept is true ? Verdict.Satisfied : Verdict.Violated, phase.Index, path, observed, $"{states} {rule.Asks()}")
            {
                Window = Span(from, phase),
                Counted = [path],
            };
    }

    private CarePeriod? Span(CareMoment from, in PhaseInPlan phase) =>
        Within.LastDay(from, phase) is { } last && last >= from.Date ? new CarePeriod(from.Date, last) : null;
}
