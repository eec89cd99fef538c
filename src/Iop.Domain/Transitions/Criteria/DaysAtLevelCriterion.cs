using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks for days at the level. Never a reason by itself: a table in which days alone would move somebody is refused.</summary>
public sealed record DaysAtLevelCriterion : Criterion
{
    /// <summary>States it.</summary>
    /// <param name="comparison">At least, or at most.</param>
    /// <param name="days">Days since admission to the level, the day of admission being day 0; 0 to 36500; they reach.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public DaysAtLevelCriterion(CutComparison comparison, int days)
    {
        Comparison = Guard.Against.Undefined(comparison);
        Days = Guard.Against.OutOfRange(days, 0, Spans.MostDays);
    }

    /// <summary>At least, or at most.</summary>
    public CutComparison Comparison { get; }

    /// <summary>Days since admission to the level, the day of admission being day 0.</summary>
    public int Days { get; }

    /// <inheritdoc/>
    public override MissingFact Needs { get; } = new(MissingFactKind.Admission);

    /// <inheritdoc/>
    public override Ratio? Threshold => Days;

    /// <inheritdoc/>
    public override string Text => $"{CriterionWords.Compare(Comparison)} {CriterionWords.Days(Days)} at the level";

    internal override string UsualCode => "days-at-level";

    internal override DaysAlone DaysAlone => new(Met: true, Unmet: true);

    internal override CriterionVerdict Judge(in Situation situation)
    {
        if (situation.Stay is not { } stay)
        {
            return CriterionVerdict.Unknown(FactGap.Absent);
        }

        var days = Period.DaysBetween(stay.Admitted, situation.On);
        var turn = Comparison == CutComparison.AtLeast ? Days : Days + 1;
        return CriterionVerdict.Of(Comparison, Days, days, days, null, days < turn ? stay.Admitted.Later(turn) : null);
    }

    internal override string Observation(Ratio observed) => CriterionWords.Days(observed.Numerator);
}
