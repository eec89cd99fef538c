using Iop.Domain.Calendar;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>Judges amounts by what a phase prescribes for each of its weeks.</summary>
internal static class PlannedAmounts
{
    // a calendar month holds four whole weeks and up to three days more, on which all sessions of a fifth may fall
    private const int LeastDaysOfMonth = 28;
    private const int MostDaysOfMonth = 35;

    public static bool CanTell(Measure measure, Window window) =>
        measure is not (Measure.Days or Measure.Missed)
        && !window.IsOfStay
        && window.Kind is WindowKind.Week or WindowKind.Month or WindowKind.AverageWeek or WindowKind.Total
        && (window.LastDay is null || window.Kind == WindowKind.Total);

    public static void Judge(Rule rule, in PhaseInPlan phase, AmountRequirement asked, ref FindingSink findings)
    {
        var prescriptions = phase.Phase.Sessions;
        if (prescriptions.Count == 0 && asked.Window.Kind != WindowKind.Month)
        {
            findings.Add(Finding.Unknown(rule, phase, phase.Path("sessions"), "sessions", $"The plan states no sessions at {phase.AtLevel}. {rule.Asks()}"));
            return;
        }

        if (!asked.Window.IsReachedBy(phase.Phase.Dates))
        {
            return;
        }

        if (Span(phase, asked.Window) is not { } days)
        {
            findings.Add(Finding.Unknown(rule, phase, phase.Path("end"), "end", $"The plan states no end of the phase at {phase.AtLevel}. {rule.Asks()}"));
            return;
        }

        var (certain, isSilent) = Weekly(phase, asked);
        var week = CalendarWeek.Days;
        var amount = new CountedAmount(certain * days.Least, isSilent ? long.MaxValue / week : certain * days.Most);
        var verdict = amount.Against(asked.Bounds, week);
        if (verdict == Verdict.Satisfied && !findings.TakesSatisfied())
        {
            return;
        }

        // a prescription is of every week: what comes once a month, the calendar tells
        if (asked.Window.Kind == WindowKind.Month && verdict != Verdict.Satisfied && !asked.Bounds.IsTooMuch((int)Math.Min(amount.Certain / week, int.MaxValue)))
        {
            DatedAmounts.Judge(rule, phase, asked.Measure, asked.Window, asked.Bounds, asked.Scope, ref findings);
            return;
        }

        var observed = $"{Amounts.Text(asked.Measure, certain)}{(isSilent ? " or more" : "")} a week";
        var states = $"The plan states {observed} at {phase.AtLevel}{(asked.Scope.ToString() is { Length: > 0 } scope ? $" ({scope})" : "")}.";
        findings.Add(verdict == Verdict.Indeterminate
            ? Finding.Unknown(rule, phase, phase.Path("sessions"), isSilent ? "services" : "sessions", $"{states} {rule.Asks()}", observed)
            : new(rule, verdict, phase.Index, phase.Path("sessions"), observed, $"{states} {rule.Asks()}"));
    }

    private static (long Weekly, bool IsSilent) Weekly(in PhaseInPlan phase, AmountRequirement asked)
    {
        var (sum, isSilent) = (0L, false);
        foreach (var session in phase.Phase.Sessions)
        {
            if (asked.Scope.Includes(session.Modality) && session.NetMinutes >= asked.Scope.LeastMinutes)
            {
                isSilent |= asked.Measure == Measure.Services && session.Services is null;
                sum += asked.Measure switch
                {
                    Measure.Minutes => session.WeeklyHours.Minutes,
                    Measure.Services => (session.Services ?? 0) * session.TimesPerWeek,
                    _ => session.TimesPerWeek,
                };
            }
        }

        return (sum, isSilent);
    }

    // the days over which the weekly amount is counted; null where the phase does not say how long it is
    private static (int Least, int Most)? Span(in PhaseInPlan phase, Window window)
    {
        switch (window.Kind)
        {
            case WindowKind.Month:
                return (LeastDaysOfMonth, MostDaysOfMonth);
            case WindowKind.Total:
                var whole = phase.Phase.Dates.Days;
                var counted = (window.LastDay, whole) switch
                {
                    ({ } last, { } days) => Math.Min(last, days),
                    ({ } last, null) => last,
                    (null, _) => whole,
                };
                return counted is { } to ? (Math.Max(0, to - window.FirstDay + 1), Math.Max(0, to - window.FirstDay + 1)) : null;
            default:
                return (CalendarWeek.Days, CalendarWeek.Days);
        }
    }
}
