using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Calendar;

/// <summary>A period of care in dates: both ends inclusive, the end open where it is not known yet.</summary>
public sealed record CarePeriod
{
    /// <summary>Makes a period from its first day to its last, both inclusive.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day, inclusive; null where the end is open.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    public CarePeriod(LocalDate start, LocalDate? end)
    {
        (start, end) = (start.InIso(), end.InIso());
        if (end < start)
        {
            throw new ArgumentException("The last day is before the first.", nameof(end));
        }

        Start = start;
        End = end;
    }

    /// <summary>The first day.</summary>
    public LocalDate Start { get; }

    /// <summary>The last day, inclusive; null where the end is open.</summary>
    public LocalDate? End { get; }

    /// <summary>The number of days, both ends counted; null where the end is open.</summary>
    public int? Days => End is { } end ? Period.DaysBetween(Start, end) + 1 : null;

    /// <summary>Takes a date interval, whose ends are both inclusive too.</summary>
    public static implicit operator CarePeriod(DateInterval interval)
    {
        Guard.Against.Null(interval);
        return new(interval.Start, interval.End);
    }

    /// <summary>Whether a day lies within the period.</summary>
    public bool Contains(LocalDate date) => Start <= date.InIso() && !(End < date.InIso());

    /// <summary>ISO dates, such as <c>2026-01-05/2026-01-30</c> or <c>2026-01-05/</c>; the same under every culture.</summary>
    public override string ToString() =>
        $"{Start.ToIso()}/{End?.ToIso()}";
}
