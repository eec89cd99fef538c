using System.Globalization;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>Durations of sessions, which are whole minutes.</summary>
internal static class Minutes
{
    public static int Whole(Duration value, int least, int most, string parameter) =>
        value == Duration.FromMinutes((long)value.TotalMinutes) && value >= Duration.FromMinutes(least) && value <= Duration.FromMinutes(most)
            ? (int)value.TotalMinutes
            : throw new ArgumentOutOfRangeException(parameter, string.Create(CultureInfo.InvariantCulture, $"Must be whole minutes, {least} to {most}."));
}
