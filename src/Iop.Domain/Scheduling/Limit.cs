using System.Globalization;

namespace Iop.Domain.Scheduling;

/// <summary>A least and a most, both inclusive and each optional. The default value limits nothing.</summary>
public readonly record struct Limit
{
    /// <summary>Makes a limit.</summary>
    /// <param name="min">The least, inclusive, zero or more; null for none.</param>
    /// <param name="max">The most, inclusive, at least <paramref name="min"/>; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, or the least is above the most.</exception>
    public Limit(int? min = null, int? max = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min ?? 0, nameof(min));
        ArgumentOutOfRangeException.ThrowIfNegative(max ?? 0, nameof(max));
        if (min > max)
        {
            throw new ArgumentOutOfRangeException(nameof(min), min, "The least is above the most.");
        }

        Min = min;
        Max = max;
    }

    /// <summary>The least, inclusive; null for none.</summary>
    public int? Min { get; }

    /// <summary>The most, inclusive; null for none.</summary>
    public int? Max { get; }

    /// <summary>Whether it limits nothing: no most, and no least above zero.</summary>
    public bool IsNone => Max is null && (Min ?? 0) == 0;

    /// <summary>Whether a value lies within both bounds.</summary>
    public bool Allows(int value) => !(value < Min) && !(value > Max);

    /// <summary>Such as <c>540..1140</c>, <c>540..</c>, <c>..2</c> or <c>any</c>.</summary>
    public override string ToString() => Min is null && Max is null ? "any" : string.Create(CultureInfo.InvariantCulture, $"{Min}..{Max}");
}
