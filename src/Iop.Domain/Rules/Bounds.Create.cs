namespace Iop.Domain.Rules;

/// <summary>Makes <see cref="Bounds{T}"/>; <c>Bounds.AtLeast(nine).AndBelow(twenty)</c> is half-open, as most bands of weekly hours are.</summary>
public static class Bounds
{
    /// <summary>The amount and everything above it.</summary>
    public static Bounds<T> AtLeast<T>(T least)
        where T : struct, IComparable<T> => new(least, includesLeast: true, most: null, includesMost: false);

    /// <summary>Everything above the amount, but not the amount itself.</summary>
    public static Bounds<T> MoreThan<T>(T least)
        where T : struct, IComparable<T> => new(least, includesLeast: false, most: null, includesMost: false);

    /// <summary>The amount and everything below it.</summary>
    public static Bounds<T> AtMost<T>(T most)
        where T : struct, IComparable<T> => new(least: null, includesLeast: false, most, includesMost: true);

    /// <summary>Everything below the amount, but not the amount itself.</summary>
    public static Bounds<T> Below<T>(T most)
        where T : struct, IComparable<T> => new(least: null, includesLeast: false, most, includesMost: false);
}
