using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Economics;

/// <summary>How wide an interval must be so that the intervals of all looks at a growing sample cover together: the constant boundary of Pocock (1977) for samples that double.</summary>
internal static class PocockBoundary
{
    private const int Intervals = 400;
    private const double Tolerance = 1e-10;

    /// <summary>The number of standard errors on either side.</summary>
    /// <param name="looks">How often one looks at most, 1 or more; each time the sample has at most doubled.</param>
    /// <param name="confidence">The probability that no interval misses.</param>
    public static double StandardErrors(int looks, double confidence)
    {
        // one look is the least, and as many independent looks, by halves for each side, the most
        var low = NormalQuantile.At((1 + confidence) / 2);
        var high = NormalQuantile.At(1 - ((1 - confidence) / (2.0 * looks)));
        while (high - low > Tolerance)
        {
            var middle = (low + high) / 2;
            (low, high) = Covers(looks, middle) < confidence ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>The probability that a standardized mean stays within bounds at every look: the density of those still within is carried from look to look, by Simpson's rule.</summary>
    private static double Covers(int looks, double bound)
    {
        var step = 2 * bound / Intervals;
        var weights = Enumerable.Range(0, Intervals + 1).Select(i => (i is 0 or Intervals ? 1 : i % 2 == 1 ? 4 : 2) * step / 3).ToArray();
        var points = Enumerable.Range(0, Intervals + 1).Select(i => (i * step) - bound).ToArray();
        var density = points.Select(static point => Density(point)).ToArray();
        var root = Math.Sqrt(0.5);
        var kernel = looks == 1 ? [] : points.Select(to => points.Select((from, i) => weights[i] * Density((to - (root * from)) / root) / root).ToArray()).ToArray();
        for (var look = 1; look < looks; look++)
        {
            density = [.. kernel.Select(row => row.Zip(density, static (part, at) => part * at).Sum())];
        }

        return density.Zip(weights, static (at, weight) => at * weight).Sum();
    }

    private static double Density(double x) => PortableMath.Exp(-x * x / 2) * 0.3989422804014327;
}
