namespace Iop.Domain.Simulation.Randomness;

/// <summary>Draws of distributions by their quantiles: one number a draw, so that a draw shifts no other, and portable functions alone.</summary>
internal static class ValueSampling
{

    /// <summary>A number above 0 and below 1 from 64 random bits.</summary>
    public static double Share(ulong bits) => ((bits >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>The value below which a share of a distribution lies.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="share">Above 0 and below 1.</param>
    /// <param name="isPositive">Whether a normal distribution is that of the values above 0 alone.</param>
    public static double Quantile(ValueDistribution distribution, double share, bool isPositive = false)
    {
        var (first, second) = (distribution.First, distribution.Second);
        return distribution.Family switch
        {
            ValueFamily.Fixed => first,
            ValueFamily.Discrete => Discrete(distribution, share),
            ValueFamily.Uniform => first + ((second - first) * share),
            ValueFamily.Normal when second == 0 => first,
            ValueFamily.Normal => first + (second * NormalQuantile.At(isPositive ? Above(PortableMath.NormalTail(first / second), share) : share)),
            ValueFamily.LogNormal => PortableMath.Exp(first + (second * NormalQuantile.At(share))),
            ValueFamily.Gamma => second * GammaQuantile.At(first, -PortableMath.LogOnePlus(-share)),
            _ => Bisection.Solve(x => BetaShare.Below(first, second, x), share, 0, 1),
        };
    }

    private static double Above(double below, double share) => Math.Min(below + ((1 - below) * share), 1 - (1.0 / (1UL << 53)));

    private static double Discrete(ValueDistribution distribution, double share)
    {
        var sum = 0.0;
        foreach (var value in distribution.Values)
        {
            sum += value.Share;
            if (share < sum)
            {
                return value.Value;
            }
        }

        return distribution.Values.Last(value => value.Share > 0).Value;
    }
}
