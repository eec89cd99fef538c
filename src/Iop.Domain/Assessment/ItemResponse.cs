namespace Iop.Domain.Assessment;

/// <summary>What was scored on one item.</summary>
/// <param name="Item">The instrument's number of the item.</param>
/// <param name="Value">The points; null where the item was not answered, the same as leaving the response out.</param>
public readonly record struct ItemResponse(int Item, int? Value)
{
    /// <summary>The number of the item, never the answer.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"item {Item}");
}
