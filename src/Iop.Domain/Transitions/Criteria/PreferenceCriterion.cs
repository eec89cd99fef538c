using Iop.Domain.Assessment;
using Iop.Domain.Transitions.Facts;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that the patient accepts the level to which the move leads, or leaving care where it leads out of it. The newest word counts.</summary>
public sealed record PreferenceCriterion : Criterion
{
    /// <inheritdoc/>
    public override MissingFact Needs { get; } = new(MissingFactKind.Preference);

    /// <inheritdoc/>
    public override string Text => "the patient accepts the move";

    internal override string UsualCode => "preference";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var facts = situation.Facts.DatedPreferences;
        for (var at = facts.UpTo(situation.On) - 1; at >= 0; at--)
        {
            var fact = facts.All[at];
            if (situation.Move is { } move && Targets.Same(fact.Level, move.To))
            {
                return CriterionVerdict.Of(fact.Accepts && !Declined(facts, at, move), null, fact.On);
            }
        }

        return CriterionVerdict.Unknown(FactGap.Absent);
    }

    /// <summary>Whether the patient declined on the same day: levels of two systems may stand for one target.</summary>
    private static bool Declined(Dated<CarePreference> facts, int newest, Transition move)
    {
        for (var at = newest; at >= 0 && facts.DayAt(at) == facts.DayAt(newest); at--)
        {
            if (!facts.All[at].Accepts && Targets.Same(facts.All[at].Level, move.To))
            {
                return true;
            }
        }

        return false;
    }
}
