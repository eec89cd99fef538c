using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>When a program, by its own policy, considers ending the stay of a patient who does not come. There is no default policy.</summary>
/// <remarks>It says what it counted and never decides: a discharge by the program is somebody's decision.</remarks>
public sealed record AdministrativeDischargePolicy
{
    /// <summary>States a policy; at least one limit is stated, and one that is reached is enough.</summary>
    /// <param name="noShowsInARow">So many sessions in a row missed without excuse reach it; 1 or more. Excused and called-off sessions neither count nor break the row.</param>
    /// <param name="leastRate">A share of sessions attended below this reaches it, the share itself does not; above 0 and at most 1. Asked over <paramref name="rateDays"/>.</param>
    /// <param name="rateDays">Over how many days, the day asked about the last of them; 1 or more, stated with <paramref name="leastRate"/> alone.</param>
    /// <param name="leastSessions">How many sessions attended or missed without excuse there are before the share is asked; 1 by default.</param>
    /// <param name="daysWithoutContact">So many days since the last attended session reach it; 1 or more.</param>
    /// <exception cref="ArgumentException">No limit is stated, or a share without its days.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public AdministrativeDischargePolicy(
        int? noShowsInARow = null, Ratio? leastRate = null, int? rateDays = null, int leastSessions = 1, int? daysWithoutContact = null)
    {
        if (noShowsInARow is null && leastRate is null && daysWithoutContact is null)
        {
            throw new ArgumentException("A policy states at least one limit.", nameof(noShowsInARow));
        }

        if (leastRate is null != rateDays is null)
        {
            throw new ArgumentException("A share and the days over which it is asked are stated together.", nameof(rateDays));
        }

        if (leastRate is { } rate && (rate <= Ratio.Zero || rate > 1))
        {
            throw new ArgumentOutOfRangeException(nameof(leastRate), "A share is above 0 and at most 1.");
        }

        NoShowsInARow = noShowsInARow is { } row ? Guard.Against.NegativeOrZero(row, nameof(noShowsInARow)) : null;
        LeastRate = leastRate;
        RateDays = rateDays is { } days ? Guard.Against.NegativeOrZero(days, nameof(rateDays)) : null;
        LeastSessions = Guard.Against.NegativeOrZero(leastSessions);
        DaysWithoutContact = daysWithoutContact is { } silent ? Guard.Against.NegativeOrZero(silent, nameof(daysWithoutContact)) : null;
    }

    /// <summary>The missed sessions in a row that reach it; null where they do not matter.</summary>
    public int? NoShowsInARow { get; }

    /// <summary>The share of sessions attended below which it is reached; null where it does not matter.</summary>
    public Ratio? LeastRate { get; }

    /// <summary>Over how many days the share is asked.</summary>
    public int? RateDays { get; }

    /// <summary>How many sessions there are before the share is asked.</summary>
    public int LeastSessions { get; }

    /// <summary>The days since the last attended session that reach it; null where they do not matter.</summary>
    public int? DaysWithoutContact { get; }

    /// <summary>Asks the sessions of a patient.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="on">The day asked about; sessions after it do not count.</param>
    /// <param name="since">The first day that counts, such as that of admission.</param>
    public AdministrativeDischargeAnswer Ask(SessionCalendar sessions, LocalDate on, LocalDate since)
    {
        var engagement = Engagement.Of(sessions, on, since, RateDays ?? 1);
        var asked = engagement.Attendance.Attended + engagement.Attendance.NoShow;
        return new(
            this,
            engagement,
            engagement.NoShowsInARow >= NoShowsInARow,
            asked >= LeastSessions && engagement.Attendance.Rate < LeastRate,
            engagement.DaysSinceContact >= DaysWithoutContact);
    }

    /// <summary>The limits, such as <c>2 missed in a row; below 1/2 in 30 days</c>.</summary>
    public override string ToString() => string.Join("; ", new[]
    {
        NoShowsInARow is { } row ? string.Create(CultureInfo.InvariantCulture, $"{row} missed in a row") : null,
        LeastRate is { } rate ? string.Create(CultureInfo.InvariantCulture, $"below {rate} in {RateDays} days") : null,
        DaysWithoutContact is { } days ? string.Create(CultureInfo.InvariantCulture, $"{days} days without contact") : null,
    }.OfType<string>());
}
