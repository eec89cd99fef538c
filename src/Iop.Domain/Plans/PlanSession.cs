using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>One dated session of the patient: what stood in the calendar, and what became of it.</summary>
/// <remarks>All of it counts on the day on which it begins, also where it runs past midnight.</remarks>
public sealed record PlanSession
{
    /// <summary>States a session.</summary>
    /// <param name="id">Unique among the sessions of the plan, compared exactly.</param>
    /// <param name="start">The day, and the wall time where it is known, in the plan's zone.</param>
    /// <param name="modality">The kind of session.</param>
    /// <param name="length">From start to end, in whole minutes, more than zero and at most a day.</param>
    /// <param name="attendance">What became of it.</param>
    /// <param name="breaks">Breaks within it, in whole minutes, less than the length; none by default.</param>
    /// <param name="present">How long the patient took part, net of breaks, in whole minutes; of an attended session alone, and by default all of it.</param>
    /// <param name="groupSize">Patients in the room, 1 or more; null where the plan does not say.</param>
    /// <param name="services">Services that count for a payer, 0 to <see cref="SessionPrescription.MostServices"/>; null where the plan does not say, which is not none.</param>
    /// <param name="mode">How patient and providers meet; null where the plan does not say.</param>
    /// <param name="providers">Who gives it, a role as often as there are people in it; none where the plan does not say.</param>
    /// <param name="level">The level of care to which it belongs; null where it is that of the phase on its day.</param>
    /// <exception cref="ArgumentException">The id is empty, or <paramref name="present"/> is stated of a session that was not attended.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range or a duration is not in whole minutes.</exception>
    public PlanSession(
        string id,
        CareMoment start,
        Modality modality,
        Duration length,
        Attendance attendance = Attendance.Scheduled,
        Duration breaks = default,
        Duration? present = null,
        int? groupSize = null,
        int? services = null,
        ContactMode? mode = null,
        IEnumerable<ProviderRole>? providers = null,
        LevelOfCare? level = null)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Start = start;
        Modality = Guard.Against.Null(modality);
        Attendance = Guard.Against.Undefined(attendance);
        Length = length;
        Breaks = breaks;
        ScheduledMinutes = Minutes.Whole(length, 1, WeekTime.MinutesPerDay, nameof(length));
        ScheduledMinutes -= Minutes.Whole(breaks, 0, ScheduledMinutes - 1, nameof(breaks));
        DeliveredMinutes = Took(attendance, present, ScheduledMinutes);
        GroupSize = groupSize is { } size ? Guard.Against.NegativeOrZero(size, nameof(groupSize)) : null;
        Services = services is { } count ? Guard.Against.OutOfRange(count, 0, SessionPrescription.MostServices, nameof(services)) : null;
        Mode = Guard.Against.Undefined(mode);
        Providers = PlanParts.Of(providers);
        Level = level;
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>The day, and the wall time where it is known.</summary>
    public CareMoment Start { get; }

    /// <summary>The kind of session.</summary>
    public Modality Modality { get; }

    /// <summary>What became of it.</summary>
    public Attendance Attendance { get; }

    /// <summary>From start to end, breaks included; whole minutes.</summary>
    public Duration Length { get; }

    /// <summary>Breaks within it; whole minutes, less than <see cref="Length"/>.</summary>
    public Duration Breaks { get; }

    /// <summary>Minutes from start to end net of breaks, whatever became of the session.</summary>
    public int ScheduledMinutes { get; }

    /// <summary>Minutes in which the patient took part, net of breaks; 0 unless it was attended.</summary>
    public int DeliveredMinutes { get; }

    /// <summary>Patients in the room; null where the plan does not say.</summary>
    public int? GroupSize { get; }

    /// <summary>Services that count for a payer; null where the plan does not say, which is not none.</summary>
    public int? Services { get; }

    /// <summary>How patient and providers meet; null where the plan does not say.</summary>
    public ContactMode? Mode { get; }

    /// <summary>Who gives it; empty where the plan does not say.</summary>
    public ValueList<ProviderRole> Providers { get; }

    /// <summary>The level of care to which it belongs, where the session states it itself.</summary>
    public LevelOfCare? Level { get; }

    /// <summary>Whether a quantity on a basis counts this session.</summary>
    public bool CountsAs(SessionBasis basis) =>
        basis == SessionBasis.Delivered ? Attendance == Attendance.Attended : Attendance != Attendance.Cancelled;

    /// <summary>The minutes that a quantity on a basis counts; 0 where it does not count the session.</summary>
    public int MinutesAs(SessionBasis basis) => !CountsAs(basis) ? 0 : basis == SessionBasis.Delivered ? DeliveredMinutes : ScheduledMinutes;

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    private static int Took(Attendance attendance, Duration? present, int scheduled) => (attendance == Attendance.Attended, present) switch
    {
        (true, null) => scheduled,
        (true, { } time) => Minutes.Whole(time, 1, scheduled, nameof(present)),
        (false, null) => 0,
        (false, _) => throw new ArgumentException("Only an attended session says how long the patient took part.", nameof(present)),
    };
}
