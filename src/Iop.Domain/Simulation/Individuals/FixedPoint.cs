using System.Numerics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>A unit in which totals are whole numbers: a power of two, so that turning them back into numbers rounds once.</summary>
/// <param name="Exponent">A unit is 2 to the power of minus this.</param>
internal readonly record struct FixedPoint(int Exponent)
{
    /// <summary>Totals stay below 2^29, and differences of totals below 2^30, so that products of two fit 64 bits.</summary>
    private const int Bits = 28;

    /// <summary>The finest unit in which a total up to a bound stays below 2^29.</summary>
    public static FixedPoint For(double bound) => new(bound > 0 ? Bits - Math.ILogB(bound) : 0);

    /// <summary>The whole number of units nearest to a value; a half goes to the even one.</summary>
    public long Units(double value) => (long)Math.Round(Math.ScaleB(value, Exponent));

    /// <summary>The value of a number of units.</summary>
    public double Value(double units) => Math.ScaleB(units, -Exponent);

    /// <summary>The quotient of two whole numbers, rounded once.</summary>
    /// <param name="numerator">Any.</param>
    /// <param name="denominator">Positive.</param>
    public static double Quotient(BigInteger numerator, BigInteger denominator)
    {
        // 64 bits of quotient with a sticky last one hold more than a double; what they lose cannot turn its rounding
        var magnitude = BigInteger.Abs(numerator);
        if (magnitude.IsZero)
        {
            return 0;
        }

        var shift = 64 - (int)(magnitude.GetBitLength() - denominator.GetBitLength());
        var (quotient, rest) = shift >= 0
            ? BigInteger.DivRem(magnitude << shift, denominator)
            : BigInteger.DivRem(magnitude, denominator << -shift);
        var bits = (UInt128)quotient;
        if (!rest.IsZero)
        {
            bits |= 1;
        }

        return numerator.Sign * Math.ScaleB((double)bits, -shift);
    }
}
