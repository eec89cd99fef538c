using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Statistics;

/// <summary>Quantiles of Student's t distribution, by the share of a beta distribution.</summary>
internal static class StudentQuantile
{
    /// <summary>How far from zero one has to go on both sides to have a share of the distribution between.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <param name="degrees">Degrees of freedom, 1 or more.</param>
    public static double TwoSided(double share, int degrees)
    {
        // beyond t on both sides lies the share of a beta(degrees / 2, 1 / 2) below degrees / (degrees + t^2)
        var part = Bisection.Solve(x => BetaShare.Below(degrees / 2.0, 0.5, x), 1 - share, 0, 1);
        return Math.Sqrt(degrees * (1 - part) / part);
    }
}
