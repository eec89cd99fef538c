namespace Iop.Domain.Simulation;

/// <summary>How an effect fades: what is left of its distance from 1.</summary>
public enum WaningForm
{
    /// <summary>All until a time, none from another time on, in a straight line between.</summary>
    Linear,

    /// <summary>All until a time, then half of what is left after each half-life.</summary>
    Exponential,
}
