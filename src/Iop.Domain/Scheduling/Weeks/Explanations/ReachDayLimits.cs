using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>The limits of a day that are held to.</summary>
internal readonly record struct ReachDayLimits(int LeastMinutes, int MostMinutes, int LeastSessions, int MostSessions, int LeastSpan, int MostSpan)
{
    /// <summary>Numbers of sessions to tell apart.</summary>
    public int Counts => MostSessions < int.MaxValue ? MostSessions + 1 : LeastSessions + 1;

    public static ReachDayLimits Of(IEnumerable<LimitTerm> terms)
    {
        var limits = new ReachDayLimits(0, WeekTime.MinutesPerDay, 0, int.MaxValue, 0, WeekTime.MinutesPerDay);
        foreach (var term in terms)
        {
            limits = (term.Measure, term.IsLeast) switch
            {
                (LimitMeasure.MinutesADay, true) => limits with { LeastMinutes = term.Value },
                (LimitMeasure.MinutesADay, false) => limits with { MostMinutes = Math.Min(term.Value, WeekTime.MinutesPerDay) },
                (LimitMeasure.SessionsADay, true) => limits with { LeastSessions = Math.Min(term.Value, WeekTime.MinutesPerDay) },
                (LimitMeasure.SessionsADay, false) => limits with { MostSessions = Math.Min(term.Value, WeekTime.MinutesPerDay / ProgramGrid.Minutes) },
                (LimitMeasure.SpanADay, true) => limits with { LeastSpan = Math.Min(term.Value, WeekTime.MinutesPerDay + 1) },
                (LimitMeasure.SpanADay, false) => limits with { MostSpan = Math.Min(term.Value, WeekTime.MinutesPerDay) },
                _ => limits,
            };
        }

        return limits;
    }
}
