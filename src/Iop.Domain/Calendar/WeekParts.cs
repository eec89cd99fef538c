using System.Collections;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Calendar;

/// <summary>The weeks that a span of days touches, in order; each is computed when it is asked for, so that a span of any length takes no memory.</summary>
/// <remarks>The default value has no weeks. Loop by position where nothing may be allocated.</remarks>
public readonly record struct WeekParts : IReadOnlyList<WeekPart>
{
    private readonly CalendarWeek week;

    internal WeekParts(CalendarWeek week, LocalDate first, LocalDate last)
    {
        this.week = week;
        First = first;
        Last = last;
        Count = (Period.DaysBetween(week.First, last) / CalendarWeek.Days) + 1;
    }

    /// <summary>The first day of the span.</summary>
    public LocalDate First { get; }

    /// <summary>The last day of the span, inclusive.</summary>
    public LocalDate Last { get; }

    /// <summary>The number of weeks that the span touches.</summary>
    public int Count { get; }

    /// <summary>The week at a position counted from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not below <see cref="Count"/>.</exception>
    public WeekPart this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var here = week.PlusWeeks(index);
            return new(here, index == 0 ? First : here.First, index == Count - 1 ? Last : here.Last);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<WeekPart> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The span, such as <c>2026-01-05/2026-03-27</c>; the same under every culture.</summary>
    public override string ToString() => Count == 0 ? "no weeks" : $"{First.ToIso()}/{Last.ToIso()}";
}
