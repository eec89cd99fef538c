using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Calendar;

/// <summary>What "a week" means: sources begin it on a Monday, on a Sunday, on a weekday that the program chose, or on the patient's own first day.</summary>
/// <remarks>
/// Weeks of one definition follow each other without a gap and without overlap. The patient's own week is known only once that first day is:
/// until <see cref="From"/> has said it, no date has a week. Two definitions that begin on the same weekday are equal.
/// </remarks>
public sealed record WeekDefinition
{
    private static readonly WeekDefinition[] OnWeekday = [.. Enumerable.Range(1, 7).Select(day => new WeekDefinition((IsoDayOfWeek)day))];

    private WeekDefinition(IsoDayOfWeek? firstDayOfWeek) => FirstDayOfWeek = firstDayOfWeek;

    /// <summary>Monday to Sunday.</summary>
    public static WeekDefinition IsoMonday => OnWeekday[0];

    /// <summary>Sunday to Saturday.</summary>
    public static WeekDefinition SundayToSaturday => OnWeekday[6];

    /// <summary>Seven days from the patient's own first day, which <see cref="From"/> must name before a date has a week.</summary>
    public static WeekDefinition FromPatientsFirstDay { get; } = new(firstDayOfWeek: null);

    /// <summary>The weekday on which a week begins; null as long as it is that of a patient's first day not named yet.</summary>
    public IsoDayOfWeek? FirstDayOfWeek { get; }

    /// <summary>Seven days from a fixed weekday, such as the one that a program chose for all its patients.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is no weekday.</exception>
    public static WeekDefinition StartingOn(IsoDayOfWeek day) => OnWeekday[Guard.Against.OutOfRange((int)day, 1, 7, nameof(day)) - 1];

    /// <summary>The definition for one patient: weeks begin on the weekday of the first day if the definition asks for that, and as they did otherwise.</summary>
    /// <param name="patientsFirstDay">The first day, or the day on which a cycle began anew after a break.</param>
    public WeekDefinition From(LocalDate patientsFirstDay) => FirstDayOfWeek is null ? StartingOn(patientsFirstDay.DayOfWeek) : this;

    /// <summary>The week in which a date lies.</summary>
    /// <exception cref="InvalidOperationException">The patient's first day is not named yet.</exception>
    public CalendarWeek WeekOf(LocalDate date)
    {
        var first = FirstDayOfWeek ?? throw new InvalidOperationException("The patient's own week needs the patient's first day: call From.");
        return new(date.InIso().DaysLater(-(((int)date.DayOfWeek - (int)first + CalendarWeek.Days) % CalendarWeek.Days)));
    }

    /// <summary>The weeks that a span of days touches, in order, each with the days of it that lie within the span.</summary>
    /// <param name="first">The first day of the span.</param>
    /// <param name="last">The last day, inclusive.</param>
    /// <exception cref="ArgumentException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    /// <exception cref="InvalidOperationException">The patient's first day is not named yet.</exception>
    public WeekParts PartsOf(LocalDate first, LocalDate last) => last.InIso() < first.InIso()
        ? throw new ArgumentException("The last day is before the first.", nameof(last))
        : new(WeekOf(first), first.InIso(), last.InIso());

    /// <summary>The weekdays, such as <c>sunday to saturday</c>.</summary>
    public override string ToString() => FirstDayOfWeek is { } first
        ? $"{WeekTime.DayWord(first)} to {WeekTime.DayWord((IsoDayOfWeek)(((int)first + 5) % CalendarWeek.Days + 1))}"
        : "seven days from the patient's first day";
}
