using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Economics;

/// <summary>How wide an interval must be so that the intervals of all looks at a growing sample cover together: the constant boundary of Pocock (1977) for samples that double.</summary>
internal static class PocockBoundary
{
    private const int Intervals = 128;
    private const double Tolerance = 1e-8;

    /// <summary>The number of standard errors on either side.</summary>
    /// <param name="looks">How often one looks at most, 1 or more; each time the sample has at most doubled.</param>
    /// <param name="confidence">The probability that no interval misses.</param>
    public static double StandardErrors(int looks, double confidence)
    {
        // one look is the least, and as many independent looks, by halves for each side, the most
        var low = NormalQuantile.At((1 + confidence) / 2);
        var high = NormalQuantile.At(1 - ((1 - confidence) / (2.0 * looks)));
        var (below, above) = (Covers(looks, low) - confidence, Covers(looks, high) - confidence);
        while (high - low > Tolerance && below < 0 && above > 0)
        {
            // false position; an end that stays counts half, lest it stay for good
            var middle = low + ((high - low) * below / (below - above));
            var left = Covers(looks, middle) - confidence;
            if (Math.Abs(left) < Tolerance)
            {
                return middle;
            }

            (low, high, below, above) = left < 0 ? (middle, high, left, above / 2) : (low, middle, below / 2, left);
        }

        return high;
    }

    /// <summary>The probability that a standardized mean stays within bounds at every look: the density of those still within is carried from look to look, by Simpson's rule.</summary>
    private static double Covers(int looks, double bound)
    {
        var step = 2 * bound / Intervals;
        var weights = Enumerable.Range(0, Intervals + 1).Select(i => (i is 0 or Intervals ? 1 : i % 2 == 1 ? 4 : 2) * step / 3).ToArray();
        var points = Enumerable.Range(0, Intervals + 1).Select(i => (i * step) - bound).ToArray();
        var density = points.Select(Density).ToArray();
        var root = Math.Sqrt(0.5);
        var kernel = looks == 1 ? [] : points.Select(to => points.Select((from, i) => weights[i] * Density((to - (root * from)) / root) / root).ToArray()).ToArray();
        for (var look = 1; look < looks; look++)
        {
            density = [.. kernel.Select(row => Product(row, density))];
        }

        return Product(weights, density);
    }

    private static double Product(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }

    private static double Density(double x) => PortableMath.Exp(-x * x / 2) * 0.3989422804014327;
}
