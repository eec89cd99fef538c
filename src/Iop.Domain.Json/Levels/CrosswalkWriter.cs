using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Json.Writing;

namespace Iop.Domain.Json.Levels;

internal static class CrosswalkWriter
{
    public static void Write(Utf8JsonWriter writer, Crosswalk crosswalk, LevelCatalog levels)
    {
        writer.WriteString("format", CrosswalkJson.Format);
        writer.ObjectsEvenIfNone("pairs", crosswalk.Pairs, (to, pair) => Pair(to, pair, levels));
        writer.Objects("notes", crosswalk.Notes, (to, note) => Note(to, note, levels));
    }

    private static void Pair(Utf8JsonWriter writer, CrosswalkPair pair, LevelCatalog levels)
    {
        writer.WriteString("first", pair.First.IdIn(levels));
        writer.WriteString("second", pair.Second.IdIn(levels));
        writer.WriteString("certainty", CrosswalkShapes.Certainties.Of(pair.Certainty));
        writer.WriteString("why", pair.Why);
        writer.Evidence(pair.Evidence);
        writer.Citation(pair.Citation);
    }

    private static void Note(Utf8JsonWriter writer, CrosswalkNote note, LevelCatalog levels)
    {
        writer.WriteString("level", note.Level.IdIn(levels));
        writer.WriteString("to", note.To.IdIn(levels));
        writer.WriteString("text", note.Text);
    }
}
