using System.Runtime.CompilerServices;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Curves cut into pieces, each a cubic: four coefficients a piece, evaluated in single precision by the same operations in the same order on every path.</summary>
internal static class Cubic
{
    /// <summary>Coefficients of a piece.</summary>
    public const int Coefficients = 4;

    // the cosines of an eighth and three eighths of pi: the cubic through these nodes is all but the nearest one
    private const double Outer = 0.92387953251128674;
    private const double Inner = 0.38268343236508977;

    /// <summary>The cubic through a curve at four nodes.</summary>
    /// <param name="curve">The curve on 0 to 1.</param>
    /// <param name="to">The coefficients, lowest power first.</param>
    public static void Fit(Func<double, double> curve, Span<float> to)
    {
        var (x0, x1, x2, x3) = (0.5 * (1 - Outer), 0.5 * (1 - Inner), 0.5 * (1 + Inner), 0.5 * (1 + Outer));
        var (y0, y1, y2, y3) = (curve(x0), curve(x1), curve(x2), curve(x3));
        var (s1, s2, s3) = ((y1 - y0) / (x1 - x0), (y2 - y1) / (x2 - x1), (y3 - y2) / (x3 - x2));
        var (q2, q3) = ((s2 - s1) / (x2 - x0), (s3 - s2) / (x3 - x1));
        var c = (q3 - q2) / (x3 - x0);
        to[3] = (float)c;
        to[2] = (float)(q2 - (c * (x0 + x1 + x2)));
        to[1] = (float)(s1 - (q2 * (x0 + x1)) + (c * ((x0 * x1) + (x0 * x2) + (x1 * x2))));
        to[0] = (float)(y0 - (s1 * x0) + (q2 * x0 * x1) - (c * x0 * x1 * x2));
    }

    /// <summary>The value of a piece.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float At(ref float coefficients, float x) =>
        coefficients + (x * (Unsafe.Add(ref coefficients, 1) + (x * (Unsafe.Add(ref coefficients, 2) + (x * Unsafe.Add(ref coefficients, 3))))));
}
