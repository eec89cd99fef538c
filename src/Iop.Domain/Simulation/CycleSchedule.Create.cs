using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>Makes values that may change from cycle to cycle. A plain number converts to a constant one by itself.</summary>
public static class CycleSchedule
{
    /// <summary>The same value in every cycle.</summary>
    public static CycleSchedule<T> Constant<T>(T value)
        where T : struct => new([], value);

    /// <summary>One value from cycle 1 through a cycle (inclusive), and another in all cycles after it.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="throughCycle"/> is below 1.</exception>
    public static CycleSchedule<T> Through<T>(int throughCycle, T value, T afterwards)
        where T : struct => new([new(throughCycle, value)], afterwards);

    /// <summary>A value for each step, in rising order of their last cycles, and another in all cycles after the last step.</summary>
    /// <exception cref="ArgumentException">The last cycles of the steps do not rise.</exception>
    public static CycleSchedule<T> Steps<T>(IEnumerable<CycleStep<T>> steps, T afterwards)
        where T : struct => new(Guard.Against.Null(steps).ToValueList(), afterwards);
}
