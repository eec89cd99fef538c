using System.Globalization;

namespace Iop.Domain.Foundation;

/// <summary>An exact fraction in lowest terms, such as 45/7; what a weekly amount becomes when a week is only partly covered.</summary>
/// <remarks>The default value is zero. Comparison is exact: no fraction is ever rounded to decide. The text form is the same under every culture.</remarks>
public readonly record struct Ratio : IComparable<Ratio>
{
    private readonly long denominatorLessOne;

    private Ratio(long numerator, long denominator)
    {
        Numerator = numerator;
        denominatorLessOne = denominator - 1;
    }

    /// <summary>Zero.</summary>
    public static Ratio Zero => default;

    /// <summary>The numerator in lowest terms; it carries the sign.</summary>
    public long Numerator { get; }

    /// <summary>The denominator in lowest terms; 1 or more.</summary>
    public long Denominator => denominatorLessOne + 1;

    /// <summary>Whether the fraction is a whole number.</summary>
    public bool IsWhole => denominatorLessOne == 0;

    /// <summary>The fraction of two whole numbers, put into lowest terms.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is not positive.</exception>
    public static Ratio Of(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var (a, b) = (numerator, denominator);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return new(numerator / Math.Abs(a), denominator / Math.Abs(a));
    }

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Ratio(long value) => new(value, 1);

    /// <inheritdoc/>
    public int CompareTo(Ratio other) => ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowException">The sum in lowest terms does not fit into 64 bits.</exception>
    public static Ratio operator +(Ratio left, Ratio right) => Reduced(
        ((Int128)left.Numerator * right.Denominator) + ((Int128)right.Numerator * left.Denominator), (Int128)left.Denominator * right.Denominator);

    /// <summary>The exact product.</summary>
    /// <exception cref="OverflowException">The product in lowest terms does not fit into 64 bits.</exception>
    public static Ratio operator *(Ratio left, Ratio right) =>
        Reduced((Int128)left.Numerator * right.Numerator, (Int128)left.Denominator * right.Denominator);

    /// <summary>Whether one fraction is below the other.</summary>
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    /// <summary>Whether one fraction is above the other.</summary>
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    /// <summary>Whether one fraction is at most the other.</summary>
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one fraction is at least the other.</summary>
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    /// <summary>The fraction, such as <c>45/7</c>, or the whole number alone.</summary>
    public override string ToString() => IsWhole
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    internal static Ratio Reduced(Int128 numerator, Int128 denominator)
    {
        var (a, b) = (Int128.Abs(numerator), denominator);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return new(checked((long)(numerator / a)), checked((long)(denominator / a)));
    }
}
