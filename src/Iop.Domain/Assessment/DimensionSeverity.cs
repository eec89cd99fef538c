using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>How severe a dimension was rated, 0 (none) to 4 (most severe), or that it was not rated.</summary>
/// <remarks>
/// The default value is unrated, which is neither mild nor severe: there is no order between it and a rating, so the type has no order at all. Compare
/// <see cref="Value"/> where both are rated.
/// </remarks>
public readonly record struct DimensionSeverity
{
    /// <summary>The mildest rating.</summary>
    public const int Least = 0;

    /// <summary>The severest rating.</summary>
    public const int Most = 4;

    private readonly byte ratingAndOne;

    private DimensionSeverity(int rating) => ratingAndOne = (byte)(rating + 1);

    /// <summary>Not rated; the default value.</summary>
    public static DimensionSeverity Unrated => default;

    /// <summary>Whether there is a rating.</summary>
    public bool IsRated => ratingAndOne > 0;

    /// <summary>The rating, 0 to 4; null where there is none.</summary>
    public int? Value => IsRated ? ratingAndOne - 1 : null;

    /// <summary>A rating.</summary>
    /// <param name="rating">0 to 4, both inclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is no rating.</exception>
    public static DimensionSeverity Of(int rating) => new(Guard.Against.OutOfRange(rating, Least, Most));

    /// <summary>A rating, or unrated where the number is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is no rating.</exception>
    public static DimensionSeverity Of(int? rating) => rating is { } number ? Of(number) : Unrated;

    /// <summary><c>rated</c> or <c>unrated</c>, never the rating: it is clinical content.</summary>
    public override string ToString() => IsRated ? "rated" : "unrated";
}
