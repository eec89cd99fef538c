using System.Globalization;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>Durations of sessions, which are whole minutes.</summary>
internal static class Minutes
{
    // read for each session of each plan, so without the fractions that TotalMinutes makes
    public static int Whole(Duration value, int least, int most, string parameter) =>
        value >= Duration.Zero && value.Days <= most && value.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0
            && (value.Days * (long)NodaConstants.MinutesPerDay) + (value.NanosecondOfDay / NodaConstants.NanosecondsPerMinute) is var minutes
            && minutes >= least && minutes <= most
            ? (int)minutes
            : throw new ArgumentOutOfRangeException(parameter, string.Create(CultureInfo.InvariantCulture, $"Must be whole minutes, {least} to {most}."));
}
