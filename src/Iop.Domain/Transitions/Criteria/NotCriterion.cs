using Iop.Domain.Assessment;
using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that a criterion is not met; what is unknown stays unknown. The one kind by which a fact that meets a criterion may block a move.</summary>
public sealed record NotCriterion : Criterion
{
    /// <summary>States it.</summary>
    /// <exception cref="ArgumentNullException">The part is null.</exception>
    public NotCriterion(Criterion part)
    {
        Part = Guard.Against.Null(part);
        Parts = [part];
        Size = 1 + part.Size;
    }

    /// <summary>What must not be met.</summary>
    public Criterion Part { get; }

    /// <inheritdoc/>
    public override ValueList<Criterion> Parts { get; }

    /// <inheritdoc/>
    public override string Text => $"not: {Part.Name}";

    internal override string UsualCode => "not";

    internal override int Size { get; }

    internal override DaysAlone DaysAlone => new(Part.DaysAlone.Unmet, Part.DaysAlone.Met);

    internal override void Judge(in Situation situation, Span<CriterionVerdict> verdicts)
    {
        Part.Judge(situation, verdicts[1..]);
        verdicts[0] = new(
            verdicts[1].Answer switch
            {
                CriterionAnswer.Met => CriterionAnswer.Unmet,
                CriterionAnswer.Unmet => CriterionAnswer.Met,
                _ => CriterionAnswer.Unknown,
            },
            ChangesOn: verdicts[1].ChangesOn);
    }
}
