namespace Iop.Domain.Simulation;

/// <summary>Elementary functions from the four basic operations, square roots and powers of two alone, so that they give the same bits on every machine.</summary>
internal static class PortableMath
{
    public const double Ln2High = 6.93147180369123816490e-01;
    public const double Ln2Low = 1.90821492927058770002e-10;
    private const double HalfLog2Pi = 0.91893853320467274178;

    /// <summary>Lanczos's sum for g = 7 with nine terms.</summary>
    private static ReadOnlySpan<double> Lanczos =>
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>One over the odd numbers from 25 down to 3.</summary>
    public static ReadOnlySpan<double> OddParts => [1.0 / 25, 1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3];

    /// <summary>e to the power x; infinite above 709, 0 below -745.</summary>
    public static double Exp(double x) =>
        x > 709 ? double.PositiveInfinity : x <= 0 ? PortableExponential.Exp(x) : 1 / PortableExponential.Exp(-x);

    /// <summary>e to the power x, minus 1, without loss of digits near 0.</summary>
    public static double ExpMinusOne(double x)
    {
        if (Math.Abs(x) > 0.35)
        {
            return Exp(x) - 1;
        }

        var series = 0.0;
        for (var power = 14; power >= 2; power--)
        {
            series = (series + 1) * x / power;
        }

        return x + (series * x);
    }

    /// <summary>The natural logarithm; minus infinity at 0.</summary>
    public static double Log(double x)
    {
        if (x is 0 or double.PositiveInfinity)
        {
            return x == 0 ? double.NegativeInfinity : x;
        }

        var twos = Math.ILogB(x);
        var part = Math.ScaleB(x, -twos);
        if (part > 1.4142135623730951)
        {
            (part, twos) = (part / 2, twos + 1);
        }

        return (twos * Ln2High) + (LogNearOne(part - 1) + (twos * Ln2Low));
    }

    /// <summary>The natural logarithm of 1 + x, without loss of digits near 0; x above -1.</summary>
    public static double LogOnePlus(double x) => Math.Abs(x) < 0.25 ? LogNearOne(x) : Log(1 + x);

    /// <summary>A positive number to a power; 0 at 0 for a positive power.</summary>
    public static double Power(double x, double power) => x == 0 ? power == 0 ? 1 : 0 : power == 1 ? x : Exp(power * Log(x));

    /// <summary>The share of a standard normal distribution above x.</summary>
    public static double NormalTail(double x) =>
        x >= 0 ? GammaTail(0.5, x * x / 2) / 2 : 1 - (GammaTail(0.5, x * x / 2) / 2);

    /// <summary>The share of a gamma distribution with a shape and scale 1 above x (the regularized upper incomplete gamma function), to about 1e-14.</summary>
    public static double GammaTail(double shape, double x)
    {
        if (x <= 0)
        {
            return 1;
        }

        var weight = Exp((shape * Log(x)) - x - LogGamma(shape));
        return x < shape + 1 ? 1 - (weight * LowerSeries(shape, x)) : weight * UpperFraction(shape, x);
    }

    /// <summary>The natural logarithm of the gamma function of a positive number.</summary>
    public static double LogGamma(double x)
    {
        if (x < 0.5)
        {
            return LogGamma(x + 1) - Log(x);
        }

        var (z, sum) = (x - 1, Lanczos[0]);
        for (var i = 1; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (z + i);
        }

        var t = z + 7.5;
        return HalfLog2Pi + ((z + 0.5) * Log(t)) - t + Log(sum);
    }

    private static double LowerSeries(double shape, double x)
    {
        var term = 1 / shape;
        var sum = term;
        for (var i = 1; i < 100_000 && term > sum * 1e-17; i++)
        {
            term *= x / (shape + i);
            sum += term;
        }

        return sum;
    }

    /// <summary>Lentz's evaluation of the continued fraction.</summary>
    private static double UpperFraction(double shape, double x)
    {
        const double Tiny = 1e-300;
        var b = x + 1 - shape;
        var c = 1 / Tiny;
        var d = 1 / b;
        var value = d;
        for (var i = 1; i < 100_000; i++)
        {
            var a = -i * (i - shape);
            b += 2;
            d = (a * d) + b;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = b + (a / c);
            c = Math.Abs(c) < Tiny ? Tiny : c;
            var factor = d * c;
            value *= factor;
            if (Math.Abs(factor - 1) < 1e-16)
            {
                break;
            }
        }

        return value;
    }

    /// <summary>2 artanh(x / (2 + x)) for x from -0.3 to 0.42; the argument is below 0.18, so that 12 terms leave less than 1e-19.</summary>
    private static double LogNearOne(double x)
    {
        var z = x / (2 + x);
        var square = z * z;
        var series = 0.0;
        foreach (var part in OddParts)
        {
            series = (series + part) * square;
        }

        return 2 * (z + (z * series));
    }
}
