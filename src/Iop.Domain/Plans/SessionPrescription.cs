using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>One kind of session that a phase prescribes: how long, how often a week, and as far as the plan says when, how, by whom and what for.</summary>
/// <remarks>Breaks are stated apart because most sources do not count them: three 50-minute classes in a 3-hour block are two and a half hours.</remarks>
public sealed record SessionPrescription
{
    /// <summary>The most sessions of one kind that a week can hold.</summary>
    public const int MostTimesPerWeek = 99;

    /// <summary>The most services that one session can count for.</summary>
    public const int MostServices = 99;

    /// <summary>Prescribes a session.</summary>
    /// <param name="modality">The kind of session.</param>
    /// <param name="length">From start to end, in whole minutes, more than zero and at most a day.</param>
    /// <param name="timesPerWeek">1 to <see cref="MostTimesPerWeek"/>.</param>
    /// <param name="breaks">Breaks within one session, in whole minutes, less than the length; none by default.</param>
    /// <param name="allowed">When it may take place, in wall time; null where the plan does not say.</param>
    /// <param name="mode">How patient and provider meet; null where the plan does not say.</param>
    /// <param name="provider">Who gives it; null where the plan does not say.</param>
    /// <param name="services">Services of one session that count for a payer, 0 to <see cref="MostServices"/>; null where the plan does not say, which is not none.</param>
    /// <param name="goals">Ids of the goals and objectives of the plan that it serves, each once; none by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range or a duration is not in whole minutes.</exception>
    /// <exception cref="ArgumentException">The session fits into no allowed time, or a goal is empty or stands twice.</exception>
    public SessionPrescription(
        Modality modality,
        Duration length,
        int timesPerWeek,
        Duration breaks = default,
        WeeklyAvailability? allowed = null,
        ContactMode? mode = null,
        ProviderRole? provider = null,
        int? services = null,
        IEnumerable<string>? goals = null)
    {
        Modality = Guard.Against.Null(modality);
        Length = length;
        LengthMinutes = Minutes.Whole(length, 1, WeekTime.MinutesPerDay, nameof(length));
        TimesPerWeek = Guard.Against.OutOfRange(timesPerWeek, 1, MostTimesPerWeek);
        Breaks = breaks;
        NetMinutes = LengthMinutes - Minutes.Whole(breaks, 0, LengthMinutes - 1, nameof(breaks));
        Allowed = allowed;
        Days = AllowedDays.Of(allowed ?? WeeklyAvailability.Always, LengthMinutes);
        if (Days.Count == 0)
        {
            throw new ArgumentException("A session of this length fits into no allowed time.", nameof(allowed));
        }

        Mode = Guard.Against.Undefined(mode);
        Provider = provider;
        Services = services is { } count ? Guard.Against.OutOfRange(count, 0, MostServices, nameof(services)) : null;
        Goals = PlanParts.Distinct(goals);
    }

    /// <summary>The kind of session.</summary>
    public Modality Modality { get; }

    /// <summary>From start to end, breaks included; whole minutes.</summary>
    public Duration Length { get; }

    /// <summary>Sessions a week.</summary>
    public int TimesPerWeek { get; }

    /// <summary>Breaks within one session; whole minutes, less than <see cref="Length"/>.</summary>
    public Duration Breaks { get; }

    /// <summary>When it may take place, in wall time; null where the plan does not say.</summary>
    public WeeklyAvailability? Allowed { get; }

    /// <summary>How patient and provider meet; null where the plan does not say.</summary>
    public ContactMode? Mode { get; }

    /// <summary>Who gives it; null where the plan does not say.</summary>
    public ProviderRole? Provider { get; }

    /// <summary>Services of one session that count for a payer; null where the plan does not say, which is not none.</summary>
    public int? Services { get; }

    /// <summary>Ids of the goals and objectives that it serves; empty where the plan does not say.</summary>
    public ValueList<string> Goals { get; }

    /// <summary>Time in a week, net of breaks.</summary>
    public WeeklyHours WeeklyHours => WeeklyHours.FromMinutes(NetMinutes * TimesPerWeek);

    /// <summary>Minutes of one session net of breaks.</summary>
    internal int NetMinutes { get; }

    /// <summary>Minutes of one session, breaks included.</summary>
    internal int LengthMinutes { get; }

    /// <summary>The weekdays on which it may begin; all seven where the plan does not say.</summary>
    internal AllowedDays Days { get; }

    /// <summary>The modality alone: frequency and length are clinical content.</summary>
    public override string ToString() => Modality.Word;
}
