using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>Over which days an amount is counted: each day, week or month, an average, or a total; of the whole phase or of some of its days.</summary>
/// <remarks>
/// A week or month that the phase, or what is known of it, covers only in part is not held to a minimum, because no source says how; it is held to a maximum;
/// <see cref="AndPartsFrom"/> is for sources that do say.
/// </remarks>
public sealed record Window
{
    private Window(WindowKind kind, WeekDefinition? week = null, int? length = null, int firstDay = 1, int? lastDay = null, bool isOfStay = false, int? leastDays = null)
    {
        Kind = kind;
        Week = week;
        Length = length;
        FirstDay = firstDay;
        LastDay = lastDay;
        IsOfStay = isOfStay;
        LeastDays = leastDays;
    }

    /// <summary>Each day with a session that counts.</summary>
    public static Window EachDay { get; } = new(WindowKind.Day);

    /// <summary>Each day with a session of whatever kind: a day on which none is of those that count falls short of a minimum.</summary>
    public static Window EachDayOfCare { get; } = new(WindowKind.DayOfCare);

    /// <summary>Each week; what a week is, <see cref="Rule.Week"/> says, else <see cref="CheckOptions.Week"/>.</summary>
    public static Window EachWeek { get; } = new(WindowKind.Week);

    /// <summary>Each calendar month.</summary>
    public static Window EachMonth { get; } = new(WindowKind.Month);

    /// <summary>The average of the whole weeks; what a week is, <see cref="Rule.Week"/> says, else <see cref="CheckOptions.Week"/>.</summary>
    public static Window AverageWeek { get; } = new(WindowKind.AverageWeek);

    /// <summary>All days of the phase together.</summary>
    public static Window Total { get; } = new(WindowKind.Total);

    /// <summary>The kind.</summary>
    public WindowKind Kind { get; }

    /// <summary>What the source says a week is; null where it does not say, or the window is none of weeks.</summary>
    public WeekDefinition? Week { get; }

    /// <summary>The days of each span, of windows that are <see cref="EachSpan"/>; null for all others.</summary>
    public int? Length { get; }

    /// <summary>The first day of the phase that counts: 1 for the phase's own first day.</summary>
    public int FirstDay { get; }

    /// <summary>The last day of the phase that counts, inclusive, counted as <see cref="FirstDay"/>; null for the phase's end.</summary>
    public int? LastDay { get; }

    /// <summary>Whether days are counted from the first day of the stay at the level, and not of each phase for itself.</summary>
    public bool IsOfStay { get; }

    /// <summary>The fewest days of a week that the phase covers in part for which that part is held to a minimum as whole weeks are; null where whole weeks alone are.</summary>
    public int? LeastDays { get; }

    /// <summary>Each week by the source's own definition.</summary>
    public static Window EachWeekOf(WeekDefinition week) => new(WindowKind.Week, Guard.Against.Null(week));

    /// <summary>Spans of so many days, one after the other from the first day that counts, such as 14 for every two weeks.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is not positive.</exception>
    public static Window EachSpan(int days) => new(WindowKind.Span, length: Guard.Against.NegativeOrZero(days));

    /// <summary>The first days of a phase together, such as 84 for twelve weeks.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is not positive.</exception>
    public static Window FirstDays(int days) => new(WindowKind.Total, lastDay: Guard.Against.NegativeOrZero(days));

