using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>That the patient has no attended session at another level on the days of this one, nor shortly before them.</summary>
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
        var (asked, before, told) = (0, findings.Count, -1);
        for (var at = from; at < to; at++)
        {
            if (calendar[at].Attendance != Attendance.Attended || calendar.LevelAt(at) != phase.Phase.Level)
            {
                continue;
            }

            asked++;
            var date = calendar[at].Start.Date;
            var (first, last) = calendar.Range(date.PlusDays(-DaysBefore), date);
            for (var other = Math.Max(first, told + 1); other < last; other++)
            {
                if (calendar[other].Attendance == Attendance.Attended && calendar.LevelAt(other) is { } level && Other.Includes(level) && level != phase.Phase.Level)
                {
                    var observed = calendar[other].Start.Date.ToIso();
                    findings.Add(new(
                        rule, Verdict.Violated, phase.Index, DatedSessions.PathOf(other), observed,
                        $"A session at {level} on {observed} lies too near to one at {phase.AtLevel} on {date.ToIso()}. {rule.Asks()}")
                    {
                        Window = new(calendar[other].Start.Date, date),
                        Counted = [DatedSessions.PathOf(other), DatedSessions.PathOf(at)],
                    });
                    told = other;
                }
            }
        }

        if (asked == 0)
        {
            findings.Add(Finding.Unknown(rule, phase, "sessions", "sessions", $"The plan has no attended sessions at {phase.AtLevel}. {rule.Asks()}"));
        }
        else if (findings.Count == before && findings.IncludesSatisfied)
        {
            findings.Add(new(rule, Verdict.Satisfied, phase.Index, "sessions", null, $"None was found. {rule.Asks()}"));
        }
    }
}
