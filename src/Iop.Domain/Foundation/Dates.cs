using NodaTime;

namespace Iop.Domain.Foundation;

/// <summary>Days as the library keeps and writes them.</summary>
internal static class Dates
{
    /// <summary>The same day in the ISO calendar, whatever calendar it was given in: so days compare, and files hold no other.</summary>
    public static LocalDate InIso(this LocalDate day) => day.Calendar == CalendarSystem.Iso ? day : day.WithCalendar(CalendarSystem.Iso);
}