    /// <summary>The same windows, of some days of the phase alone; weeks then run from the first of them, unless the source says what a week is.</summary>
    /// <param name="firstDay">1 for the phase's own first day.</param>
    /// <param name="lastDay">Inclusive; null for the phase's end.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day is not positive, or the last is before the first.</exception>
    public Window Within(int firstDay, int? lastDay)
    {
        Guard.Against.NegativeOrZero(firstDay);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastDay ?? firstDay, firstDay, nameof(lastDay));
        return new(Kind, Week, Length, firstDay, lastDay, IsOfStay, LeastDays);
    }

    /// <summary>The same windows, counted from the first day of the stay: phases at one level that follow each other, a long weekend of 3 days between them at most, are one.</summary>
    /// <remarks>They are asked once, of the earliest phase of the stay; what the dated sessions of all of its phases hold counts. A prescription tells nothing of them.</remarks>
    public Window OfStay() => new(Kind, Week, Length, FirstDay, LastDay, isOfStay: true, LeastDays);

    /// <summary>The same weeks, and those parts of a week, at the beginning or end of a phase, that have so many days: they are held to the whole minimum too.</summary>
    /// <param name="leastDays">1 to 6.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="leastDays"/> is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The windows are none of weeks.</exception>
    public Window AndPartsFrom(int leastDays) => Kind == WindowKind.Week
        ? new(Kind, Week, Length, FirstDay, LastDay, IsOfStay, Guard.Against.OutOfRange(leastDays, 1, Calendar.CalendarWeek.Days - 1))
        : throw new InvalidOperationException("Parts are those of weeks.");

    /// <summary>Such as <c>in each week</c>; the same under every culture.</summary>
    public override string ToString()
    {
        var of = (FirstDay, LastDay) switch
        {
            (1, null) => "",
            (1, { } last) => string.Create(CultureInfo.InvariantCulture, $" of the first {last} days"),
            ({ } first, null) => string.Create(CultureInfo.InvariantCulture, $" from day {first} on"),
            ({ } first, { } last) => string.Create(CultureInfo.InvariantCulture, $" from day {first} to day {last}"),
        } + (IsOfStay ? " of the stay" : "");
        return Kind switch
        {
            WindowKind.Day => $"on each day with a session{of}",
            WindowKind.DayOfCare => $"on each day with any session{of}",
            WindowKind.Week => $"in each week{(Week is null ? "" : $", {Week},")}{Parts}{of}",
            WindowKind.Month => $"in each calendar month{of}",
            WindowKind.Span => string.Create(CultureInfo.InvariantCulture, $"in each {Length} days{of}"),
            WindowKind.AverageWeek => $"a week on average{of}",
            WindowKind.Total when of.Length == 0 => "in all",
            _ => $"in all{of}",
        };
    }

    /// <summary>The first and the last day of a phase that count, as far as anything is known; null where nothing of it is.</summary>
    internal (LocalDate First, LocalDate Last)? DaysOf(CarePeriod phase, LocalDate known)
    {
        var last = LocalDate.Min(known, phase.End ?? LocalDate.MaxIsoValue);
        last = LastDay is { } days ? LocalDate.Min(last, phase.Start.DaysLater(days - 1)) : last;
        return Period.DaysBetween(phase.Start, last) < FirstDay - 1 ? null : (phase.Start.PlusDays(FirstDay - 1), last);
    }

    /// <summary>Whether a phase lasts until the first day that counts.</summary>
    internal bool IsReachedBy(CarePeriod phase) => !(phase.Days < FirstDay);

    /// <summary>What a week is: as the window says, else the rule; else weeks of some days run from the first of them, and others as the options say.</summary>
    internal WeekDefinition WeeksOf(Rule rule, CheckOptions options) =>
        Week ?? rule.Week ?? (IsOfSomeDays ? WeekDefinition.FromPatientsFirstDay : options.Week);

    /// <summary>The natural span in which a day lies; weeks of the patient's own, and spans of days, begin with <paramref name="start"/>.</summary>
    internal (LocalDate First, LocalDate Last) Around(LocalDate date, LocalDate start, WeekDefinition weeks)
    {
        switch (Kind)
        {
            case WindowKind.Day:
            case WindowKind.DayOfCare:
                return (date, date);
            case WindowKind.Month:
                return (DateAdjusters.StartOfMonth(date), DateAdjusters.EndOfMonth(date));
            case WindowKind.Span when Length is { } length:
                var rest = Period.DaysBetween(start, date) % length;
                var begin = date.DaysLater(-(rest < 0 ? rest + length : rest));
                return (begin, begin.DaysLater(length - 1));
            default:
                var week = weeks.From(start).WeekOf(date);
                return (week.First, week.Last);
        }
    }

    /// <summary>Whether the windows begin with the first day that counts, whatever the patient's own first day is.</summary>
    internal bool BeginsWithPhase => Kind == WindowKind.Span || IsOfStay || IsOfSomeDays;

    private string Parts => LeastDays is { } days ? string.Create(CultureInfo.InvariantCulture, $" or part of one from {days} days on") : "";

    private bool IsOfSomeDays => (FirstDay, LastDay) is not (1, null);
}
