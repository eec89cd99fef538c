using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A question whose answer decides whether other items are asked.</summary>
public sealed record ItemGate
{
    /// <summary>States a gate.</summary>
    /// <param name="item">The number of the question.</param>
    /// <param name="closedBy">The values by which the items behind it are not asked.</param>
    /// <param name="behind">The numbers of the items that are then not asked.</param>
    /// <exception cref="ArgumentException">Nothing closes the gate, nothing is behind it, or it is behind itself.</exception>
    public ItemGate(int item, ItemValues closedBy, ValueList<int> behind)
    {
        Item = Guard.Against.OutOfRange(item, 0, InstrumentItem.GreatestNumber);
        ClosedBy = closedBy.IsEmpty ? throw new ArgumentException("A gate is closed by at least one value.", nameof(closedBy)) : closedBy;
        Behind = Guard.Against.Null(behind);
        if (behind.Count == 0 || behind.Contains(item))
        {
            throw new ArgumentException("A gate has items behind it, and is not one of them.", nameof(behind));
        }

        foreach (var number in behind)
        {
            BehindMask |= 1UL << Guard.Against.OutOfRange(number, 0, InstrumentItem.GreatestNumber, nameof(behind));
        }
    }

    /// <summary>The number of the question.</summary>
    public int Item { get; }

    /// <summary>The values by which the items behind it are not asked.</summary>
    public ItemValues ClosedBy { get; }

    /// <summary>The numbers of the items behind it.</summary>
    public ValueList<int> Behind { get; }

    internal ulong BehindMask { get; }

    /// <summary>What closes it, such as <c>item 2: 0</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"item {Item}: {ClosedBy}");
}
