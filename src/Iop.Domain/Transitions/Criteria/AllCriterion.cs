using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that every part is met.</summary>
public sealed record AllCriterion : Criterion
{
    /// <summary>Puts criteria together.</summary>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public AllCriterion(IEnumerable<Criterion> parts)
    {
        Parts = Guard.Against.NullItem(Guard.Against.Null(parts).ToValueList(), nameof(parts));
        _ = Parts.Count > 0 ? 0 : throw new ArgumentException("A composition has at least one part.", nameof(parts));
        Size = 1 + Parts.Sum(part => part.Size);
    }

    /// <inheritdoc/>
    public override ValueList<Criterion> Parts { get; }

    /// <inheritdoc/>
    public override string Text => $"all of: {string.Join("; ", Parts.Select(part => part.Name))}";

    internal override string UsualCode => "all";

    internal override int Size { get; }

    internal override DaysAlone DaysAlone => new(Parts.All(part => part.DaysAlone.Met), Parts.Any(part => part.DaysAlone.Unmet));

    internal override void Judge(in Situation situation, Span<CriterionVerdict> verdicts)
    {
        Composition.JudgeParts(Parts, situation, verdicts);
        verdicts[0] = Composition.Counted(Parts, Parts.Count, verdicts);
    }
}
