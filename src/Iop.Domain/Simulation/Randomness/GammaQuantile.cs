namespace Iop.Domain.Simulation.Randomness;

/// <summary>The times of a gamma distribution with scale 1 by the hazard that has added up: Newton's method on logarithms of both, on which the curve is nearly straight.</summary>
internal static class GammaQuantile
{
    private const int MostSteps = 60;

    /// <summary>Where -ln of the share above reaches a hazard.</summary>
    public static double At(double shape, double hazard)
    {
        var x = Guess(shape, hazard);
        var logGamma = PortableMath.LogGamma(shape);
        for (var step = 0; step < MostSteps; step++)
        {
            var tail = PortableMath.GammaTail(shape, x);
            var passed = -PortableMath.Log(tail);
            if (!(passed > 0 && tail > 0))
            {
                break;
            }

            // the slope of the logarithm of the hazard by the logarithm of the time
            var density = PortableMath.Exp((shape * PortableMath.Log(x)) - x - logGamma);
            var slope = density / (tail * passed);
            var change = PortableMath.Log(passed / hazard) / slope;
            x *= PortableMath.Exp(-Math.Clamp(change, -2, 2));
            if (Math.Abs(change) < 1e-13)
            {
                return x;
            }
        }

        // below the reach of the tail's own rounding the first term of its series is exact
        return hazard < 1e-10
            ? PortableMath.Exp((PortableMath.Log(hazard) + PortableMath.LogGamma(shape + 1)) / shape)
            : Bisection.Solve(time => -PortableMath.Log(PortableMath.GammaTail(shape, time)), hazard, 1e-300, 1e300);
    }

    /// <summary>Wilson and Hilferty's cube of a normal number, or the first term of the series where that is small.</summary>
    private static double Guess(double shape, double hazard)
    {
        var part = 1 / (9 * shape);
        var root = 1 - part + (NormalQuantile.AboveOf(hazard) * Math.Sqrt(part));
        return shape > 0.5 && root > 0.2
            ? shape * root * root * root
            : PortableMath.Exp((PortableMath.Log(-PortableMath.ExpMinusOne(-hazard)) + PortableMath.LogGamma(shape + 1)) / shape);
    }
}
