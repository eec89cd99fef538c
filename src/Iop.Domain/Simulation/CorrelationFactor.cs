namespace Iop.Domain.Simulation;

/// <summary>Turns independent normal numbers into correlated ones: the lower triangle L of the correlation matrix LL', by Cholesky, over the parameters that any pair names.</summary>
/// <remarks>A number is made of its own and of those of parameters before it alone, so that a parameter added at the end changes no other.</remarks>
internal sealed class CorrelationFactor
{
    /// <summary>What must be left of a parameter's variance given those before it; below, the matrix is as good as singular.</summary>
    private const double LeastVariance = 1e-12;

    private readonly double[][] rows;

    private CorrelationFactor(int[] places, double[][] rows)
    {
        Places = places;
        this.rows = rows;
    }

    /// <summary>The places of the correlated parameters in the model's list, rising.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>The factor; null where the matrix is not positive definite.</summary>
    public static CorrelationFactor? Of(IReadOnlyList<PathwayParameter> parameters, IReadOnlyList<ParameterCorrelation> correlations)
    {
        int PlaceOf(string id) => parameters.Index().First(pair => pair.Item.Id == id).Index;
        var pairs = correlations.Select(pair => (First: PlaceOf(pair.First), Second: PlaceOf(pair.Second), pair.Correlation)).ToArray();
        var places = pairs.SelectMany(static pair => new[] { pair.First, pair.Second }).Distinct().Order().ToArray();
        var factor = places.Select(static (_, i) => new double[i + 1]).ToArray();
        foreach (var (first, second, correlation) in pairs)
        {
            var (i, j) = (Array.IndexOf(places, Math.Max(first, second)), Array.IndexOf(places, Math.Min(first, second)));
            factor[i][j] = correlation;
        }

        for (var i = 0; i < factor.Length; i++)
        {
            var left = 1.0;
            for (var j = 0; j < i; j++)
            {
                factor[i][j] = (factor[i][j] - Product(factor[i], factor[j], j)) / factor[j][j];
                left -= factor[i][j] * factor[i][j];
            }

            if (left < LeastVariance)
            {
                return null;
            }

            factor[i][i] = Math.Sqrt(left);
        }

        return new(places, factor);
    }

    /// <summary>The correlated number of one of <see cref="Places"/>.</summary>
    /// <param name="i">Which one.</param>
    /// <param name="independent">The independent normal numbers of all of them.</param>
    public double Normal(int i, ReadOnlySpan<double> independent) => Product(rows[i], independent, i + 1);

    private static double Product(ReadOnlySpan<double> left, ReadOnlySpan<double> right, int count)
    {
        var sum = 0.0;
        for (var k = 0; k < count; k++)
        {
            sum += left[k] * right[k];
        }

        return sum;
    }
}
