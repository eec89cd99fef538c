using Iop.Domain.Care;

namespace Iop.Domain.Assessment;

/// <summary>What an entry of a placement table asks for: the least level of treatment, a level of another track beside it, both or nothing.</summary>
internal readonly record struct PlacementAsk(LevelOfCare? Level, LevelOfCare? Beside)
{
    public static PlacementAsk Of(LevelSystem levels, string? level, string? beside) => new(level is null ? null : levels[level], beside is null ? null : levels[beside]);

    /// <summary>Whether it asks for at least what another does, of treatment and beside it.</summary>
    public bool IsAtLeast(PlacementAsk other) => Covers(Level, other.Level) && Covers(Beside, other.Beside);

    /// <summary>What it asks for, as a phrase.</summary>
    public string Text => (Level, Beside) switch
    {
        ({ } level, { } beside) => $"at least {level.Named()}, and {beside.Named()} beside it",
        ({ } level, null) => $"at least {level.Named()}",
        (null, { } beside) => $"{beside.Named()} beside the level",
        _ => "no level",
    };

    private static bool Covers(LevelOfCare? more, LevelOfCare? less) =>
        less is null || more is not null && less.Compare(more) is IntensityOrder.Same or IntensityOrder.More;
}
