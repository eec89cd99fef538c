using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>Judges amounts by the dated sessions of a phase, window by window.</summary>
internal static class DatedAmounts
{
    /// <summary>The longest span whose weeks or months are looked at one by one, ten years: a plan that names more is mistaken, and would have a finding for each.</summary>
    public const int LongestDays = 3_660;

    public static void Judge(Rule rule, in PhaseInPlan phase, Measure measure, Window window, Bounds<int> bounds, SessionScope scope, ref FindingSink findings)
    {
        if ((window.IsOfStay ? Stay.From(phase) : phase.Phase) is not { } asked)
        {
            return;
        }

        var basis = rule.Basis == Basis.Delivered ? SessionBasis.Delivered : SessionBasis.Scheduled;
        var all = new DatedSessions(phase.Plan, asked, basis, SessionScope.Everything);
        if (all.LastKnown() is not { } lastKnown)
        {
            var what = basis == SessionBasis.Delivered ? "held" : "dated";
            findings.Add(Finding.Unknown(rule, phase, "sessions", "sessions", $"The plan has no {what} sessions at {phase.AtLevel}. {rule.Asks()}"));
            return;
        }

        var weeks = window.WeeksOf(rule, phase.Options);
        var start = window.BeginsWithPhase ? asked.Dates.Start.DaysLater(window.FirstDay - 1) : phase.Plan.FirstDay ?? asked.Dates.Start;
        var known = phase.Options.AsOf ?? (window.Kind == WindowKind.Total ? lastKnown : window.Around(lastKnown, start, weeks).Last);
        if (window.DaysOf(asked.Dates, known) is not { } days)
        {
            if (!window.IsReachedBy(asked.Dates))
            {
                return;
            }

            findings.Add(Finding.Unknown(rule, phase, "sessions", "sessions", $"Nothing is known yet of the days that count at {phase.AtLevel}. {rule.Asks()}"));
            return;
        }

        if (window.Kind is not (WindowKind.Day or WindowKind.DayOfCare or WindowKind.Total) && Period.DaysBetween(days.First, days.Last) > LongestDays)
        {
            findings.Add(Finding.Unknown(
                rule, phase, phase.Path("start"), "start", $"From {days.First.ToIso()} to {days.Last.ToIso()} at {phase.AtLevel} are more than ten years, whose weeks are not looked at one by one: none of them was. {rule.Asks()}"));
            return;
        }

        var judge = new Judgment(rule, phase, measure, bounds, new(phase.Plan, asked, basis, scope, measure == Measure.Missed), asked.Dates.End);
        switch (window.Kind)
        {
            case WindowKind.Day:
                judge.Days(days, judge.Sessions, ref findings);
                break;
            case WindowKind.DayOfCare:
                judge.Days(days, all, ref findings);
                break;
            case WindowKind.Total:
                judge.Total(days, Whole(window, asked.Dates, days), ref findings);
                break;
            default:
                judge.Windows(days, window, start, weeks, ref findings);
                break;
        }
    }

    // a total is known when the last day that counts is: that of the window, or of the phase
    private static bool Whole(Window window, CarePeriod phase, (LocalDate First, LocalDate Last) days)
    {
        var end = window.LastDay is { } last ? phase.Start.DaysLater(last - 1) : (LocalDate?)null;
        return (end is null || !(phase.End < end) ? end ?? phase.End : phase.End) is { } whole && days.Last >= whole;
    }

