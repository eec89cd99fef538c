using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>That something happens again and again: the first time within a limit, and each time within a limit of the time before, as long as care goes on.</summary>
/// <remarks>Care goes on until the phase ends, or as far as the plan is known (<see cref="CheckOptions.AsOf"/>, or the last dated session).</remarks>
public sealed record IntervalRequirement : Requirement
{
    /// <summary>Asks for a recurring event.</summary>
    /// <param name="what">What recurs.</param>
    /// <param name="every">The longest time from one to the next.</param>
    /// <param name="after">From when the time to the first one runs.</param>
    /// <param name="first">The longest time to the first one; null for the same as <paramref name="every"/>.</param>
    public IntervalRequirement(PlanEvent what, TimeLimit every, PlanEvent after, TimeLimit? first = null)
    {
        What = Guard.Against.Null(what);
        Every = Guard.Against.Null(every);
        After = Guard.Against.Null(after);
        First = first ?? every;
    }

    /// <summary>What recurs.</summary>
    public PlanEvent What { get; }

    /// <summary>The longest time from one to the next.</summary>
    public TimeLimit Every { get; }

    /// <summary>From when the time to the first one runs.</summary>
    public PlanEvent After { get; }

    /// <summary>The longest time to the first one.</summary>
    public TimeLimit First { get; }

    /// <inheritdoc/>
    public override string Text => First == Every
        ? $"{What} {Every} of {After} and of each one before"
        : $"{What} {First} of {After}, then {Every} of each one before";

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        if (After.First(phase) is not ({ } from, _))
        {
            findings.Add(Finding.Unknown(rule, phase, After.Path(phase), After.Member, $"The plan does not state {After}. {rule.Asks()}"));
            return;
        }

        var (limit, told, before) = (First, 0, findings.Count);
        for (var i = 0; i < What.Positions(phase); i++)
        {
            if (What.Moment(phase, i) is not { } at)
            {
                continue;
            }

            told++;
            if (at < from)
            {
                continue;
            }

            if (limit.IsKept(from, at, phase) is false)
            {
                findings.Add(Late(rule, phase, What.Path(phase, i), from, limit, at.ToString()));
            }

            (from, limit) = (at, Every);
        }

        if (Until(phase) is { } end && limit.LastDay(from, phase) is { } last && end > last)
        {
            findings.Add(told > 0 || phase.Options.AsOf is not null
                ? Late(rule, phase, What.Path(phase), from, limit, observed: null)
                : Finding.Unknown(rule, phase, What.Path(phase), What.Member, $"The plan does not tell of any. {rule.Asks()}"));
        }

        if (findings.Count == before && findings.IncludesSatisfied)
        {
            findings.Add(new(
                rule, Verdict.Satisfied, phase.Index, What.Path(phase), null,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The plan tells of {told}, none of them late. {rule.Asks()}")));
        }
    }

    private static Finding Late(Rule rule, in PhaseInPlan phase, string path, CareMoment from, TimeLimit limit, string? observed)
    {
        var states = observed is null ? $"None after {from.Date.ToIso()}, although care went on." : $"{observed}, after {from.Date.ToIso()}.";
        return new(rule, Verdict.Violated, phase.Index, path, observed, $"{states} {rule.Asks()}")
        {
            Window = limit.LastDay(from, phase) is { } last ? new CarePeriod(from.Date, last) : null,
        };
    }

    // care is known to have gone on until this day
    private static LocalDate? Until(in PhaseInPlan phase)
    {
        var known = phase.Options.AsOf ?? new DatedSessions(phase.Plan, phase.Phase, Plans.SessionBasis.Delivered, SessionScope.Everything).LastKnown();
        var end = phase.Plan.Discharge?.Date is { } discharge && !(phase.Phase.Dates.End < discharge) ? discharge : phase.Phase.Dates.End;
        return known is { } day && end < day ? end : known;
    }
}
