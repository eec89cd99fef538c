namespace Iop.Domain.Simulation.Randomness;

/// <summary>The share of a beta distribution below a number: the regularized incomplete beta function, by its continued fraction.</summary>
internal static class BetaShare
{
    private const double Tiny = 1e-300;
    private const int MostTerms = 10_000;

    /// <summary>The share below x.</summary>
    public static double Below(double first, double second, double x)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var weight = PortableMath.Exp(
            PortableMath.LogGamma(first + second) - PortableMath.LogGamma(first) - PortableMath.LogGamma(second)
            + (first * PortableMath.Log(x)) + (second * PortableMath.LogOnePlus(-x)));
        return x < (first + 1) / (first + second + 2)
            ? weight * Fraction(first, second, x) / first
            : 1 - (weight * Fraction(second, first, 1 - x) / second);
    }

    private static double Fraction(double first, double second, double x)
    {
        var c = 1.0;
        var d = 1 / Away(1 - ((first + second) * x / (first + 1)));
        var value = d;
        for (var m = 1; m < MostTerms; m++)
        {
            var even = m * (second - m) * x / ((first + (2 * m) - 1) * (first + (2 * m)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            value *= d * c;
            var odd = -(first + m) * (first + second + m) * x / ((first + (2 * m)) * (first + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            value *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16)
            {
                break;
            }
        }

        return value;
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
