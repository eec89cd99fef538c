using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling;

/// <summary>The grid on which a program's times stand.</summary>
public static class ProgramGrid
{
    /// <summary>Minutes between two times of the grid.</summary>
    public const int Minutes = 5;

    internal static WeekInterval OnGrid(WeekInterval when, string parameter) =>
        when.Minutes > 0 && when.IsWithinOneDay && when.StartMinute % Minutes == 0 && when.EndMinute % Minutes == 0
            ? when
            : throw new ArgumentException($"{when} is empty, spans midnight or leaves the five-minute grid.", parameter);
}
