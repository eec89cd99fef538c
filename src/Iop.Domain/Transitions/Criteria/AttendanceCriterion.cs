using System.Globalization;
using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Transitions.Facts;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks for a share of sessions attended among those attended or missed without excuse, over the days before the day asked of.</summary>
public sealed record AttendanceCriterion : Criterion
{
    /// <summary>States it.</summary>
    /// <param name="comparison">At least, or at most.</param>
    /// <param name="percent">0 to 100; it reaches, and nothing is rounded.</param>
    /// <param name="days">How many days before the day asked of are looked at, 1 to 36500; that day itself is not.</param>
    /// <param name="leastSessions">How many sessions must have been attended or missed, 1 or more; with fewer nothing is said.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public AttendanceCriterion(CutComparison comparison, int percent, int days, int leastSessions = 1)
    {
        Comparison = Guard.Against.Undefined(comparison);
        Percent = Guard.Against.OutOfRange(percent, 0, 100);
        Days = Guard.Against.OutOfRange(days, 1, Spans.MostDays);
        LeastSessions = Guard.Against.NegativeOrZero(leastSessions);
    }

    /// <summary>At least, or at most.</summary>
    public CutComparison Comparison { get; }

    /// <summary>0 to 100; it reaches.</summary>
    public int Percent { get; }

    /// <summary>How many days before the day asked of are looked at.</summary>
    public int Days { get; }

    /// <summary>How many sessions must have been attended or missed.</summary>
    public int LeastSessions { get; }

    /// <inheritdoc/>
    public override MissingFact Needs { get; } = new(MissingFactKind.Sessions);

    /// <summary>As a share of 1.</summary>
    public override Ratio? Threshold => Ratio.Of(Percent, 100);

    /// <inheritdoc/>
    public override string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{CriterionWords.Compare(Comparison)} {Percent} % of sessions attended in {CriterionWords.Days(Days)}{(LeastSessions > 1 ? $", of at least {LeastSessions}" : "")}");

    internal override string UsualCode => "attendance";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var sessions = situation.Facts.Sessions;
        var (first, last) = SessionWindow.Before(situation.On, Days);
        var found = sessions.Attendance(first, last);
        var counted = found.Attended + found.NoShow;
        var changesOn = SessionWindow.ChangesOn(sessions, situation.On, Days);
        if (counted < LeastSessions)
        {
            return CriterionVerdict.Unknown(counted + found.Open < LeastSessions ? FactGap.Absent : FactGap.Open, changesOn: changesOn);
        }

        return CriterionVerdict.Of(
            Comparison, Threshold!.Value, Ratio.Of(found.Attended, counted + found.Open), Ratio.Of(found.Attended + found.Open, counted + found.Open), null, changesOn);
    }

    internal override string Observation(Ratio observed) => $"{observed} of the sessions";
}
