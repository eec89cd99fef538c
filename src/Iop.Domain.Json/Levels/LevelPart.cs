using Iop.Domain.Care;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Levels;

/// <summary>A level as it was read: its code and the codes it names stand here even where the level has a problem, so that none is reported falsely.</summary>
/// <param name="Place">Where the code stands.</param>
/// <param name="Code">The code; null where it could not be read.</param>
/// <param name="Earlier">The codes that must have come before, with their places: those below it and the one of which it is a variant.</param>
/// <param name="Any">The codes that must stand anywhere, with their places.</param>
/// <param name="Definition">The level; null where it has a problem.</param>
internal sealed record LevelPart(
    JsonCursor Place, string? Code, IReadOnlyList<(JsonCursor Place, string? Code)> Earlier, IReadOnlyList<(JsonCursor Place, string? Code)> Any, LevelDefinition? Definition)
{
    /// <summary>A part of which nothing could be read.</summary>
    public static LevelPart Unreadable { get; } = new(default, Code: null, [], [], Definition: null);
}
