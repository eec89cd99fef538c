using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>What an instrument watches for: an answer, or a value of a scale.</summary>
public sealed record SafetyTrigger
{
    private SafetyTrigger(SafetyConcern concern, int? item, ItemValues values, string? scale, int atLeast)
    {
        Concern = Guard.Against.Null(concern);
        Item = item;
        Values = values;
        Scale = scale;
        AtLeast = atLeast;
    }

    /// <summary>What is raised.</summary>
    public SafetyConcern Concern { get; }

    /// <summary>The number of the item that is watched; null where a scale is.</summary>
    public int? Item { get; }

    /// <summary>The values of the item that raise; empty where a scale is watched.</summary>
    public ItemValues Values { get; }

    /// <summary>The code of the scale that is watched; null where an item is.</summary>
    public string? Scale { get; }

    /// <summary>The least value of the scale that raises; 0 where an item is watched.</summary>
    public int AtLeast { get; }

    /// <summary>Watches an item.</summary>
    /// <exception cref="ArgumentException">The number is out of range, or no value raises.</exception>
    public static SafetyTrigger OnItem(int item, ItemValues values, SafetyConcern concern) => new(
        concern,
        Guard.Against.OutOfRange(item, 0, InstrumentItem.GreatestNumber),
        values.IsEmpty ? throw new ArgumentException("At least one value raises.", nameof(values)) : values,
        scale: null,
        atLeast: 0);

    /// <summary>Watches a scale.</summary>
    /// <exception cref="ArgumentException">The code is blank, or the value is below 1.</exception>
    public static SafetyTrigger OnScale(string scale, int atLeast, SafetyConcern concern) =>
        new(concern, item: null, default, Guard.Against.NullOrWhiteSpace(scale), Guard.Against.NegativeOrZero(atLeast));

    /// <summary>What is watched, such as <c>item 9: 1 to 3</c>.</summary>
    public override string ToString() => Item is { } item
        ? string.Create(CultureInfo.InvariantCulture, $"item {item}: {Values}")
        : string.Create(CultureInfo.InvariantCulture, $"{Scale}: at least {AtLeast}");
}
