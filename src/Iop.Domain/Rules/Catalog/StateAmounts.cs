using Iop.Domain.Calendar;
using Iop.Domain.Plans;
using static Iop.Domain.Calendar.WeeklyHours;

namespace Iop.Domain.Rules.Catalog;

/// <summary>The quantities for which states ask, in the units in which they write them.</summary>
internal static class StateAmounts
{
    private const int MinutesPerHour = 60;

    /// <summary>Hours a week from one number on and below another.</summary>
    public static WeeklyHoursRequirement FromBelow(int least, int below) => new(Bounds.AtLeast(FromHours(least)).AndBelow(FromHours(below)));

    /// <summary>Hours a week from one number to another, that one included.</summary>
    public static WeeklyHoursRequirement FromTo(int least, int most) => new(Bounds.AtLeast(FromHours(least)).AndAtMost(FromHours(most)));

    public static WeeklyHoursRequirement AtLeast(int hours) => new(Bounds.AtLeast(FromHours(hours)));

    public static WeeklyHoursRequirement AtMost(int hours) => new(Bounds.AtMost(FromHours(hours)));

    public static WeeklyHoursRequirement Below(int hours) => new(Bounds.Below(FromHours(hours)));

    /// <summary>Hours of counseling in each week.</summary>
    public static AmountRequirement Counseling(int hours) => HoursOf(SessionScope.Counseling, hours);

    /// <summary>Hours of some sessions in each week.</summary>
    public static AmountRequirement HoursOf(SessionScope scope, int hours) =>
        new(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(hours * MinutesPerHour), scope);

    /// <summary>Hours on each day with a session.</summary>
    public static AmountRequirement HoursADay(int hours) => new(Measure.Minutes, Window.EachDay, Bounds.AtLeast(hours * MinutesPerHour));

    public static AmountRequirement DaysAWeek(int days, SessionScope? scope = null) => new(Measure.Days, Window.EachWeek, Bounds.AtLeast(days), scope);

    /// <summary>A review within so many days, from the treatment plan or the first day at the level, whichever is later, and from each review.</summary>
    /// <remarks>The later start is the laxer one, so that it is enough to keep either.</remarks>
    public static CombinedRequirement ReviewEvery(int days) => CombinedRequirement.Any(
        new IntervalRequirement(PlanEvent.PlanReview, TimeLimit.Days(days), PlanEvent.PlanEstablished),
        new IntervalRequirement(PlanEvent.PlanReview, TimeLimit.Days(days), PlanEvent.PhaseStart));

    /// <summary>The treatment plan within a time.</summary>
    public static DeadlineRequirement PlanWithin(TimeLimit limit, PlanEvent after) => new(PlanEvent.PlanEstablished, limit, after);
}
