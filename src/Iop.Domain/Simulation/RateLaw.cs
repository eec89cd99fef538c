using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A hazard per year.</summary>
public sealed record RateLaw : TransitionLaw
{
    /// <summary>Makes a law.</summary>
    /// <param name="perYear">0 to 1,000,000; alone in its state, a cycle of L years is left with probability 1 - exp(-rate L).</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is out of range.</exception>
    public RateLaw(CycleSchedule<double> perYear) => PerYear = PathwayLimits.Within(Guard.Against.Null(perYear), 0, PathwayLimits.MostHazard, nameof(perYear));

    /// <summary>The hazard per year in each cycle.</summary>
    public CycleSchedule<double> PerYear { get; }

    internal override bool IsOpen => PerYear.Values.Any(static value => value > 0);

    /// <summary>Such as <c>rate 0.1</c>.</summary>
    public override string ToString() => $"rate {PerYear}";
}
