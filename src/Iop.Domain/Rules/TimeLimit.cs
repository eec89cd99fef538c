using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>How long after one event another may come, in the unit in which the source counts.</summary>
public sealed record TimeLimit
{
    // more than the whole calendar has, and still a length of time
    private const int MostHours = 200_000_000;

    private TimeLimit(int amount, TimeUnit unit)
    {
        Amount = Guard.Against.Negative(amount);
        Unit = unit;
    }

    /// <summary>The amount; 0 or more.</summary>
    public int Amount { get; }

    /// <summary>The unit.</summary>
    public TimeUnit Unit { get; }

    /// <summary>Elapsed hours.</summary>
    public static TimeLimit Hours(int hours) => new(hours, TimeUnit.Hours);

    /// <summary>Calendar days; 0 for the same day.</summary>
    public static TimeLimit Days(int days) => new(days, TimeUnit.Days);

    /// <summary>Working days, by <see cref="CheckOptions.WorkingDays"/>.</summary>
    public static TimeLimit WorkingDays(int days) => new(days, TimeUnit.WorkingDays);

    /// <summary>By the so-manieth day with an attended session, the day of the event counted if it has one; 1 or more.</summary>
    public static TimeLimit DaysWithSession(int number) => new(Guard.Against.NegativeOrZero(number), TimeUnit.DaysWithSession);

    /// <summary>Calendar months.</summary>
    public static TimeLimit Months(int months) => new(months, TimeUnit.Months);

    /// <summary>Such as <c>within 7 working days</c>; the same under every culture.</summary>
    public override string ToString() => Unit switch
    {
        TimeUnit.Hours => string.Create(CultureInfo.InvariantCulture, $"within {Amount} h"),
        TimeUnit.Days when Amount == 0 => "on the same day",
        TimeUnit.Days => string.Create(CultureInfo.InvariantCulture, $"within {Amount} day{(Amount == 1 ? "" : "s")}"),
        TimeUnit.WorkingDays => string.Create(CultureInfo.InvariantCulture, $"within {Amount} working day{(Amount == 1 ? "" : "s")}"),
        TimeUnit.DaysWithSession => string.Create(CultureInfo.InvariantCulture, $"by day {Amount} with a session"),
        _ => string.Create(CultureInfo.InvariantCulture, $"within {Amount} month{(Amount == 1 ? "" : "s")}"),
    };

    /// <summary>The limit and from when it runs, such as <c>within 7 working days of admission</c>.</summary>
    internal string From(string start) => Unit switch
    {
        TimeUnit.Days when Amount == 0 => $"{this} as {start}",
        TimeUnit.DaysWithSession => $"{this}, counted from {start} on",
        _ => $"{this} of {start}",
    };

    /// <summary>The last day on which the limit can be kept; null where that day is not known yet. Of hours, the day on which they end.</summary>
    internal LocalDate? LastDay(CareMoment from, in PhaseInPlan phase) => Unit switch
    {
        TimeUnit.Hours => from.Date.DaysLater((int)((Amount + 23L) / 24)),
        TimeUnit.Days => from.Date.DaysLater(Amount),
        TimeUnit.WorkingDays => phase.Options.WorkingDays.After(from.Date, Amount),
        TimeUnit.DaysWithSession => phase.Plan.Sessions.DayWithSession(from.Date, Amount, SessionBasis.Delivered, level: phase.Phase.Level),
        _ => from.Date.MonthsLater(Amount),
    };

    /// <summary>Whether a moment keeps the limit; null where the moments do not say.</summary>
    internal bool? IsKept(CareMoment from, CareMoment at, in PhaseInPlan phase) =>
        at.Date < from.Date ? true
        : Unit == TimeUnit.Hours ? IsWellWithin(from, at, phase.Plan.Zone) ? true : from.ElapsedTo(at, phase.Plan.Zone, phase.Options.ClockChanges).IsAtMost(Duration.FromHours(Math.Min(Amount, MostHours)))
        : LastDay(from, phase) is { } last ? at.Date <= last
        : phase.Plan.Sessions.Count > 0 ? true
        : null;

    // by the wall clock alone, whatever the clocks of the zone may do between: spares looking up the zone, which takes memory
    private bool IsWellWithin(CareMoment from, CareMoment at, DateTimeZone zone)
    {
        var days = Period.DaysBetween(from.Date, at.Date) + (at.Time is null ? 1 : 0);
        var ticks = (days * NodaConstants.TicksPerDay) + (at.Time?.TickOfDay ?? 0) - (from.Time?.TickOfDay ?? 0);
        return ticks + (2 * (zone.MaxOffset.Ticks - zone.MinOffset.Ticks)) <= Math.Min(Amount, MostHours) * NodaConstants.TicksPerHour;
    }
}
