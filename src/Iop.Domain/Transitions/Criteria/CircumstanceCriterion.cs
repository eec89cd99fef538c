using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks for a circumstance of the patient, such as a stable home.</summary>
/// <remarks>The newest assessment that says counts; two of one day that contradict each other leave it open.</remarks>
public sealed record CircumstanceCriterion : Criterion
{
    /// <summary>States it.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="holds">Whether it must hold, or must not.</param>
    /// <param name="withinDays">How many days old the assessment may be, 0 to 36500; null: any age.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fact, or the number is out of range.</exception>
    public CircumstanceCriterion(Circumstance fact, bool holds = true, int? withinDays = null)
    {
        Needs = new(MissingFactKind.Circumstance, fact.Code());
        Fact = fact;
        Holds = holds;
        WithinDays = Spans.Checked(withinDays, nameof(withinDays));
    }

    /// <summary>The fact.</summary>
    public Circumstance Fact { get; }

    /// <summary>Whether it must hold, or must not.</summary>
    public bool Holds { get; }

    /// <summary>How many days old the assessment may be; null: any age.</summary>
    public int? WithinDays { get; }

    /// <inheritdoc/>
    public override MissingFact Needs { get; }

    /// <inheritdoc/>
    public override string Text => $"the patient {Fact.Clause(Holds)}{CriterionWords.Age(WithinDays)}";

    internal override string UsualCode => $"circumstance.{Fact.Code()}";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var facts = situation.Facts.DatedCircumstances;
        var (answer, day, contradicted) = ((bool?)null, default(LocalDate), false);
        for (var at = facts.UpTo(situation.On) - 1; at >= 0 && !(answer is not null && facts.DayAt(at) < day); at--)
        {
            if (facts.All[at].Known[Fact] is { } holds)
            {
                contradicted |= answer is { } other && other != holds;
                (answer, day) = (holds, facts.DayAt(at));
            }
        }

        return answer is not { } found ? CriterionVerdict.Unknown(FactGap.Absent)
            : Spans.IsOlder(day, situation.On, WithinDays) ? CriterionVerdict.Unknown(FactGap.TooOld, day)
            : contradicted ? CriterionVerdict.Unknown(FactGap.Open, day, Spans.TooOldOn(day, WithinDays))
            : CriterionVerdict.Of(found == Holds, null, day, Spans.TooOldOn(day, WithinDays));
    }
}
