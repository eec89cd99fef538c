namespace Iop.Domain.Simulation;

/// <summary>Exponential and logarithm from the four basic operations alone: the runtime's own come from each platform's C library and differ in the last bits.</summary>
/// <remarks>Within about two units in the last place of the true value on the ranges given.</remarks>
internal static class PortableExponential
{
    /// <summary>ln 2 in two parts; the first has its last 32 bits clear, so that small multiples of it are exact.</summary>
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>e to the power of a number that is zero or negative; 1 exactly at zero, 0 below -745.</summary>
    public static double Exp(double x)
    {
        if (x < -745)
        {
            return 0;
        }

        var twos = Math.Round(x / (Ln2High + Ln2Low));
        var rest = x - (twos * Ln2High) - (twos * Ln2Low);

        // Taylor's series to the 14th power: what follows is below 1e-18 for |rest| <= ln 2 / 2
        var series = 0.0;
        for (var power = 14; power >= 2; power--)
        {
            series = (series + 1) * rest / power;
        }

        return Math.ScaleB(1 + (rest + (series * rest)), (int)twos);
    }

    /// <summary>The natural logarithm of 1 + x for x from 0 to 1; 0 exactly at zero.</summary>
    public static double LogOnePlus(double x)
    {
        // 2 artanh(x / (2 + x)); the argument is at most 1/3, so that 20 terms leave less than 1e-20
        var z = x / (2 + x);
        var square = z * z;
        var series = 0.0;
        for (var odd = 39; odd >= 3; odd -= 2)
        {
            series = (series + (1.0 / odd)) * square;
        }

        return 2 * (z + (z * series));
    }
}
