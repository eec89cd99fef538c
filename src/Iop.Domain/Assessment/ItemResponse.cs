using System.Globalization;

namespace Iop.Domain.Assessment;

/// <summary>What was scored on one item.</summary>
/// <remarks>The default value says that item 0 was not answered.</remarks>
public readonly record struct ItemResponse
{
    /// <summary>States a response.</summary>
    /// <param name="item">The instrument's number of the item.</param>
    /// <param name="value">The points; null where the item was not answered, the same as leaving the response out.</param>
    public ItemResponse(int item, int? value) => (Item, Value) = (item, value);

    /// <summary>The instrument's number of the item.</summary>
    public int Item { get; }

    /// <summary>The points; null where the item was not answered.</summary>
    public int? Value { get; }

    /// <summary>The number of the item, never the answer.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"item {Item}");
}
