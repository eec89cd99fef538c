using Iop.Domain.Care;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Whether a fact speaks of where a move leads.</summary>
internal static class Targets
{
    /// <summary>The same level, or one whose place on the neutral ladder is the target; null is leaving care.</summary>
    public static bool Same(LevelOfCare? stated, LevelOfCare? target) =>
        stated is null || target is null ? stated is null && target is null : stated == target || (ReferenceEquals(target.Rung, target) && stated.Rung == target);
}
