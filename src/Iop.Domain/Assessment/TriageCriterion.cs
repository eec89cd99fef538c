using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>An answer that lifts a triage to a level; the highest level that any answer lifts it to is the result, 0 where none does.</summary>
public sealed record TriageCriterion
{
    /// <summary>States a criterion.</summary>
    /// <param name="level">The level, from 1 up.</param>
    /// <param name="item">The number of the item.</param>
    /// <param name="values">The values of the item that meet it.</param>
    /// <exception cref="ArgumentException">The level is below 1, the item's number out of range, or no value meets it.</exception>
    public TriageCriterion(int level, int item, ItemValues values)
    {
        Level = Guard.Against.OutOfRange(level, 1, short.MaxValue);
        Item = Guard.Against.OutOfRange(item, 0, InstrumentItem.GreatestNumber);
        Values = values.IsEmpty ? throw new ArgumentException("A criterion is met by at least one value.", nameof(values)) : values;
    }

    /// <summary>The level, from 1 up.</summary>
    public int Level { get; }

    /// <summary>The number of the item.</summary>
    public int Item { get; }

    /// <summary>The values of the item that meet it.</summary>
    public ItemValues Values { get; }

    /// <summary>The level and what leads to it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Level} where item {Item} is {Values}");
}
