using System.Globalization;
using NodaTime;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>How much of one day is in use.</summary>
public sealed record DayLoad
{
    internal DayLoad(IsoDayOfWeek day, int minutes, int offered)
    {
        Day = day;
        Minutes = minutes;
        OfferedMinutes = offered;
    }

    /// <summary>The day.</summary>
    public IsoDayOfWeek Day { get; }

    /// <summary>Minutes of sessions that run.</summary>
    public int Minutes { get; }

    /// <summary>Minutes in which a session could run: candidates at the same time count once.</summary>
    public int OfferedMinutes { get; }

    /// <summary>Such as <c>Monday 120 of 300</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day} {Minutes} of {OfferedMinutes}");
}
