using Iop.Domain.Care;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Whether a fact speaks of where a move leads.</summary>
internal static class Targets
{
    /// <summary>The same level, or one whose place on the neutral ladder is the target; null is leaving care.</summary>
    public static bool Same(LevelOfCare? stated, LevelOfCare? target) =>
        stated is null || target is null ? stated is null && target is null : stated == target || (ReferenceEquals(target.Rung, target) && stated.Rung == target);

    /// <summary>The same level, or one of another system on the same rung of the neutral ladder.</summary>
    public static bool Alike(LevelOfCare? stated, LevelOfCare level) =>
        stated == level || (stated is not null && stated.System != level.System && stated.Rung == level.Rung);
}
