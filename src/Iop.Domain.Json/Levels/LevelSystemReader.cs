using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Levels;

/// <summary>Reads a level system.</summary>
internal static class LevelSystemReader
{
    public static LevelSystem? Read(JsonCursor at)
    {
        if (at.Object(LevelShapes.System) is not { } root)
        {
            return null;
        }

        root.Format(LevelSystemJson.Format);
        var id = root["id"].Code();
        var name = root["name"].Word();
        var edition = root["edition"].Word();
        var orderSource = root["orderSource"].Word();
        var levels = root["levels"].Items(LevelReader.Read);
        var note = root["note"].Text();
        if (levels is not null)
        {
            Count(root["levels"], levels.Count);
            Once(levels);
            Known(levels);
        }

        return at.Log.Count > 0 ? null : LevelSystem.Define(id!, name!, edition!, orderSource!, [.. levels!.Select(level => level.Definition!)]).WithNote(note);
    }

    private static void Count(JsonCursor at, int count)
    {
        if (count is 0 or > LevelSystem.MostLevels)
        {
            at.Log.Add(
                at.Path,
                string.Create(CultureInfo.InvariantCulture, $"{count} levels"),
                string.Create(CultureInfo.InvariantCulture, $"from 1 to {LevelSystem.MostLevels} levels"));
        }
    }

    private static void Once(List<LevelPart> levels)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var level in levels.Where(level => level.Code is not null))
        {
            level.Place.Once(level.Code, seen, "each code once");
        }
    }

    /// <summary>Reports codes that no level has. Where the code of a level could not be read, it may be the one: nothing is reported then.</summary>
    private static void Known(List<LevelPart> levels)
    {
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var level in levels)
        {
            foreach (var (place, _) in level.Earlier.Where(named => named.Code is not null && !earlier.Contains(named.Code)))
            {
                place.Refuse("the code of a level that stands before this one in the list");
            }

            if (level.Code is null)
            {
                break;
            }

            earlier.Add(level.Code);
        }

        if (levels.TrueForAll(level => level.Code is not null))
        {
            foreach (var (place, _) in levels.SelectMany(level => level.Any).Where(named => named.Code is not null && !earlier.Contains(named.Code)))
            {
                place.Refuse("the code of a level of this list");
            }
        }
    }
}
