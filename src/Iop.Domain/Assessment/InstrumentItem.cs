using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>An item of an instrument by its number; the wording belongs to its owner and is not carried.</summary>
public sealed record InstrumentItem
{
    /// <summary>The greatest number an item may have.</summary>
    public const int GreatestNumber = 63;

    /// <summary>States an item.</summary>
    /// <param name="number">The instrument's own number, 0 to 63; a gate question before item 1 is item 0.</param>
    /// <param name="values">The points it may score.</param>
    /// <exception cref="ArgumentException">The number is out of range, or no value is allowed.</exception>
    public InstrumentItem(int number, ItemValues values)
    {
        Number = Guard.Against.OutOfRange(number, 0, GreatestNumber);
        Values = values.IsEmpty ? throw new ArgumentException("An item allows at least one value.", nameof(values)) : values;
    }

    /// <summary>The instrument's own number, 0 to 63.</summary>
    public int Number { get; }

    /// <summary>The points it may score.</summary>
    public ItemValues Values { get; }

    /// <summary>The number and the values, such as <c>item 9: 0 to 3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"item {Number}: {Values}");

    /// <summary>Items numbered from one number to another, both included, with the same values.</summary>
    internal static IEnumerable<InstrumentItem> Numbered(int first, int last, ItemValues values) =>
        Enumerable.Range(first, last - first + 1).Select(number => new InstrumentItem(number, values));
}
