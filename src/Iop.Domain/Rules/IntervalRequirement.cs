using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>That something happens again and again: the first time within a limit, and each time within a limit of the time before, as long as care goes on.</summary>
/// <remarks>
/// One that came late, or never, is told once, in the earliest phase in which care went on beyond its last day; phases from whose own beginning the time runs are asked for themselves.
/// Care goes on until the phase ends or the patient is discharged, as far as the plan is known (<see cref="CheckOptions.AsOf"/>, or the last session held).
/// </remarks>
public sealed record IntervalRequirement : Requirement
{
    /// <summary>Asks for a recurring event.</summary>
    /// <param name="what">What recurs.</param>
    /// <param name="every">The longest time from one to the next.</param>
    /// <param name="after">From when the time to the first one runs; the same as <paramref name="what"/> where the first one is asked for by another rule.</param>
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
    public override string Text => After == What ? $"{What} {Every.From("the one before")}"
        : First == Every ? $"{What} {Every.From($"{After} and of each one before")}"
        : $"{What} {First.From(After.Words)}, then {Every.From("each one before")}";

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        var (before, isToldBefore) = (findings.Count, false);
        if (After.First(phase) is ({ } from, _))
        {
            isToldBefore = JudgeFrom(rule, phase, from, ref findings);
        }
        else if (After != What && !After.IsStillToCome(phase))
        {
            findings.Add(Finding.Unknown(rule, phase, After.Path(phase), After.Member, $"The plan does not state {After}. {rule.Asks()}"));
        }

        if (findings.Count == before && !isToldBefore && findings.TakesSatisfied())
        {
            findings.Add(new(rule, Verdict.Satisfied, phase.Index, What.Path(phase), null, $"The plan tells of none that is late. {rule.Asks()}"));
        }
    }

    // whether an earlier phase tells already of one that is late
    private bool JudgeFrom(Rule rule, in PhaseInPlan phase, CareMoment start, ref FindingSink findings)
    {
        var (from, limit, told, end, isToldBefore) = (start, First, 0, CareSpan.End(phase), false);
        for (var i = 0; i < What.Positions(phase); i++)
        {
            if (What.Moment(phase, i) is not { } at)
            {
                continue;
            }

            told++;
            if (at.Date < from.Date || (at.Time is not null && at < from))
            {
                continue;
            }

            if (at.Date > end)
            {
                // what came after the last day of care is late only if it was due before
                if (limit.LastDay(from, phase) < end && !(isToldBefore |= IsToldBefore(rule, phase, start, limit.LastDay(from, phase), isHeld: true)))
                {
                    findings.Add(Late(rule, phase, What.Path(phase, i), from, limit, at.ToString()));
                }

                return isToldBefore;
            }

            if (limit.IsKept(from, at, phase) is not true)
            {
                if (IsToldBefore(rule, phase, start, limit.LastDay(from, phase), isHeld: true))
                {
                    isToldBefore = true;
                }
                else
                {
                    Told(rule, phase, i, from, at, limit, ref findings);
                }
            }

            (from, limit) = (at, Every);
        }

        if (CareSpan.KnownUntil(phase) is { } until && limit.LastDay(from, phase) < until
            && !(isToldBefore |= IsToldBefore(rule, phase, start, limit.LastDay(from, phase), isHeld: false)))
        {
            findings.Add(told > 0 || phase.Options.AsOf is not null
                ? Late(rule, phase, What.Path(phase), from, limit, observed: null)
                : Finding.Unknown(rule, phase, What.Path(phase), What.Member, $"The plan does not tell of any. {rule.Asks()}"));
        }

        return isToldBefore;
    }

    // an earlier phase in which the same time ran out, and whose care went on after the last day; not within a choice, whose parts are judged together
    private bool IsToldBefore(Rule rule, in PhaseInPlan phase, CareMoment start, LocalDate? last, bool isHeld)
    {
        if (HasChoice(rule.Requirement) || last is not { } day)
        {
            return false;
        }

        for (var i = 0; i < phase.Plan.Phases.Count; i++)
        {
            if (i == phase.Index || !phase.ComesAfter(i) || phase.Plan.Phases[i].Dates.Start > day)
            {
                continue;
            }

            var other = phase with { Index = i, RulesOf = phase.RulesOf == phase.Phase.Dates.Start ? phase.Plan.Phases[i].Dates.Start : phase.RulesOf };
            var until = isHeld ? CareSpan.End(other) ?? LocalDate.MaxIsoValue : CareSpan.KnownUntil(other);
            if (day < until && rule.IsAskedOf(other) && (!What.IsOfPhase || other.Phase.Level == phase.Phase.Level) && After.First(other)?.At == start)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasChoice(Requirement requirement) => requirement is CombinedRequirement combined && (combined.IsAny || combined.Parts.Any(HasChoice));

    private void Told(Rule rule, in PhaseInPlan phase, int index, CareMoment from, CareMoment at, TimeLimit limit, ref FindingSink findings)
    {
        switch (limit.IsKept(from, at, phase))
        {
            case false:
                findings.Add(Late(rule, phase, What.Path(phase, index), from, limit, at.ToString()));
                break;
            case null:
                findings.Add(Finding.Unknown(
                    rule, phase, What.Path(phase, index), "time",
                    $"{at}; the time runs from {from}. Without the times of day it cannot be told. {rule.Asks()}", at.ToString()));
                break;
            default:
                break;
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
}
