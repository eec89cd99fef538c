using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Calendar;

/// <summary>The days of one week that lie within a span: all seven, or fewer in the span's first and last week.</summary>
public readonly record struct WeekPart
{
    internal WeekPart(CalendarWeek week, LocalDate first, LocalDate last)
    {
        Week = week;
        First = first;
        Last = last;
    }

    /// <summary>The whole week.</summary>
    public CalendarWeek Week { get; }

    /// <summary>The first day within the span.</summary>
    public LocalDate First { get; }

    /// <summary>The last day within the span, inclusive.</summary>
    public LocalDate Last { get; }

    /// <summary>The days within the span, 1 to 7.</summary>
    public int Days => Period.DaysBetween(First, Last) + 1;

    /// <summary>Whether all seven days lie within the span.</summary>
    public bool IsWhole => First == Week.First && Last == Week.Last;

    /// <summary>The part of the week that lies within the span, in sevenths.</summary>
    public Ratio Share => Ratio.Of(Days, CalendarWeek.Days);

    /// <summary>The days within the span, such as <c>2026-01-07/2026-01-11</c>; the same under every culture.</summary>
    public override string ToString() => $"{First.ToIso()}/{Last.ToIso()}";
}
