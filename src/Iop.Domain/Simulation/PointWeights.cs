namespace Iop.Domain.Simulation;

/// <summary>What each point of the trace weighs: the shares of a cycle that its two ends count, and the discount weights of all points.</summary>
internal sealed class PointWeights
{
    public PointWeights(PathwayModel model, int cycles)
    {
        (AtStart, AtEnd, AtLastEnd) = model.Timing switch
        {
            RewardTiming.Start => (1.0, 0.0, 0.0),
            RewardTiming.End => (0.0, 1.0, 1.0),
            RewardTiming.HalfCycle => (0.5, 0.5, 0.5),
            _ => (1.0, 0.0, 1.0),
        };
        Cost = new double[cycles + 1];
        Effect = new double[cycles + 1];
        for (var point = 0; point <= cycles; point++)
        {
            var years = model.CycleLength.YearsAfter(point);
            Cost[point] = model.Discounting.CostWeight(years);
            Effect[point] = model.Discounting.EffectWeight(years);
        }
    }

    /// <summary>The share of a cycle that its first point counts.</summary>
    public double AtStart { get; }

    /// <summary>The share of a cycle that its last point counts.</summary>
    public double AtEnd { get; }

    /// <summary>The same for the last cycle.</summary>
    public double AtLastEnd { get; }

    /// <summary>The discount weight of costs at each point.</summary>
    public double[] Cost { get; }

    /// <summary>The discount weight of effects at each point.</summary>
    public double[] Effect { get; }
}
