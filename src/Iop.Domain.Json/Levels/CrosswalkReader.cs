using Iop.Domain.Care;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Levels;

/// <summary>Reads a crosswalk among the levels of a catalog.</summary>
internal static class CrosswalkReader
{
    public static Crosswalk? Read(JsonCursor at, LevelCatalog levels)
    {
        if (at.Object(CrosswalkShapes.Crosswalk) is not { } root)
        {
            return null;
        }

        root.Format(CrosswalkJson.Format);
        var paired = new HashSet<string>(StringComparer.Ordinal);
        var noted = new HashSet<string>(StringComparer.Ordinal);
        var pairs = root["pairs"].Items(pair => Pair(pair, levels, paired));
        var notes = root["notes"].Items(note => Note(note, levels, noted));
        return at.Log.Count > 0 ? null : new Crosswalk(pairs!.OfType<CrosswalkPair>(), notes?.OfType<CrosswalkNote>());
    }

    private static CrosswalkPair? Pair(JsonCursor at, LevelCatalog levels, HashSet<string> seen)
    {
        var before = at.Log.Count;
        if (at.Object(CrosswalkShapes.Pair) is not { } item)
        {
            return null;
        }

        var first = item["first"].Level(levels);
        var second = item["second"].Level(levels);
        var certainty = item["certainty"].OneOf(CrosswalkShapes.Certainties);
        var why = item["why"].Word();
        var evidence = item["evidence"].Evidence();
        var citation = item["citation"].Citation();
        if (first is not null && first.System == second?.System)
        {
            item["second"].Refuse($"a level of another system than {JsonQuote.Cut(first.System.Id, JsonQuote.Length)}");
        }
        else if (first is not null && second is not null)
        {
            var (lower, upper) = string.CompareOrdinal(first.Id, second.Id) < 0 ? (first, second) : (second, first);
            at.Once($"{lower.Id} and {upper.Id}", seen, "each pair of levels once, whichever of the two stands first");
        }

        return at.Log.Count > before ? null : new(first!, second!, certainty!.Value, why!, evidence, citation);
    }

    private static CrosswalkNote? Note(JsonCursor at, LevelCatalog levels, HashSet<string> seen)
    {
        var before = at.Log.Count;
        if (at.Object(CrosswalkShapes.Note) is not { } item)
        {
            return null;
        }

        var level = item["level"].Level(levels);
        var to = item["to"].System(levels);
        var text = item["text"].Word();
        if (level is not null && level.System == to)
        {
            item["to"].Refuse("another system than the level's own");
        }
        else if (level is not null && to is not null)
        {
            at.Once($"{level.Id} in {to.Id}", seen, "one note for each level and system");
        }

        return at.Log.Count > before ? null : new(level!, to!, text!);
    }
}
