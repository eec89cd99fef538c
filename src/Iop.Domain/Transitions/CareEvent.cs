using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>One dated thing that happened in a patient's care; an episode is built from such events and from nothing else.</summary>
/// <remarks>
/// Events are ordered by day, then by <see cref="Kind"/>, then by level and by what else they state: a total order, so that a set of events gives one
/// episode in whatever order it comes. Only what the kind calls for is stated; the rest is null.
/// </remarks>
public sealed record CareEvent : IComparable<CareEvent>
{
    private CareEvent(LocalDate on, CareEventKind kind, LevelOfCare? level = null)
    {
        On = on.InIso();
        Day = EpisodeDays.Number(On);
        Kind = kind;
        Level = level;
    }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>What happened.</summary>
    public CareEventKind Kind { get; }

    /// <summary>The level entered, left or aimed at; null for events without one, and where an appointment does not say.</summary>
    public LevelOfCare? Level { get; }

    /// <summary>Why the patient left; null unless it is a discharge.</summary>
    public DischargeReason? Reason { get; private init; }

    /// <summary>What an admission or an emergency visit was for; <see cref="TreatedCondition.NotStated"/> for all other events.</summary>
    public TreatedCondition Condition { get; private init; }

    /// <summary>The day for which an appointment was made; null for all other events.</summary>
    public LocalDate? DueOn { get; private init; }

    /// <summary>What kind of session was attended; null where it is not stated, and for all other events.</summary>
    public Modality? Modality { get; private init; }

    /// <summary>What was done to hand over; null unless it is a handover.</summary>
    public HandoverContact? Contact { get; private init; }

    /// <summary>The day as a number.</summary>
    internal int Day { get; }

    /// <summary>The patient was admitted to a level.</summary>
    public static CareEvent Admission(LocalDate on, LevelOfCare level, TreatedCondition condition = TreatedCondition.NotStated) =>
        new(on, CareEventKind.Admission, Guard.Against.Null(level)) { Condition = Guard.Against.Undefined(condition) };

    /// <summary>The patient left a level. With <see cref="DischargeReason.Deceased"/> it says that the patient died on the day.</summary>
    public static CareEvent Discharge(LocalDate on, LevelOfCare level, DischargeReason reason) =>
        new(on, CareEventKind.Discharge, Guard.Against.Null(level)) { Reason = Guard.Against.Undefined(reason) };

    /// <summary>The patient was referred to a level.</summary>
    public static CareEvent Referral(LocalDate on, LevelOfCare to) => new(on, CareEventKind.Referral, Guard.Against.Null(to));

    /// <summary>An appointment was made.</summary>
    /// <param name="on">The day on which it was made.</param>
    /// <param name="dueOn">The day for which it was made; the same or a later day.</param>
    /// <param name="level">The level at which; null where it is not stated.</param>
    /// <exception cref="ArgumentException">The appointment lies before the day on which it was made.</exception>
    public static CareEvent AppointmentMade(LocalDate on, LocalDate dueOn, LevelOfCare? level = null) =>
        dueOn.InIso() >= on.InIso()
            ? new(on, CareEventKind.AppointmentMade, level) { DueOn = dueOn.InIso() }
            : throw new ArgumentException("An appointment is made for the same or a later day.", nameof(dueOn));

    /// <summary>The patient came to an appointment, or attended a session: a visit.</summary>
    public static CareEvent AppointmentKept(LocalDate on, LevelOfCare? level = null, Modality? modality = null) =>
        new(on, CareEventKind.AppointmentKept, level) { Modality = modality };

    /// <summary>The patient did not come to an appointment and was excused.</summary>
    public static CareEvent AppointmentExcused(LocalDate on, LevelOfCare? level = null) => new(on, CareEventKind.AppointmentExcused, level);

    /// <summary>The patient did not come to an appointment and was not excused.</summary>
    public static CareEvent AppointmentMissed(LocalDate on, LevelOfCare? level = null) => new(on, CareEventKind.AppointmentMissed, level);

    /// <summary>What was done to hand the patient over to a level; <see cref="HandoverContact.None"/> records that nothing was.</summary>
    public static CareEvent Handover(LocalDate on, LevelOfCare to, HandoverContact contact) =>
        new(on, CareEventKind.Handover, Guard.Against.Null(to)) { Contact = Guard.Against.Undefined(contact) };

    /// <summary>The patient was seen in an emergency department.</summary>
    public static CareEvent EmergencyVisit(LocalDate on, TreatedCondition condition = TreatedCondition.NotStated) =>
        new(on, CareEventKind.EmergencyVisit) { Condition = Guard.Against.Undefined(condition) };

    /// <summary>A new episode of substance use was diagnosed: the episode date from which initiation and engagement are counted.</summary>
    public static CareEvent Diagnosis(LocalDate on) => new(on, CareEventKind.Diagnosis);

    /// <summary>The patient died; every stay still open ends on the day.</summary>
    public static CareEvent Death(LocalDate on) => new(on, CareEventKind.Death);

    /// <summary>By day, then kind, then what the event states; 0 for equal events alone.</summary>
    public int CompareTo(CareEvent? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Day.CompareTo(other.Day);
        order = order != 0 ? order : Kind.CompareTo(other.Kind);
        order = order != 0 ? order : Compare(Level, other.Level);
        order = order != 0 ? order : Nullable.Compare(Reason, other.Reason);
        order = order != 0 ? order : Condition.CompareTo(other.Condition);
        order = order != 0 ? order : Nullable.Compare(DueOn, other.DueOn);
        order = order != 0 ? order : string.CompareOrdinal(Modality?.Word, other.Modality?.Word);
        return order != 0 ? order : Nullable.Compare(Contact, other.Contact);
    }

    /// <summary>The same for every event.</summary>
    public override string ToString() => "care event";

    /// <summary>Whether one event comes before the other.</summary>
    public static bool operator <(CareEvent left, CareEvent right) => Guard.Against.Null(left).CompareTo(right) < 0;

    /// <summary>Whether one event comes after the other.</summary>
    public static bool operator >(CareEvent left, CareEvent right) => Guard.Against.Null(left).CompareTo(right) > 0;

    /// <summary>Whether one event comes before the other or equals it.</summary>
    public static bool operator <=(CareEvent left, CareEvent right) => Guard.Against.Null(left).CompareTo(right) <= 0;

    /// <summary>Whether one event comes after the other or equals it.</summary>
    public static bool operator >=(CareEvent left, CareEvent right) => Guard.Against.Null(left).CompareTo(right) >= 0;

    private static int Compare(LevelOfCare? one, LevelOfCare? other) =>
        ReferenceEquals(one, other) ? 0 : string.CompareOrdinal(one?.Id, other?.Id);
}
