namespace Iop.Domain.Simulation;

/// <summary>Points and shares that stand for a distribution.</summary>
internal static class Quadrature
{
    private const int Panels = 24;
    private const double Deviations = 9;

    /// <summary>Gauss's five nodes on -1 to 1 and their weights.</summary>
    private static (double Node, double Weight)[] Gauss { get; } =
    [
        (-0.9061798459386640, 0.2369268850561891), (-0.5384693101056831, 0.4786286704993665), (0, 0.5688888888888889),
        (0.5384693101056831, 0.4786286704993665), (0.9061798459386640, 0.2369268850561891),
    ];

    /// <summary>Whether the points are the distribution itself.</summary>
    public static bool IsExact(ValueDistribution distribution) => distribution.Family is ValueFamily.Fixed or ValueFamily.Discrete || distribution.Variance == 0;

    /// <summary>The values of a discrete distribution; nodes of Gauss's rule on panels for a continuous one, those of a normal one that are negative left out.</summary>
    public static List<(double Value, double Share)> Points(ValueDistribution distribution)
    {
        if (distribution.Family == ValueFamily.Discrete)
        {
            return [.. distribution.Values.Where(static value => value.Share > 0).Select(static value => (value.Value, value.Share))];
        }

        if (IsExact(distribution))
        {
            return [(distribution.Mean, 1)];
        }

        var isLog = distribution.Family == ValueFamily.LogNormal;
        var (mean, deviation) = isLog ? (distribution.First, distribution.Second) : (distribution.Mean, Math.Sqrt(distribution.Variance));
        var (least, most) = distribution.Range;
        var from = isLog ? mean - (Deviations * deviation) : Math.Max(Math.Max(0, least), mean - (Deviations * deviation));
        var to = isLog ? mean + (Deviations * deviation) : Math.Min(most, mean + (Deviations * deviation * (distribution.Family == ValueFamily.Gamma ? 3 : 1)));
        var points = new List<(double Value, double Share)>(Panels * Gauss.Length);
        for (var panel = 0; panel < Panels; panel++)
        {
            var (left, right) = (Edge(panel), Edge(panel + 1));
            foreach (var (node, weight) in Gauss)
            {
                var place = left + ((right - left) * (1 + node) / 2);
                points.Add((isLog ? PortableMath.Exp(place) : place, weight * (right - left) * PortableMath.Exp(LogDensity(distribution, place))));
            }
        }

        var sum = points.Sum(static point => point.Share);
        return [.. points.Where(point => point.Share > sum * 1e-18).Select(point => (point.Value, point.Share / sum))];

        // narrow panels where a gamma distribution has its mass, wide ones in its tail
        double Edge(int panel)
        {
            var part = (double)panel / Panels;
            return from + ((to - from) * (distribution.Family == ValueFamily.Gamma ? part * part : part));
        }
    }

    /// <summary>Two points that have the mean and the variance of a distribution, or one where it does not vary.</summary>
    public static List<(double Value, double Share)> TwoMoments(ValueDistribution distribution)
    {
        var deviation = Math.Sqrt(distribution.Variance);
        return deviation == 0 ? [(distribution.Mean, 1)] : [(distribution.Mean - deviation, 0.5), (distribution.Mean + deviation, 0.5)];
    }

    /// <summary>The logarithm of the density but for a constant; of the logarithm, where that is normal.</summary>
    private static double LogDensity(ValueDistribution distribution, double place) => distribution.Family switch
    {
        ValueFamily.Normal or ValueFamily.LogNormal => -(place - distribution.First) * (place - distribution.First) / (2 * distribution.Second * distribution.Second),
        ValueFamily.Gamma => ((distribution.First - 1) * PortableMath.Log(place / distribution.Mean)) - ((place - distribution.Mean) / distribution.Second),
        ValueFamily.Beta => ((distribution.First - 1) * PortableMath.Log(place)) + ((distribution.Second - 1) * PortableMath.LogOnePlus(-place)),
        _ => 0,
    };
}
