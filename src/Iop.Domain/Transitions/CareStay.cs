using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>A patient's stay at a level, from the day of admission to that of discharge.</summary>
/// <remarks>
/// The patient is at the level from the day of admission on, and on the day of discharge no longer: <see cref="IsOn"/> tells where the patient is when a day ends.
/// A stay that begins and ends on one day is on no day, and its length is 0.
/// </remarks>
public sealed record CareStay
{
    internal CareStay(LevelOfCare level, LocalDate admitted, TreatedCondition condition, LocalDate? discharged = null, DischargeReason? reason = null)
    {
        Level = level;
        Track = level.Track;
        Admitted = admitted;
        Condition = condition;
        Discharged = discharged;
        Reason = reason;
        FirstDay = EpisodeDays.Number(admitted);
        LastDay = discharged is { } end ? EpisodeDays.Number(end) : int.MaxValue;
    }

    /// <summary>The level.</summary>
    public LevelOfCare Level { get; }

    /// <summary>The track on which the level lies: treatment, or beside it withdrawal management or living.</summary>
    public CareTrack Track { get; }

    /// <summary>The day of admission.</summary>
    public LocalDate Admitted { get; }

    /// <summary>What the stay is for, as its admission states.</summary>
    public TreatedCondition Condition { get; }

    /// <summary>The day of discharge; null while the stay is open.</summary>
    public LocalDate? Discharged { get; }

    /// <summary>Why it ended; null while the stay is open.</summary>
    public DischargeReason? Reason { get; }

    /// <summary>Whether no discharge is known.</summary>
    public bool IsOpen => Discharged is null;

    /// <summary>The days from admission to discharge, the day of discharge not counted; null while the stay is open.</summary>
    public int? Length => Discharged is { } end ? Period.DaysBetween(Admitted, end) : null;

    /// <summary>The day of admission as a number.</summary>
    internal int FirstDay { get; }

    /// <summary>The day of discharge as a number; greater than every day while the stay is open.</summary>
    internal int LastDay { get; }

    /// <summary>The days that the patient has been there when a day begins: from admission to that day or to discharge, whichever is earlier, the last not counted; 0 before admission.</summary>
    public int LengthOn(LocalDate date)
    {
        var day = date.InIso();
        var end = Discharged is { } left && left < day ? left : day;
        return end <= Admitted ? 0 : Period.DaysBetween(Admitted, end);
    }

    /// <summary>Whether the patient is at the level when a day ends: the day of admission is in, that of discharge is not.</summary>
    public bool IsOn(LocalDate date)
    {
        var day = date.InIso();
        return Admitted <= day && !(Discharged <= day);
    }

    /// <summary>The level and the days, such as <c>ladder:iop 2026-01-05/2026-01-30</c>.</summary>
    public override string ToString() => $"{Level.Id} {new CarePeriod(Admitted, Discharged)}";
}