    private readonly ref struct Judgment(Rule rule, PhaseInPlan phase, Measure measure, Bounds<int> bounds, DatedSessions sessions, LocalDate? end)
    {
        private readonly PhaseInPlan phase = phase;
        private readonly DatedSessions sessions = sessions;

        public DatedSessions Sessions => sessions;

        /// <summary>Each day with a session that may make it one that is asked.</summary>
        public void Days((LocalDate First, LocalDate Last) days, in DatedSessions asked, ref FindingSink findings)
        {
            var (from, to) = sessions.Calendar.Range(days.First, days.Last);
            var tally = default(Tally);
            while (from < to)
            {
                var (date, next, counts, mayCount) = (sessions.Calendar[from].Start.Date, from, false, false);
                for (; next < to && sessions.Calendar[next].Start.Date == date; next++)
                {
                    counts |= asked.Counts(next);
                    mayCount |= asked.MayCount(next);
                }

                if (mayCount)
                {
                    One(new(date, date, IsWhole: true), sessions.Count(measure, from, next), 1, ref tally, ref findings, isAsked: counts);
                }

                from = next;
            }

            Sum(tally, days, "day", ref findings);
        }

        /// <summary>Each week or month, or the average of the whole weeks.</summary>
        public void Windows((LocalDate First, LocalDate Last) days, Window window, LocalDate start, WeekDefinition weeks, ref FindingSink findings)
        {
            var isAverage = window.Kind == WindowKind.AverageWeek;
            var (tally, sum, possible, whole, average) = (default(Tally), 0L, 0L, 0, days);
            for (var date = days.First; ;)
            {
                var (first, last) = window.Around(date, start, weeks);
                var span = new DatedSpan(LocalDate.Max(first, days.First), LocalDate.Min(last, days.Last), IsAsked(window, (first, last), days));
                var amount = sessions.Count(measure, span.First, span.Last);
                if (!isAverage)
                {
                    One(span, amount, 1, ref tally, ref findings);
                }
                else if (span.IsWhole)
                {
                    average = (whole == 0 ? span.First : average.First, span.Last);
                    sum += amount.Certain;
                    possible += amount.Possible;
                    whole++;
                }

                if (last >= days.Last)
                {
                    break;
                }

                date = last.PlusDays(1);
            }

            if (isAverage && whole > 0)
            {
                One(new(average.First, average.Last, IsWhole: true), new(sum, possible), whole, ref tally, ref findings);
            }

            Sum(tally, days, window.Kind switch { WindowKind.Month => "month", WindowKind.Span => "span", _ => "week" }, ref findings);
        }

        /// <summary>All days together.</summary>
        public void Total((LocalDate First, LocalDate Last) days, bool isWhole, ref FindingSink findings)
        {
            var tally = default(Tally);
            One(new(days.First, days.Last, isWhole), sessions.Count(measure, days.First, days.Last), 1, ref tally, ref findings);
            Sum(tally, days, "span", ref findings);
        }

        // the whole window, or of a week a part that is long enough and ends with the week or the phase, not with what is known
        private bool IsAsked(Window window, (LocalDate First, LocalDate Last) natural, (LocalDate First, LocalDate Last) days)
        {
            var (first, last) = (LocalDate.Max(natural.First, days.First), LocalDate.Min(natural.Last, days.Last));
            return (first == natural.First && last == natural.Last)
                || (Period.DaysBetween(first, last) + 1 >= window.LeastDays && (last == natural.Last || last == end));
        }

        // a day on which it is open whether there was a session at all is not broken
        private void One(DatedSpan span, CountedAmount amount, int weeks, ref Tally tally, ref FindingSink findings, bool isAsked = true)
        {
            var verdict = amount.Against(bounds, weeks, asksForLeast: span.IsWhole);
            if (verdict == Verdict.Satisfied)
            {
                tally = tally.With(amount.Certain, weeks, isJudged: span.IsWhole || bounds.Least is null || amount.Against(bounds, weeks) == Verdict.Satisfied);
                return;
            }

            verdict = isAsked ? verdict : Verdict.Indeterminate;

            tally = tally with { HasFindings = true };
            var observed = Observed(amount, weeks);
            var holds = $"{Span(span)} at {phase.AtLevel} {(rule.Basis == Basis.Delivered ? "the patient had" : "the calendar holds")} {observed}.";
            findings.Add(new(rule, verdict, phase.Index, "sessions", observed, $"{holds} {rule.Asks()}")
            {
                Window = span.Period,
                Missing = verdict == Verdict.Indeterminate ? sessions.Missing(span.First, span.Last) : null,
                Counted = sessions.CountedPaths(span.First, span.Last),
                NotCounted = sessions.Uncounted(span.First, span.Last),
            });
        }

        private void Sum(Tally tally, (LocalDate First, LocalDate Last) days, string noun, ref FindingSink findings)
        {
            if (tally.Judged == 0 && !tally.HasFindings)
            {
                findings.Add(Finding.Unknown(
                    rule, phase, "sessions", "sessions", $"No whole {noun} at {phase.AtLevel} is known that could be held to it. {rule.Asks()}"));
            }
            else if (tally.Judged > 0 && !tally.HasFindings && findings.TakesSatisfied())
            {
                var least = Amounts.Text(measure, tally.Least);
                var observed = tally.Least == tally.Most ? least : $"{least} to {Amounts.Text(measure, tally.Most)}";
                findings.Add(new(
                    rule, Verdict.Satisfied, phase.Index, "sessions", observed,
                    string.Create(CultureInfo.InvariantCulture, $"{tally.Judged} {noun}{(tally.Judged == 1 ? "" : "s")} at {phase.AtLevel}: {observed}. {rule.Asks()}"))
                { Window = new(days.First, days.Last) });
            }
        }

        private string Observed(CountedAmount amount, int weeks) => weeks == 1
            ? Amounts.Text(measure, amount.Certain) + (amount.IsCertain ? "" : " or more")
            : string.Create(CultureInfo.InvariantCulture, $"{Amounts.Text(measure, amount.Certain)} in {weeks} weeks");

        private static string Span(DatedSpan span) => span.First == span.Last ? $"On {span.Period.ToString().Split('/')[0]}" : $"In {span.Period}";
    }

    /// <summary>What the satisfied windows of a phase have in common.</summary>
    private readonly record struct Tally(int Judged, long Least, long Most, bool HasFindings)
    {
        public Tally With(long amount, int weeks, bool isJudged)
        {
            amount /= weeks;
            return !isJudged ? this : new(Judged + 1, Judged == 0 ? amount : Math.Min(Least, amount), Math.Max(Most, amount), HasFindings);
        }
    }
}
