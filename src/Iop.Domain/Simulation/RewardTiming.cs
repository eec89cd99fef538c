namespace Iop.Domain.Simulation;

/// <summary>When, within a cycle, its costs and effects are counted, and with whom in which state. Published models differ; results name the one in use.</summary>
public enum RewardTiming
{
    /// <summary>A cycle counts those in each state at its start, discounted to its start.</summary>
    Start,

    /// <summary>A cycle counts those in each state at its end, discounted to its end.</summary>
    End,

    /// <summary>The trapezoid: half of <see cref="Start"/> and half of <see cref="End"/>, each end discounted to its own time.</summary>
    HalfCycle,

    /// <summary>Every point of the trace from 0 through N counts a whole cycle, so that N cycles give N + 1 rewards. As <see cref="Start"/>, with the last point added at the last cycle's values.</summary>
    EveryPoint,

    /// <summary>
    /// As <see cref="EveryPoint"/>, with weights: a third at the first and the last point, and between them two thirds at points 1, 3, 5, and four thirds at points 2, 4, 6 and so on.
    /// They are those of published tutorials and resemble Simpson's rule, which has the two in the other order.
    /// </summary>
    SimpsonLike,
}
