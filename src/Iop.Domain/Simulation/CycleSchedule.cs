using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A value that may change from cycle to cycle: constant, or in steps of which the last one is open.</summary>
/// <remarks>Cycles are counted from 1. Two schedules are equal when they were made of equal steps, even where others would give the same values.</remarks>
/// <typeparam name="T">A probability, a utility, a ratio, or an amount of money.</typeparam>
public sealed record CycleSchedule<T>
    where T : struct
{
    internal CycleSchedule(ValueList<CycleStep<T>> steps, T last)
    {
        for (var i = 1; i < steps.Count; i++)
        {
            if (steps[i].ThroughCycle <= steps[i - 1].ThroughCycle)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Step {i + 1} ends with cycle {steps[i].ThroughCycle}, not after the step before it."), nameof(steps));
            }
        }

        Steps = steps;
        Last = last;
    }

    /// <summary>The steps that end, in rising order of their last cycles; empty for a constant.</summary>
    public ValueList<CycleStep<T>> Steps { get; }

    /// <summary>The value in all cycles after the steps.</summary>
    public T Last { get; }

    /// <summary>Whether it has one value in every cycle.</summary>
    public bool IsConstant => Steps.Count == 0;

    /// <summary>The value in a cycle counted from 1; cycles beyond a model's horizon have the last value.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cycle"/> is below 1.</exception>
    public T this[int cycle]
    {
        get
        {
            Guard.Against.NegativeOrZero(cycle);
            var (low, high) = (0, Steps.Count);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                (low, high) = Steps[middle].ThroughCycle < cycle ? (middle + 1, high) : (low, middle);
            }

            return low < Steps.Count ? Steps[low].Value : Last;
        }
    }

    /// <summary>The distinct values in order of their cycles.</summary>
    internal IEnumerable<T> Values => Steps.Select(step => step.Value).Append(Last);

    /// <summary>The same value in every cycle.</summary>
    public static implicit operator CycleSchedule<T>(T value) => CycleSchedule.Constant(value);

    /// <summary>Such as <c>0.5</c>, or <c>through cycle 2: 0.5; then 1</c>.</summary>
    public override string ToString() => IsConstant
        ? string.Create(CultureInfo.InvariantCulture, $"{Last}")
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", Steps)}; then {Last}");
}
