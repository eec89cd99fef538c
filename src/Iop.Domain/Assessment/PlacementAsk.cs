using Iop.Domain.Care;

namespace Iop.Domain.Assessment;

/// <summary>What an entry of a placement table asks for: the least level of treatment, a level of another track beside it, both or nothing.</summary>
internal readonly record struct PlacementAsk(LevelOfCare? Level, LevelOfCare? Beside)
{
    public static PlacementAsk Of(LevelSystem levels, string? level, string? beside) => new(level is null ? null : levels[level], beside is null ? null : levels[beside]);

    /// <summary>What it asks for, as a phrase.</summary>
    public string Text => (Level, Beside) switch
    {
        ({ } level, { } beside) => $"at least {level.Named()}, and {beside.Named()} beside it",
        ({ } level, null) => $"at least {level.Named()}",
        (null, { } beside) => $"{beside.Named()} beside the level",
        _ => "no level",
    };
}
