using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions.Facts;

/// <summary>Days counted from other days, held within the calendar.</summary>
internal static class Spans
{
    /// <summary>The most days that a criterion may name: a hundred years.</summary>
    public const int MostDays = 36_500;

    private const int LatestYear = 9_700;
    private const int EarliestYear = -9_800;

    /// <summary>The day so many days later; null where that is beyond the calendar.</summary>
    public static LocalDate? Later(this LocalDate day, int days) => day.Year > LatestYear ? null : day.PlusDays(days);

    /// <summary>The day so many days earlier, or one before all records.</summary>
    public static LocalDate Earlier(this LocalDate day, int days) => day.Year < EarliestYear ? day : day.PlusDays(-days);

    /// <summary>Whether a fact of a day is older than may be; null: any age will do.</summary>
    public static bool IsOlder(LocalDate fact, LocalDate on, int? withinDays) => withinDays is { } days && Period.DaysBetween(fact, on) > days;

    /// <summary>The first day on which a fact is too old; null: it never is.</summary>
    public static LocalDate? TooOldOn(LocalDate fact, int? withinDays) => withinDays is { } days ? fact.Later(days + 1) : null;

    /// <summary>The earlier of two days, null standing for never.</summary>
    public static LocalDate? First(LocalDate? one, LocalDate? other) => one is null ? other : other is null ? one : one < other ? one : other;

    /// <summary>A number of days that a criterion may name, or none.</summary>
    public static int? Checked(int? days, string parameter) => days is { } stated ? Guard.Against.OutOfRange(stated, 0, MostDays, parameter) : null;
}
