using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>Days of episodes as whole numbers, so that distances cost a subtraction and no sum leaves the calendar.</summary>
internal static class EpisodeDays
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Number(LocalDate day) => Period.DaysBetween(Epoch, day);

    /// <summary>The day with a number; the last of the calendar for every number after it.</summary>
    public static LocalDate Day(int number) => number >= Last ? LocalDate.MaxIsoValue : Epoch.PlusDays(number);

    private static readonly int Last = Number(LocalDate.MaxIsoValue);
}
