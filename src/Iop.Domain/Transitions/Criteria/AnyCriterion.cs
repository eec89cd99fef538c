using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that one part is met, or more.</summary>
public sealed record AnyCriterion : Criterion
{
    /// <summary>Puts criteria together.</summary>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public AnyCriterion(IEnumerable<Criterion> parts) => (Parts, Size) = Composition.Of(parts);

    /// <inheritdoc/>
    public override ValueList<Criterion> Parts { get; }

    /// <inheritdoc/>
    public override string Text => $"any of: {string.Join("; ", Parts.Select(part => part.Name))}";

    internal override string UsualCode => "any";

    internal override int Least => 1;
}
