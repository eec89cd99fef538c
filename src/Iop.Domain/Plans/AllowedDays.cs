using System.Numerics;
using Iop.Domain.Calendar;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>A set of weekdays.</summary>
internal readonly record struct AllowedDays
{
    private readonly byte bits;

    private AllowedDays(int bits) => this.bits = (byte)bits;

    /// <summary>How many weekdays are in the set.</summary>
    public int Count => BitOperations.PopCount(bits);

    /// <summary>The weekdays on which a session can begin and then lie, to its end, within one free interval.</summary>
    public static AllowedDays Of(WeeklyAvailability allowed, int minutes)
    {
        var found = 0;
        foreach (var free in allowed.Free)
        {
            var lastStart = free.End.MinuteOfWeek - minutes;
            for (var day = 0; day < CalendarWeek.Days; day++)
            {
                var begins = Math.Max(free.Start.MinuteOfWeek, day * WeekTime.MinutesPerDay);
                found |= begins <= Math.Min(lastStart, ((day + 1) * WeekTime.MinutesPerDay) - 1) ? 1 << day : 0;
            }
        }

        return new(found);
    }

    /// <summary>How many days from one to another, both inclusive, fall on a weekday of the set.</summary>
    public int Between(LocalDate first, LocalDate last)
    {
        var days = Period.DaysBetween(first, last) + 1;
        var count = days / CalendarWeek.Days * Count;
        var weekday = (int)first.DayOfWeek - 1;
        for (var left = days % CalendarWeek.Days; left > 0; left--, weekday = (weekday + 1) % CalendarWeek.Days)
        {
            count += (bits >> weekday) & 1;
        }

        return count;
    }
}
