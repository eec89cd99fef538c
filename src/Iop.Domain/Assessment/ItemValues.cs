using System.Globalization;
using System.Numerics;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A set of values that an item may have, from 0 to 63.</summary>
/// <remarks>Values are points as the instrument scores them, not answers: an item that is scored in reverse is given by its points. The default value is the empty set.</remarks>
public readonly record struct ItemValues
{
    /// <summary>The greatest value that an item may have.</summary>
    public const int Greatest = 63;

    private readonly ulong mask;

    private ItemValues(ulong mask) => this.mask = mask;

    /// <summary>0 for no and 1 for yes.</summary>
    public static ItemValues NoOrYes => new(0b11);

    /// <summary>The values one by one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is below 0 or above 63.</exception>
    public static ItemValues Of(params ReadOnlySpan<int> values)
    {
        var set = 0UL;
        foreach (var value in values)
        {
            set |= 1UL << Guard.Against.OutOfRange(value, 0, Greatest, nameof(values));
        }

        return new(set);
    }

    /// <summary>All values from the least to the most, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is below 0 or above 63, or the least is above the most.</exception>
    public static ItemValues FromTo(int least, int most)
    {
        Guard.Against.OutOfRange(most, 0, Greatest);
        Guard.Against.OutOfRange(least, 0, most);
        return new((ulong.MaxValue >> (Greatest - most)) & (ulong.MaxValue << least));
    }

    /// <summary>Whether the set has no value.</summary>
    public bool IsEmpty => mask == 0;

    /// <summary>The number of values.</summary>
    public int Count => BitOperations.PopCount(mask);

    /// <summary>The least value.</summary>
    /// <exception cref="InvalidOperationException">The set is empty.</exception>
    public int Least => mask != 0 ? BitOperations.TrailingZeroCount(mask) : throw Empty();

    /// <summary>The greatest value.</summary>
    /// <exception cref="InvalidOperationException">The set is empty.</exception>
    public int Most => mask != 0 ? BitOperations.Log2(mask) : throw Empty();

    /// <summary>Whether the value is in the set.</summary>
    public bool Contains(int value) => (uint)value <= Greatest && ((mask >> value) & 1) != 0;

    /// <summary>Whether all values of another set are in this one.</summary>
    public bool ContainsAll(ItemValues other) => (other.mask & ~mask) == 0;

    internal ItemValues Within(int least, int most) => least > Greatest || most < 0 || least > most ? default : new(mask & FromTo(Math.Max(least, 0), Math.Min(most, Greatest)).mask);

    internal bool Overlaps(ItemValues other) => (mask & other.mask) != 0;

    /// <summary>The values, such as <c>0 to 3</c> or <c>0, 2, 4</c>; <c>none</c> for the empty set.</summary>
    public override string ToString()
    {
        if (mask == 0)
        {
            return "none";
        }

        if (Count > 2 && this == FromTo(Least, Most))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Least} to {Most}");
        }

        var set = this;
        return string.Join(", ", Enumerable.Range(0, Greatest + 1).Where(set.Contains).Select(value => value.ToString(CultureInfo.InvariantCulture)));
    }

    private static InvalidOperationException Empty() => new("The set has no value.");
}
