using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A value that holds through a cycle, from the cycle after the step before it (or from cycle 1).</summary>
/// <typeparam name="T">A probability, a utility, a ratio, or an amount of money.</typeparam>
public sealed record CycleStep<T>
    where T : struct
{
    /// <summary>Makes a step.</summary>
    /// <param name="throughCycle">The last cycle of the step, counted from 1, inclusive.</param>
    /// <param name="value">What holds in its cycles.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="throughCycle"/> is below 1.</exception>
    public CycleStep(int throughCycle, T value)
    {
        ThroughCycle = Guard.Against.NegativeOrZero(throughCycle);
        Value = value;
    }

    /// <summary>The last cycle of the step, counted from 1, inclusive.</summary>
    public int ThroughCycle { get; }

    /// <summary>What holds in the step's cycles.</summary>
    public T Value { get; }

    /// <summary>Such as <c>through cycle 2: 0.5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"through cycle {ThroughCycle}: {Value}");
}
