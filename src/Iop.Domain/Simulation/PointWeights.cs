namespace Iop.Domain.Simulation;

/// <summary>What each point of the trace weighs: the shares of a cycle that its two ends count, and the discount weights of all points.</summary>
internal sealed class PointWeights
{
    private readonly RewardTiming timing;
    private readonly int cycles;

    public PointWeights(PathwayModel model, int cycles)
    {
        timing = model.Timing;
        this.cycles = cycles;
        Cost = new double[cycles + 1];
        Effect = new double[cycles + 1];
        for (var point = 0; point <= cycles; point++)
        {
            var years = model.CycleLength.YearsAfter(point);
            Cost[point] = model.Discounting.CostWeight(years);
            Effect[point] = model.Discounting.EffectWeight(years);
        }
    }

    /// <summary>The discount weight of costs at each point.</summary>
    public double[] Cost { get; }

    /// <summary>The discount weight of effects at each point.</summary>
    public double[] Effect { get; }

    /// <summary>The part of a cycle that its first point counts.</summary>
    public double AtStart(int cycle) => timing switch
    {
        RewardTiming.End => 0,
        RewardTiming.HalfCycle => 0.5,
        RewardTiming.SimpsonLike => SimpsonLike(cycle - 1),
        _ => 1,
    };

    /// <summary>The part of a cycle that its last point counts.</summary>
    public double AtEnd(int cycle) => timing switch
    {
        RewardTiming.Start => 0,
        RewardTiming.End => 1,
        RewardTiming.HalfCycle => 0.5,
        _ when cycle < cycles => 0,
        RewardTiming.SimpsonLike => SimpsonLike(cycle),
        _ => 1,
    };

    /// <summary>What is counted once in a cycle weighs: without discounting, as a cost and as an effect.</summary>
    public (double Plain, double Cost, double Effect) OneOff(int cycle, OneOffTiming when) => when switch
    {
        OneOffTiming.Start => (1, Cost[cycle - 1], Effect[cycle - 1]),
        OneOffTiming.Middle => (1, (Cost[cycle - 1] + Cost[cycle]) / 2, (Effect[cycle - 1] + Effect[cycle]) / 2),
        OneOffTiming.Point => (Point(cycle), Point(cycle) * Cost[cycle], Point(cycle) * Effect[cycle]),
        _ => (1, Cost[cycle], Effect[cycle]),
    };

    private double Point(int point) => AtEnd(point) + (point < cycles ? AtStart(point + 1) : 0);

    private double SimpsonLike(int point) => point == 0 || point == cycles ? 1.0 / 3 : point % 2 == 1 ? 2.0 / 3 : 4.0 / 3;
}
