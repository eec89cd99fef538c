using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>One kind of session that a phase prescribes: how long, and how often a week.</summary>
/// <remarks>Breaks are stated apart because most sources do not count them: three 50-minute classes in a 3-hour block are two and a half hours.</remarks>
public sealed record SessionPrescription
{
    /// <summary>The most sessions of one kind that a week can hold.</summary>
    public const int MostTimesPerWeek = 99;

    /// <summary>Prescribes a session.</summary>
    /// <param name="modality">The kind of session.</param>
    /// <param name="length">From start to end, in whole minutes, more than zero and at most a day.</param>
    /// <param name="timesPerWeek">1 to <see cref="MostTimesPerWeek"/>.</param>
    /// <param name="breaks">Breaks within one session, in whole minutes, less than the length; none by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range or a duration is not in whole minutes.</exception>
    public SessionPrescription(Modality modality, Duration length, int timesPerWeek, Duration breaks = default)
    {
        Modality = Guard.Against.Null(modality);
        Length = WholeMinutes(length, 1, WeekTime.MinutesPerDay, nameof(length));
        TimesPerWeek = Guard.Against.OutOfRange(timesPerWeek, 1, MostTimesPerWeek);
        Breaks = WholeMinutes(breaks, 0, (int)length.TotalMinutes - 1, nameof(breaks));
    }

    /// <summary>The kind of session.</summary>
    public Modality Modality { get; }

    /// <summary>From start to end, breaks included; whole minutes.</summary>
    public Duration Length { get; }

    /// <summary>Sessions a week.</summary>
    public int TimesPerWeek { get; }

    /// <summary>Breaks within one session; whole minutes, less than <see cref="Length"/>.</summary>
    public Duration Breaks { get; }

    /// <summary>Time in a week, net of breaks.</summary>
    public WeeklyHours WeeklyHours => WeeklyHours.FromMinutes((int)(Length - Breaks).TotalMinutes * TimesPerWeek);

    /// <summary>The modality alone: frequency and length are clinical content.</summary>
    public override string ToString() => Modality.Word;

    private static Duration WholeMinutes(Duration value, int least, int most, string parameter)
    {
        if (value != Duration.FromMinutes((long)value.TotalMinutes) || value < Duration.FromMinutes(least) || value > Duration.FromMinutes(most))
        {
            throw new ArgumentOutOfRangeException(
                parameter, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Must be whole minutes, {least} to {most}."));
        }

        return value;
    }
}
