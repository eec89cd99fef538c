using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Calendar;

/// <summary>Seven days in a row, both ends inclusive, cut short where the calendar itself ends; on which weekday they begin is a matter of the <see cref="WeekDefinition"/> that made it.</summary>
public readonly record struct CalendarWeek
{
    /// <summary>Days of a week.</summary>
    public const int Days = 7;

    internal CalendarWeek(LocalDate first) => First = first;

    /// <summary>The first day.</summary>
    public LocalDate First { get; }

    /// <summary>The last day, inclusive.</summary>
    public LocalDate Last => First.DaysLater(Days - 1);

    /// <summary>The week that begins the day after this one ends.</summary>
    public CalendarWeek Next => PlusWeeks(1);

    /// <summary>Whether a day lies within the week.</summary>
    public bool Contains(LocalDate date) => First <= date.InIso() && date.InIso() <= Last;

    /// <summary>The week a number of weeks later; earlier if negative.</summary>
    public CalendarWeek PlusWeeks(int weeks) => new(First.PlusDays(weeks * Days));

    /// <summary>ISO dates of both ends, such as <c>2026-01-05/2026-01-11</c>; the same under every culture.</summary>
    public override string ToString() => $"{First.ToIso()}/{Last.ToIso()}";
}
