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
        Parts = Guard.Against.NullItem(Guard.Against.Null(parts).ToValueList(), nameof(parts));
        _ = Parts.Count > 0 ? 0 : throw new ArgumentException("A composition has at least one part.", nameof(parts));
        Count = Guard.Against.OutOfRange(count, 1, Parts.Count);
        Size = 1 + Parts.Sum(part => part.Size);
    }

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <inheritdoc/>
    public override ValueList<Criterion> Parts { get; }

    /// <inheritdoc/>
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"at least {Count} of: {string.Join("; ", Parts.Select(part => part.Name))}");

    internal override string UsualCode => "at-least";

    internal override int Size { get; }

    internal override DaysAlone DaysAlone => new(
        Parts.Count(part => part.DaysAlone.Met) >= Count, Parts.Count(part => part.DaysAlone.Unmet) > Parts.Count - Count);

    internal override void Judge(in Situation situation, Span<CriterionVerdict> verdicts)
    {
        Composition.JudgeParts(Parts, situation, verdicts);
        verdicts[0] = Composition.Counted(Parts, Count, verdicts);
    }
}
