using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>That the patient has no attended session at another level on the days of this one, nor shortly before them.</summary>
/// <remarks>Where phases at several levels run side by side and the sessions do not state theirs, it is open.</remarks>
public sealed record ExclusionRequirement : Requirement
{
    /// <summary>Excludes care at other levels.</summary>
    /// <param name="other">The levels that exclude.</param>
    /// <param name="daysBefore">The days before a session in which none of theirs may lie; 0 for the same day alone.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="daysBefore"/> is negative.</exception>
    public ExclusionRequirement(LevelScope other, int daysBefore)
    {
        Other = Guard.Against.Null(other);
        DaysBefore = Guard.Against.Negative(daysBefore);
    }

    /// <summary>The levels that exclude.</summary>
    public LevelScope Other { get; }

    /// <summary>The days before a session in which none of theirs may lie.</summary>
    public int DaysBefore { get; }

    /// <inheritdoc/>
    public override string Text => string.Create(
        CultureInfo.InvariantCulture, $"no care at {Other} on the same day{(DaysBefore == 0 ? "" : $" nor in the {DaysBefore} days before")}");

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        var calendar = phase.Plan.Sessions;
        var (from, to) = calendar.Range(phase.Phase.Dates.Start, phase.Phase.Dates.End ?? LocalDate.MaxIsoValue);
        var (asked, before, next, skipped) = (0, findings.Count, 0, -1);
        for (var at = from; at < to; at++)
        {
            if (calendar[at].Attendance != Attendance.Attended || IsHere(at, phase) is not { } isHere)
            {
                continue;
            }

            asked++;
            var date = calendar[at].Start.Date;
            var (first, last) = calendar.Range(date.DaysLater(-DaysBefore), date);
            if (skipped >= first && Excludes(skipped, phase) is { } wasThere)
            {
                findings.Add(TooNear(rule, phase, at, skipped, isHere && wasThere));
            }

            // each is told of once, with the first session that it lies too near to; one that is itself at hand waits for the next
            skipped = -1;
            for (next = Math.Max(next, first); next < last; next++)
            {
                if (next == at)
                {
                    skipped = at;
                }
                else if (Excludes(next, phase) is { } isThere)
                {
                    findings.Add(TooNear(rule, phase, at, next, isHere && isThere));
                }
            }
        }

        if (asked == 0)
        {
            findings.Add(Finding.Unknown(rule, phase, "sessions", "sessions", $"The plan has no attended sessions at {phase.AtLevel}. {rule.Asks()}"));
        }
        else if (findings.Count == before && findings.TakesSatisfied())
        {
            findings.Add(new(rule, Verdict.Satisfied, phase.Index, "sessions", null, $"None was found. {rule.Asks()}"));
        }
    }

    private static Finding TooNear(Rule rule, in PhaseInPlan phase, int at, int other, bool isCertain)
    {
        var calendar = phase.Plan.Sessions;
        var (date, observed, path) = (calendar[at].Start.Date, calendar[other].Start.Date.ToIso(), DatedSessions.PathOf(other));
        var window = new CarePeriod(calendar[other].Start.Date, date);
        return isCertain
            ? new(
                rule, Verdict.Violated, phase.Index, path, observed,
                $"A session at {calendar.LevelAt(other)} on {observed} lies too near to one at {phase.AtLevel} on {date.ToIso()}. {rule.Asks()}")
            {
                Window = window,
                Counted = other < at ? [path, DatedSessions.PathOf(at)] : [DatedSessions.PathOf(at), path],
            }
            : Finding.Unknown(
                rule, phase, path, "level",
                $"The plan does not say at which levels the sessions on {observed} and on {date.ToIso()} were, where phases at several run side by side. {rule.Asks()}",
                observed) with { Window = window };
    }

    // null where the session is at another level; false where the plan does not say
    private static bool? IsHere(int at, in PhaseInPlan phase) =>
        phase.Plan.Sessions.LevelAt(at) is not { } level ? false : level == phase.Phase.Level ? true : null;

    private bool? Excludes(int at, in PhaseInPlan phase) => phase.Plan.Sessions[at].Attendance == Attendance.Attended ? IsThere(at, phase) : null;

    // null where the session excludes nothing; false where it may, because a phase that does runs on its day
    private bool? IsThere(int at, in PhaseInPlan phase)
    {
        if (phase.Plan.Sessions.LevelAt(at) is { } level)
        {
            return Other.Includes(level) && level != phase.Phase.Level ? true : null;
        }

        foreach (var other in phase.Plan.Phases)
        {
            if (other.Dates.Contains(phase.Plan.Sessions[at].Start.Date) && Other.Includes(other.Level) && other.Level != phase.Phase.Level)
            {
                return false;
            }
        }

        return null;
    }
}
