using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

public sealed partial class LevelOfCare
{
    /// <summary>The levels directly less intensive, in the system's order: with nothing between them and this one. Empty at the lower end; several where the order branches.</summary>
    public ValueList<LevelOfCare> OneStepDown => field ??= System.Levels.Where(level => Covers(level)).ToValueList();

    /// <summary>The levels directly more intensive, in the system's order: with nothing between this one and them. Empty at the upper end; several where the order branches.</summary>
    public ValueList<LevelOfCare> OneStepUp => field ??= System.Levels.Where(level => level.Covers(this)).ToValueList();

    /// <summary>How intensive another level of the same system is beside this one: <see cref="IntensityOrder.Less"/> when <paramref name="other"/> is a step down.</summary>
    /// <exception cref="ArgumentException"><paramref name="other"/> belongs to another system or edition: such levels have no common order. Compare their <see cref="Rung"/>s.</exception>
    public IntensityOrder Compare(LevelOfCare other)
    {
        OfOneSystem(this, Guard.Against.Null(other), nameof(other));
        return other.position == position ? IntensityOrder.Same
            : IsAbove(other) ? IntensityOrder.Less
            : other.IsAbove(this) ? IntensityOrder.More
            : IntensityOrder.NotComparable;
    }

    /// <summary>The levels strictly between two of a system, the least intensive first, whichever of the two is given first; empty where they are the same, neighbors or not comparable.</summary>
    /// <exception cref="ArgumentException">The two belong to different systems or editions.</exception>
    public static ValueList<LevelOfCare> Between(LevelOfCare a, LevelOfCare b)
    {
        OfOneSystem(Guard.Against.Null(a), Guard.Against.Null(b), nameof(b));
        var (low, high) = b.IsAbove(a) ? (a, b) : (b, a);
        return high.System.Levels.Where(level => high.IsAbove(level) && level.IsAbove(low)).ToValueList();
    }

    private bool IsAbove(LevelOfCare other) => (below >> other.position & 1) == 1;

    private bool Covers(LevelOfCare other) => IsAbove(other) && !System.Levels.Any(level => IsAbove(level) && level.IsAbove(other));

    private static void OfOneSystem(LevelOfCare one, LevelOfCare other, string parameter)
    {
        if (other.System != one.System)
        {
            throw new ArgumentException($"{other.Id} and {one.Id} belong to different systems and have no common order; compare their rungs.", parameter);
        }
    }
}
