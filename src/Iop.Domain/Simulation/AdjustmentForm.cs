namespace Iop.Domain.Simulation;

/// <summary>How an adjustment changes a cost or a utility.</summary>
public enum AdjustmentForm
{
    /// <summary>It stands in its place.</summary>
    Set,

    /// <summary>It is added.</summary>
    Add,

    /// <summary>It multiplies.</summary>
    Multiply,
}
