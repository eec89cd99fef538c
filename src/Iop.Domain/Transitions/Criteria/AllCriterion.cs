using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that every part is met.</summary>
public sealed record AllCriterion : Criterion
{
    /// <summary>Puts criteria together.</summary>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public AllCriterion(IEnumerable<Criterion> parts) => (Parts, Size) = Composition.Of(parts);

    /// <inheritdoc/>
    public override ValueList<Criterion> Parts { get; }

    /// <inheritdoc/>
    public override string Text => $"all of: {string.Join("; ", Parts.Select(part => part.Name))}";

    internal override string UsualCode => "all";

    internal override int Least => Parts.Count;
}
