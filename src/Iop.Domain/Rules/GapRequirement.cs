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
        var (former, possible, days, before, longest) = ((LocalDate?)null, (LocalDate?)null, 0, findings.Count, 0);
        var surest = default(DatedSpan);
        for (var at = from; at < to; at++)
        {
            var date = sessions.Calendar[at].Start.Date;
            if (!sessions.MayCount(at) || date == former)
            {
                continue;
            }

            // between two days with a session: the longest gap that is there even if every open session was held
            if (possible is { } last && DaysOf(last, date) > DaysOf(surest))
            {
                surest = new(last, date, IsWhole: true);
            }

            possible = date;
            if (!sessions.Counts(at))
            {
                continue;
            }

            var gap = former is { } start ? DaysOf(start, date) : 0;
            if (gap > MostDays)
            {
                findings.Add(TooLong(rule, phase, at, former!.Value, date, surest));
            }

            (former, days, longest, surest) = (date, days + 1, Math.Max(longest, gap), default);
        }

        if (days < 2)
        {
            findings.Add(Finding.Unknown(rule, phase, "sessions", "sessions", $"The plan has no two days with a session at {phase.AtLevel}. {rule.Asks()}"));
        }
        else if (findings.Count == before && findings.TakesSatisfied())
        {
            findings.Add(new(rule, Verdict.Satisfied, phase.Index, "sessions", Amounts.Text(Measure.Days, longest), $"The longest gap has {Amounts.Text(Measure.Days, longest)}. {rule.Asks()}"));
        }
    }

    private Finding TooLong(Rule rule, in PhaseInPlan phase, int at, LocalDate former, LocalDate date, DatedSpan surest)
    {
        var isSure = DaysOf(surest) > MostDays;
        var (first, last) = isSure ? (surest.First, surest.Last) : (former, date);
        var observed = Amounts.Text(Measure.Days, DaysOf(first, last));
        var states = $"{observed} without a session between {first.ToIso()} and {last.ToIso()}{(isSure ? "" : ", but for sessions of which the plan does not say enough")}.";
        return (isSure
            ? new Finding(rule, Verdict.Violated, phase.Index, DatedSessions.PathOf(at), observed, $"{states} {rule.Asks()}")
            : Finding.Unknown(rule, phase, DatedSessions.PathOf(at), "sessions", $"{states} {rule.Asks()}", observed)) with
        { Window = new(first.PlusDays(1), last.PlusDays(-1)) };
    }

    private static int DaysOf(LocalDate former, LocalDate date) => Period.DaysBetween(former, date) - 1;

    private static int DaysOf(DatedSpan span) => span.IsWhole ? DaysOf(span.First, span.Last) : -1;
}
