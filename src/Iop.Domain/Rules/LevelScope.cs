using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Rules;

/// <summary>The levels of care that a rule speaks of: named ones, or every level on a rung of the neutral ladder.</summary>
/// <remarks>
/// A payer's rule speaks of a rung: Medicare's intensive outpatient rules hold whether a plan writes <c>asam4:2.1</c>, <c>asam3:2.1</c> or
/// <c>medicare:IOP</c>. A clinical standard speaks of its own edition's levels only.
/// </remarks>
public sealed record LevelScope
{
    private LevelScope(ValueList<LevelOfCare> levels, bool isByRung)
    {
        Levels = levels;
        IsByRung = isByRung;
    }

    /// <summary>The levels named, or the rungs; in the order given, and none for every level.</summary>
    public ValueList<LevelOfCare> Levels { get; }

    /// <summary>Whether <see cref="Levels"/> are rungs of <see cref="LevelSystem.Ladder"/> that stand for all levels on them.</summary>
    public bool IsByRung { get; }

    /// <summary>Every level of every system.</summary>
    public static LevelScope Every { get; } = new([], isByRung: true);

    /// <summary>These levels and no others.</summary>
    /// <exception cref="ArgumentException">None is given.</exception>
    public static LevelScope Exactly(params ReadOnlySpan<LevelOfCare> levels) => new(Some(levels), isByRung: false);

    /// <summary>All levels of all systems on rungs of the neutral ladder.</summary>
    /// <param name="rungs">Codes of rungs, such as <c>iop</c>.</param>
    /// <exception cref="ArgumentException">None is given.</exception>
    /// <exception cref="KeyNotFoundException">A code is not on the ladder.</exception>
    public static LevelScope OnRung(params ReadOnlySpan<string> rungs)
    {
        var levels = new LevelOfCare[rungs.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = LevelSystem.Ladder[rungs[i]];
        }

        return new(Some(levels), isByRung: true);
    }

    /// <summary>Whether a level is among them.</summary>
    public bool Includes(LevelOfCare level)
    {
        if (Levels.Count == 0)
        {
            return true;
        }

        var sought = IsByRung ? Guard.Against.Null(level).Rung : Guard.Against.Null(level);
        foreach (var known in Levels)
        {
            if (known == sought)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a level of a system of which none is named stands on the rung of one that is.</summary>
    internal bool IncludesOnRung(LevelOfCare level)
    {
        if (IsByRung || level.Rung is not { } rung)
        {
            return false;
        }

        var isThere = false;
        foreach (var known in Levels)
        {
            if (known.System == level.System)
            {
                return false;
            }

            isThere |= known.Rung == rung;
        }

        return isThere;
    }

    /// <summary>The identifiers, such as <c>asam3:2.1</c>; a rung as <c>ladder:iop</c>; <c>every level</c> where none is named.</summary>
    public override string ToString() => Levels.Count == 0 ? "every level" : string.Join(", ", Levels.Select(level => level.Id));

    private static ValueList<LevelOfCare> Some(ReadOnlySpan<LevelOfCare> levels) =>
        levels.Length > 0 ? Guard.Against.NullItem<LevelOfCare>([.. levels], nameof(levels)) : throw new ArgumentException("A rule speaks of at least one level.", nameof(levels));
}
