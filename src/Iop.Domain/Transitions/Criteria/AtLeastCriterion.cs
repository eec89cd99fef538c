using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that so many parts are met, or more.</summary>
public sealed record AtLeastCriterion : Criterion
{
    /// <summary>Puts criteria together.</summary>
    /// <param name="count">How many, from 1 to the number of parts.</param>
    /// <param name="parts">The parts.</param>
    /// <exception cref="ArgumentException">There is none, one is null, or more are asked for than there are.</exception>
    public AtLeastCriterion(int count, IEnumerable<Criterion> parts)
    {
        (Parts, Size) = Composition.Of(parts);
        Count = Guard.Against.OutOfRange(count, 1, Parts.Count);
    }

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <inheritdoc/>
    public override ValueList<Criterion> Parts { get; }

    /// <inheritdoc/>
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"at least {Count} of: {string.Join("; ", Parts.Select(part => part.Name))}");

    internal override string UsualCode => "at-least";

    internal override int Least => Count;
}
