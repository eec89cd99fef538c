using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The hazard of another transition times a ratio, such as the mortality of the healthy times three.</summary>
/// <remarks>A probability p of the other transition becomes 1 - (1 - p)^ratio. The other law is that of the strategy in question, without the factors that stand on the other exit.</remarks>
public sealed record HazardRatioLaw : TransitionLaw
{
    /// <summary>Makes a law.</summary>
    /// <param name="from">The id of the state that the other transition leaves.</param>
    /// <param name="to">The id of the state that it enters; its law is no hazard ratio and no share of exits.</param>
    /// <param name="ratio">0 to 1000.</param>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A ratio lies outside 0 to 1000.</exception>
    public HazardRatioLaw(string from, string to, CycleSchedule<double> ratio)
    {
        From = Guard.Against.NullOrWhiteSpace(from);
        To = Guard.Against.NullOrWhiteSpace(to);
        Ratio = PathwayLimits.Within(Guard.Against.Null(ratio), 0, PathwayLimits.MostRatio, nameof(ratio));
    }

    /// <summary>The state that the other transition leaves.</summary>
    public string From { get; }

    /// <summary>The state that it enters.</summary>
    public string To { get; }

    /// <summary>The ratio of hazards in each cycle.</summary>
    public CycleSchedule<double> Ratio { get; }

    internal override bool IsOpen => Ratio.Values.Any(static value => value > 0);

    /// <summary>Such as <c>3 times well -> dead</c>.</summary>
    public override string ToString() => $"{Ratio} times {From} -> {To}";
}
