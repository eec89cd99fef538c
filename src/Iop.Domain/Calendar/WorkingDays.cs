using System.Collections.Immutable;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Calendar;

/// <summary>Which days are working days: Monday to Friday but for the holidays that the caller names. No holiday is built in.</summary>
/// <remarks>Two values with the same holidays on weekdays are equal, whatever the order in which they were named.</remarks>
public sealed class WorkingDays : IEquatable<WorkingDays>
{
    private static readonly LocalDate Epoch = new(1970, 1, 5);

    private readonly ImmutableArray<LocalDate> holidays;

    /// <summary>Takes the holidays, in any order; those on a Saturday or Sunday change nothing.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="holidays"/> is null.</exception>
    public WorkingDays(IEnumerable<LocalDate> holidays) =>
        this.holidays = [.. Guard.Against.Null(holidays).Select(day => day.InIso()).Where(IsWeekday).Distinct().Order()];

    /// <summary>Monday to Friday, without holidays.</summary>
    public static WorkingDays WithoutHolidays { get; } = new([]);

    /// <summary>Whether a day is neither a Saturday, a Sunday nor a holiday.</summary>
    public bool Contains(LocalDate date) => IsWeekday(date) && holidays.BinarySearch(date.InIso()) < 0;

    /// <summary>The working days after one day up to another, that one included: the day from which a deadline runs does not count.</summary>
    /// <returns>Negative where <paramref name="date"/> is before <paramref name="start"/>.</returns>
    public int Between(LocalDate start, LocalDate date) => UpTo(date.InIso()) - UpTo(start.InIso());

    /// <summary>The last day of a deadline of so many working days that runs from a day, which does not count itself.</summary>
    /// <param name="start">Day zero, a working day or not.</param>
    /// <param name="days">0 or more; 0 gives <paramref name="start"/> itself. Where the calendar ends before, its last day is given.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative.</exception>
    public LocalDate After(LocalDate start, int days)
    {
        Guard.Against.Negative(days);
        var date = start.InIso();

        // a step of as many days as are left holds no more working days than that, so none is stepped over
        for (var left = days; left > 0 && date < LocalDate.MaxIsoValue; left = days - Between(start, date))
        {
            date = date.DaysLater(left);
        }

        return date;
    }

    /// <inheritdoc/>
    public bool Equals(WorkingDays? other) => other is not null && holidays.AsSpan().SequenceEqual(other.holidays.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WorkingDays);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var holiday in holidays)
        {
            hash.Add(holiday);
        }

        return hash.ToHashCode();
    }

    /// <summary>The number of holidays.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"monday to friday but for {holidays.Length} holiday(s)");

    private static bool IsWeekday(LocalDate date) => date.DayOfWeek <= IsoDayOfWeek.Friday;

    // working days from the epoch, a Monday, to a date, that one included; negative before it
    private int UpTo(LocalDate date)
    {
        var days = Period.DaysBetween(Epoch, date) + 1;
        var weeks = (days - (((days % CalendarWeek.Days) + CalendarWeek.Days) % CalendarWeek.Days)) / CalendarWeek.Days;
        var found = holidays.BinarySearch(date);
        return (5 * weeks) + Math.Min(days - (CalendarWeek.Days * weeks), 5) - (found < 0 ? ~found : found + 1);
    }
}
