using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>The levels of treatment of a system as bits, to find those at or above several minimums and the least of them.</summary>
internal sealed class UpperBounds
{
    private readonly ValueList<LevelOfCare> levels;
    private readonly ulong[] atOrAbove;

    public UpperBounds(LevelSystem system)
    {
        levels = system.Levels.Where(level => level.Track == CareTrack.Treatment).ToValueList();
        atOrAbove = [.. levels.Select(least => Bits(levels.Where(level => least.Compare(level) is IntensityOrder.Same or IntensityOrder.More)))];
        All = Bits(levels);
    }

    /// <summary>Every level of treatment.</summary>
    public ulong All { get; }

    /// <summary>The levels at or above one; all where there is none.</summary>
    public ulong AtOrAbove(LevelOfCare? least) => least is null ? All : atOrAbove[Position(least)];

    /// <summary>Those of the levels above which the set has no less intensive one, in the system's order.</summary>
    public ValueList<LevelOfCare> LeastOf(ulong set) =>
        levels.Where(level => Has(set, level) && !levels.Any(other => Has(set, other) && level.Compare(other) == IntensityOrder.Less)).ToValueList();

    private bool Has(ulong set, LevelOfCare level) => (set >> Position(level) & 1) == 1;

    private ulong Bits(IEnumerable<LevelOfCare> some) => some.Aggregate(0UL, (bits, level) => bits | 1UL << Position(level));

    private int Position(LevelOfCare level)
    {
        for (var position = 0; position < levels.Count; position++)
        {
            if (levels[position] == level)
            {
                return position;
            }
        }

        throw new ArgumentException($"{level.Id} is no level of treatment of the system.", nameof(level));
    }
}
