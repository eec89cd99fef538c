using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>How much of a clinician or a room is in use.</summary>
public sealed record ResourceLoad
{
    internal ResourceLoad(string id, int? mostMinutes, IEnumerable<DayLoad> days)
    {
        Id = id;
        MostMinutes = mostMinutes;
        Days = days.ToValueList();
    }

    /// <summary>Id of the clinician or the room.</summary>
    public string Id { get; }

    /// <summary>The days on which a session could run, from Monday.</summary>
    public ValueList<DayLoad> Days { get; }

    /// <summary>Minutes of the week in use.</summary>
    public int Minutes => Days.Sum(day => day.Minutes);

    /// <summary>Minutes of the week in which a session could run.</summary>
    public int OfferedMinutes => Days.Sum(day => day.OfferedMinutes);

    /// <summary>The most minutes a week of a clinician; null for no limit, and for a room.</summary>
    public int? MostMinutes { get; }

    /// <summary>Minutes available: those in which a session could run, but no more than the most.</summary>
    public int AvailableMinutes => Math.Min(OfferedMinutes, MostMinutes ?? int.MaxValue);

    /// <summary>Such as <c>c1 480 of 600</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} {Minutes} of {AvailableMinutes}");
}
