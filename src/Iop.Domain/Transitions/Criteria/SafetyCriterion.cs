using Iop.Domain.Assessment;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that there is no safety concern. Every table holds steps down and discharges to it in any case.</summary>
public sealed record SafetyCriterion : Criterion
{
    /// <inheritdoc/>
    public override MissingFact Needs { get; } = new(MissingFactKind.Safety);

    /// <inheritdoc/>
    public override string Text => "no safety concern";

    internal override string UsualCode => "safety";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var state = situation.Facts.SafetyOn(situation.On, out var since);
        return state == SafetyState.Unknown
            ? CriterionVerdict.Unknown(since is null ? FactGap.Absent : FactGap.Open, since)
            : CriterionVerdict.Of(state == SafetyState.None, null, since);
    }
}
