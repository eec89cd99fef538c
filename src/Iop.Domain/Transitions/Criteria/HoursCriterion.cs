using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Transitions.Facts;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks for an amount of treatment over the days before the day asked of.</summary>
/// <remarks>A calendar without any session says nothing. What nobody has said of a session yet leaves open whether it was attended.</remarks>
public sealed record HoursCriterion : Criterion
{
    /// <summary>The most minutes that can be asked for: a year's.</summary>
    public const int MostMinutes = 366 * 24 * 60;

    /// <summary>States it.</summary>
    /// <param name="comparison">At least, or at most.</param>
    /// <param name="minutes">Minutes net of breaks, 0 to <see cref="MostMinutes"/>; they reach.</param>
    /// <param name="days">How many days before the day asked of are looked at, 1 to 36500; that day itself is not.</param>
    /// <param name="basis">Which sessions count, and which minutes of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or there is no such basis.</exception>
    public HoursCriterion(CutComparison comparison, int minutes, int days, SessionBasis basis = SessionBasis.Delivered)
    {
        Comparison = Guard.Against.Undefined(comparison);
        Minutes = Guard.Against.OutOfRange(minutes, 0, MostMinutes);
        Days = Guard.Against.OutOfRange(days, 1, Spans.MostDays);
        Basis = Guard.Against.Undefined(basis);
    }

    /// <summary>At least, or at most.</summary>
    public CutComparison Comparison { get; }

    /// <summary>Minutes net of breaks; they reach.</summary>
    public int Minutes { get; }

    /// <summary>How many days before the day asked of are looked at.</summary>
    public int Days { get; }

    /// <summary>Which sessions count, and which minutes of them.</summary>
    public SessionBasis Basis { get; }

    /// <inheritdoc/>
    public override MissingFact Needs { get; } = new(MissingFactKind.Sessions);

    /// <summary>In minutes.</summary>
    public override Ratio? Threshold => Minutes;

    /// <inheritdoc/>
    public override string Text => $"{CriterionWords.Compare(Comparison)} {CriterionWords.Time(Minutes)} {(Basis == SessionBasis.Delivered ? "delivered" : "scheduled")} in {CriterionWords.Days(Days)}";

    internal override string UsualCode => Basis == SessionBasis.Delivered ? "hours.delivered" : "hours.scheduled";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var sessions = situation.Facts.Sessions;
        if (sessions.Count == 0)
        {
            return CriterionVerdict.Unknown(FactGap.Absent);
        }

        var (first, last) = SessionWindow.Before(situation.On, Days);
        var (from, to) = sessions.Range(first, last);
        var (least, most) = (0L, 0L);
        for (var at = from; at < to; at++)
        {
            var minutes = sessions[at].MinutesAs(Basis);
            least += minutes;
            most += Basis == SessionBasis.Delivered && sessions[at].Attendance == Attendance.Scheduled ? sessions[at].ScheduledMinutes : minutes;
        }

        return CriterionVerdict.Of(Comparison, Minutes, least, most, null, SessionWindow.ChangesOn(sessions, situation.On, Days));
    }

    internal override string Observation(Ratio observed) => CriterionWords.Time(observed.Numerator);
}
