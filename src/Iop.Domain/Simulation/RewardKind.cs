namespace Iop.Domain.Simulation;

/// <summary>What an adjustment changes.</summary>
public enum RewardKind
{
    /// <summary>The cost per year, in minor units.</summary>
    Cost,

    /// <summary>The utility.</summary>
    Utility,
}
