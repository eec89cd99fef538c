namespace Iop.Domain.Plans;

/// <summary>How a part of a plan differs.</summary>
public enum PlanChangeKind
{
    /// <summary>It stands in the later plan alone.</summary>
    Added,

    /// <summary>It stands in the earlier plan alone.</summary>
    Removed,

    /// <summary>It stands in both, otherwise.</summary>
    Changed,
}
