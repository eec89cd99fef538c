using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>That something happens within a time after something else; what happened before counts too.</summary>
public sealed record DeadlineRequirement : Requirement
{
    /// <summary>Asks for an event within a limit.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DeadlineRequirement(PlanEvent what, TimeLimit within, PlanEvent after)
    {
        What = Guard.Against.Null(what);
        Within = Guard.Against.Null(within);
        After = Guard.Against.Null(after);
    }

    /// <summary>What must happen.</summary>
    public PlanEvent What { get; }

    /// <summary>Within which time.</summary>
    public TimeLimit Within { get; }

    /// <summary>From when the time runs.</summary>
    public PlanEvent After { get; }

    /// <inheritdoc/>
    public override string Text => $"{What} {Within} of {After}";

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        var moments = new List<(CareMoment At, string Path)>();
        After.AddMoments(phase, moments);
        if (moments.Count == 0)
        {
            findings.Add(Finding.Unknown(rule, phase, After.Path(phase), After.Member, $"The plan does not state {After}. {rule.Asks()}"));
            return;
        }

        var from = moments[0].At;
        moments.Clear();
        What.AddMoments(phase, moments);
        var last = Within.LastDay(from, phase);
        var window = last is { } day && day >= from.Date ? new CarePeriod(from.Date, day) : null;
        if (moments.Count == 0)
        {
            var isOver = last is { } end && phase.Options.AsOf is { } now && now > end;
            findings.Add(isOver
                ? new(rule, Verdict.Violated, phase.Index, What.Path(phase), null, $"The plan tells of none. {rule.Asks()}") { Window = window }
                : Finding.Unknown(rule, phase, What.Path(phase), What.Member, $"The plan does not tell of it. {rule.Asks()}"));
            return;
        }

        var (first, path) = moments.Min();
        var isKept = Within.IsKept(from, first, phase);
        if (isKept is true && !findings.IncludesSatisfied)
        {
            return;
        }

        var observed = first.ToString();
        var states = $"{observed}, from {from} on.";
        findings.Add(isKept is null
            ? Finding.Unknown(rule, phase, path, "time", $"{states} Without the times of day it cannot be told. {rule.Asks()}", observed)
            : new(rule, isKept is true ? Verdict.Satisfied : Verdict.Violated, phase.Index, path, observed, $"{states} {rule.Asks()}")
            {
                Window = window,
                Counted = [path],
            });
    }
}
