using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Tests.Rules.Engine;

/// <summary>What dated sessions amount to, day by day and by plain enumeration; knows nothing of how the engine counts.</summary>
internal sealed class AmountOracle(TreatmentPlan plan, int index, AmountRequirement asked, bool delivered, CheckOptions options)
{
    private readonly PlanPhase phase = plan.Phases[index];

    /// <summary>The windows that are broken or open, by their first day; null where nothing is known of any day.</summary>
    public List<(LocalDate First, LocalDate Last, Verdict Verdict)>? Wrong()
    {
        var told = plan.Sessions.Where(IsTold).ToList();
        if (!told.Exists(session => phase.Dates.Contains(session.Start.Date) && IsHere(session) is not false))
        {
            return null;
        }

        var lastTold = told.Max(session => session.Start.Date);
        var known = options.AsOf ?? (asked.Window.Kind is WindowKind.Total or WindowKind.Day or WindowKind.DayOfCare ? lastTold : Natural(lastTold).Max());
        var days = new List<LocalDate>();
        for (var day = phase.Dates.Start; phase.Dates.Contains(day) && day <= known; day = day.PlusDays(1))
        {
            days.Add(day);
        }

        if (days.Count == 0)
        {
            return null;
        }

        if (asked.Window.Kind == WindowKind.AverageWeek)
        {
            var weeks = days.GroupBy(day => Natural(day)[0]).Where(week => week.Count() == 7).ToList();
            return weeks.Count == 0 ? [] : Judged([.. weeks.SelectMany(week => week)], isWhole: true, parts: weeks.Count);
        }

        return asked.Window.Kind switch
        {
            WindowKind.Total => Judged(days, phase.Dates.End is { } end && known >= end, 1),
            WindowKind.Day or WindowKind.DayOfCare => [.. days.SelectMany(day => JudgedDay(day))],
            _ => [.. days.GroupBy(day => Natural(day)[0]).SelectMany(same => Judged([.. same], IsAsked([.. same], known), 1))],
        };
    }

    private List<(LocalDate First, LocalDate Last, Verdict Verdict)> JudgedDay(LocalDate day)
    {
        var held = plan.Sessions.Where(session => session.Start.Date == day && MakesTheDay(session) is not false && IsHere(session) is not false).ToList();
        var wrong = held.Count == 0 ? [] : Judged([day], isWhole: true, 1);
        return held.Exists(session => IsHere(session) is true && MakesTheDay(session) is true) ? wrong : [.. wrong.Select(found => (found.First, found.Last, Verdict.Indeterminate))];
    }

    // a whole week or month; of a week from so many days on also the part that lies in the phase, once it is over
    private bool IsAsked(List<LocalDate> part, LocalDate known)
    {
        var natural = Natural(part[0]);
        return part.Count == natural.Count || (part.Count >= asked.Window.LeastDays && (part[^1] == natural[^1] || part[^1] == phase.Dates.End));
    }

    // on days of care any session makes the day; else one that counts
    private bool? MakesTheDay(PlanSession session) => asked.Window.Kind == WindowKind.DayOfCare
        ? session.Attendance switch { Attendance.Attended => true, Attendance.Cancelled => false, Attendance.Scheduled => delivered ? null : true, _ => !delivered }
        : IsInScope(session) ? Happened(session) : false;

    private bool IsInScope(PlanSession session) => asked.Scope.Includes(session.Modality)
        && (delivered && asked.Measure != Measure.Missed && session.Attendance == Attendance.Attended ? session.DeliveredMinutes : session.ScheduledMinutes) >= asked.Scope.LeastMinutes;

    private List<(LocalDate First, LocalDate Last, Verdict Verdict)> Judged(List<LocalDate> days, bool isWhole, int parts)
    {
        var (least, most) = (days.Sum(day => Amount(day, certainly: true)), days.Sum(day => Amount(day, certainly: false)));
        bool Low(decimal amount) => isWhole && asked.Bounds.Least is { } low && amount / parts < low;
        bool High(decimal amount) => asked.Bounds.Most is { } high && (asked.Bounds.IncludesMost ? amount / parts > high : amount / parts >= high);
        return Low(most) || High(least) ? [(days[0], days[^1], Verdict.Violated)]
            : Low(least) || High(most) ? [(days[0], days[^1], Verdict.Indeterminate)]
            : [];
    }

    private decimal Amount(LocalDate day, bool certainly)
    {
        var counted = plan.Sessions.Where(session => session.Start.Date == day && IsInScope(session)
            && (certainly ? IsHere(session) is true && Happened(session) is true : IsHere(session) is not false && Happened(session) is not false)).ToList();
        return asked.Measure switch
        {
            Measure.Days => counted.Count > 0 ? 1 : 0,
            Measure.Sessions or Measure.Missed => counted.Count,
            Measure.Services => counted.Sum(session => session.Services ?? (certainly ? 0 : 1_000_000)),
            _ => counted.Sum(session => delivered && session.Attendance == Attendance.Attended ? session.DeliveredMinutes : session.ScheduledMinutes),
        };
    }

    private bool IsTold(PlanSession session) => !delivered || session.Attendance != Attendance.Scheduled;

    private bool? Happened(PlanSession session) => asked.Measure == Measure.Missed ? Missed(session) : session.Attendance switch
    {
        Attendance.Attended => true,
        Attendance.Cancelled => false,
        Attendance.Scheduled => delivered ? null : true,
        _ => !delivered,
    };

    private static bool? Missed(PlanSession session) => session.Attendance switch
    {
        Attendance.NoShow or Attendance.Excused => true,
        Attendance.Scheduled => null,
        _ => false,
    };

    private bool? IsHere(PlanSession session)
    {
        var levels = session.Level is { } stated ? [stated] : plan.Phases.Where(other => other.Dates.Contains(session.Start.Date)).Select(other => other.Level).Distinct().ToList();
        return levels.Count == 1 ? levels[0] == phase.Level : null;
    }

    // the days of the week or month around a day
    private List<LocalDate> Natural(LocalDate day)
    {
        if (asked.Window.Kind == WindowKind.Month)
        {
            return [.. Enumerable.Range(-31, 63).Select(day.PlusDays).Where(other => other.Year == day.Year && other.Month == day.Month)];
        }

        var definition = asked.Window.Week ?? options.Week;
        var opens = definition.FirstDayOfWeek ?? FirstDayOfPatient().DayOfWeek;
        var first = day;
        while (first.DayOfWeek != opens)
        {
            first = first.PlusDays(-1);
        }

        return [.. Enumerable.Range(0, 7).Select(first.PlusDays)];
    }

    private LocalDate FirstDayOfPatient() => plan.Admission?.Date
        ?? plan.Sessions.Where(session => session.Attendance == Attendance.Attended).Select(session => (LocalDate?)session.Start.Date).Min()
        ?? plan.Phases.Min(other => other.Dates.Start);
}
