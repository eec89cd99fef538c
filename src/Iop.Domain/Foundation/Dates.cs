using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Foundation;

/// <summary>Days as the library keeps, counts and writes them.</summary>
internal static class Dates
{
    // far from both ends of the calendar, so that the sum needs no look at them
    private const int UsualYears = 9_000;
    private const int UsualDays = 300_000;

    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly int FirstNumber = Period.DaysBetween(Epoch, LocalDate.MinIsoValue);
    private static readonly int LastNumber = Period.DaysBetween(Epoch, LocalDate.MaxIsoValue);

    /// <summary>The same day in the ISO calendar, whatever calendar it was given in: so days compare, and files hold no other.</summary>
    public static LocalDate InIso(this LocalDate day) => day.Calendar == CalendarSystem.Iso ? day : day.WithCalendar(CalendarSystem.Iso);

    /// <summary>The same day in the ISO calendar; null where there is none.</summary>
    public static LocalDate? InIso(this LocalDate? day) => day?.InIso();

    /// <summary>The day so many days later, or earlier where negative; where the calendar ends before, the last or first day that it has.</summary>
    public static LocalDate DaysLater(this LocalDate day, int days)
    {
        if (day.Year is > -UsualYears and < UsualYears && days is > -UsualDays and < UsualDays)
        {
            return day.PlusDays(days);
        }

        var number = (long)Period.DaysBetween(Epoch, day) + days;
        return number >= LastNumber ? LocalDate.MaxIsoValue : number <= FirstNumber ? LocalDate.MinIsoValue : Epoch.PlusDays((int)number);
    }

    /// <summary>The day so many months later; where the calendar ends before, the last day that it has.</summary>
    /// <param name="day">The day.</param>
    /// <param name="months">0 or more.</param>
    public static LocalDate MonthsLater(this LocalDate day, int months) =>
        ((day.Year * 12L) + day.Month - 1 + months) / 12 > LocalDate.MaxIsoValue.Year ? LocalDate.MaxIsoValue : day.PlusMonths(months);

    /// <summary>Such as <c>2026-01-05</c>; the same under every culture.</summary>
    public static string ToIso(this LocalDate day) => LocalDatePattern.Iso.Format(day);
}
