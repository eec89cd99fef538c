namespace Iop.Domain.Simulation;

/// <summary>When what is counted once, on a move within a cycle, is counted. An engine that has exact times counts it at the move.</summary>
public enum OneOffTiming
{
    /// <summary>At the end of the cycle, in full.</summary>
    End,

    /// <summary>At the start of the cycle, in full.</summary>
    Start,

    /// <summary>Half at the start and half at the end of the cycle.</summary>
    Middle,

    /// <summary>At the end of the cycle, times the weight that the reward timing gives to that point of the trace, as tutorials do that multiply all rewards of a point by one weight.</summary>
    Point,
}
