using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks for a program's own statement, which comes in with the facts; so a program adds what no other kind covers.</summary>
public sealed record StatedCriterion : Criterion
{
    /// <summary>States it.</summary>
    /// <param name="statement">The code of the statement, compared exactly.</param>
    /// <param name="holds">Whether it must hold, or must not.</param>
    /// <param name="withinDays">How many days old the statement may be, 0 to 36500; null: any age.</param>
    /// <exception cref="ArgumentException">The code is blank, or the number is out of range.</exception>
    public StatedCriterion(string statement, bool holds = true, int? withinDays = null)
    {
        Statement = Guard.Against.NullOrWhiteSpace(statement);
        Holds = holds;
        WithinDays = Spans.Checked(withinDays, nameof(withinDays));
        Needs = new(MissingFactKind.Statement, statement);
    }

    /// <summary>The code of the statement.</summary>
    public string Statement { get; }

    /// <summary>Whether it must hold, or must not.</summary>
    public bool Holds { get; }

    /// <summary>How many days old the statement may be; null: any age.</summary>
    public int? WithinDays { get; }

    /// <inheritdoc/>
    public override MissingFact Needs { get; }

    /// <inheritdoc/>
    public override string Text => $"{(Holds ? "" : "not ")}{Statement}{CriterionWords.Age(WithinDays)}";

    internal override string UsualCode => $"stated.{Statement}";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var facts = situation.Facts.DatedStatements;
        for (var at = facts.UpTo(situation.On) - 1; at >= 0; at--)
        {
            if (facts.All[at] is var fact && fact.Code == Statement)
            {
                var contradicted = at > 0 && facts.All[at - 1] is var same && same.Code == Statement && same.On == fact.On && same.Holds != fact.Holds;
                return Spans.IsOlder(fact.On, situation.On, WithinDays) ? CriterionVerdict.Unknown(FactGap.TooOld, fact.On)
                    : contradicted ? CriterionVerdict.Unknown(FactGap.Open, fact.On, Spans.TooOldOn(fact.On, WithinDays))
                    : CriterionVerdict.Of(fact.Holds == Holds, null, fact.On, Spans.TooOldOn(fact.On, WithinDays));
            }
        }

        return CriterionVerdict.Unknown(FactGap.Absent);
    }
}
