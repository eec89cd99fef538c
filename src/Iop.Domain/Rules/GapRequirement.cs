using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>The most days in a row without a session between two days with one.</summary>
public sealed record GapRequirement : Requirement
{
    /// <summary>Asks for a gap of so many days at most.</summary>
    /// <param name="mostDays">The most days without a session.</param>
    /// <param name="scope">Which sessions end a gap; all by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostDays"/> is negative.</exception>
    public GapRequirement(int mostDays, SessionScope? scope = null)
    {
        MostDays = Guard.Against.Negative(mostDays);
        Scope = scope ?? SessionScope.Everything;
    }

    /// <summary>The most days without a session.</summary>
    public int MostDays { get; }

    /// <summary>Which sessions end a gap.</summary>
    public SessionScope Scope { get; }

    /// <inheritdoc/>
    public override string Text => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"at most {MostDays} days in a row without a session{(Scope.ToString() is { Length: > 0 } scope ? $" ({scope})" : "")}");

    internal override void Judge(Rule rule, in PhaseInPlan phase, ref FindingSink findings)
    {
        var basis = rule.Basis == Basis.Delivered ? SessionBasis.Delivered : SessionBasis.Scheduled;
        var sessions = new DatedSessions(phase.Plan, phase.Phase, basis, Scope);
        var (from, to) = sessions.Calendar.Range(phase.Phase.Dates.Start, phase.Phase.Dates.End ?? LocalDate.MaxIsoValue);
        var (former, days, before, longest) = ((LocalDate?)null, 0, findings.Count, 0);
        for (var at = from; at < to; at++)
        {
            var date = sessions.Calendar[at].Start.Date;
            if (date == former || !sessions.MayCount(at))
            {
                continue;
            }

            var gap = former is { } last ? Period.DaysBetween(last, date) - 1 : 0;
            if (gap > MostDays)
            {
                var observed = Amounts.Text(Measure.Days, gap);
                findings.Add(new(
                    rule, Verdict.Violated, phase.Index, DatedSessions.PathOf(at), observed,
                    $"{observed} without a session between {former!.Value.ToIso()} and {date.ToIso()}. {rule.Asks()}")
                { Window = new(former.Value.PlusDays(1), date.PlusDays(-1)) });
            }

            (former, days, longest) = (date, days + 1, Math.Max(longest, gap));
        }

        if (days < 2)
        {
            findings.Add(Finding.Unknown(rule, phase, "sessions", "sessions", $"The plan has no two days with a session at {phase.AtLevel}. {rule.Asks()}"));
        }
        else if (findings.Count == before && findings.IncludesSatisfied)
        {
            findings.Add(new(rule, Verdict.Satisfied, phase.Index, "sessions", Amounts.Text(Measure.Days, longest), $"The longest gap has {Amounts.Text(Measure.Days, longest)}. {rule.Asks()}"));
        }
    }
}
