using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A probability in each cycle.</summary>
public sealed record ProbabilityLaw : TransitionLaw
{
    /// <summary>Makes a law.</summary>
    /// <param name="perCycle">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A probability lies outside 0 to 1.</exception>
    public ProbabilityLaw(CycleSchedule<double> perCycle) => PerCycle = PathwayLimits.Within(Guard.Against.Null(perCycle), 0, 1, nameof(perCycle));

    /// <summary>The probability that a patient who is in the state left at a cycle's start is in the state entered at its end.</summary>
    public CycleSchedule<double> PerCycle { get; }

    internal override bool IsOpen => PerCycle.Values.Any(static value => value > 0);

    /// <summary>Such as <c>probability 0.1</c>.</summary>
    public override string ToString() => $"probability {PerCycle}";
}
