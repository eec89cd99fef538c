using Iop.Domain.Assessment;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

/// <summary>Reads a table of bands that cover a scale without gap or overlap.</summary>
internal static class BandTableReader
{
    /// <summary>Reads a table; where an end of the scale is null it is not known, and not held against the bands.</summary>
    public static BandTable? Read(JsonCursor at, int? least, int? most, HashSet<string> codes)
    {
        var before = at.Log.Count;
        if (at.Object(InstrumentShapes.BandTable) is not { } item)
        {
            return null;
        }

        var code = item["code"].Word();
        item["code"].Once(code, codes, "each code of a table once within its scale");
        var bands = item["bands"].Items(Band);
        if (bands is { Count: 0 })
        {
            item["bands"].Refuse("at least one band");
        }

        Follow(item["bands"], bands ?? [], least, most);
        var (evidence, citation) = item.Source();
        return at.Log.Count > before ? null : new(code!, [.. bands!.Select(band => new Band(band.Name!, band.Least!.Value, band.Most!.Value))], evidence!.Value, citation);
    }

    private static (string? Name, int? Least, int? Most) Band(JsonCursor at)
    {
        if (at.Object(InstrumentShapes.Band) is not { } item)
        {
            return default;
        }

        var name = item["name"].Word();
        var least = item["least"].Integer(0, short.MaxValue);
        var most = item["most"].Integer(0, short.MaxValue);
        if (most < least)
        {
            item["most"].Refuse($"at least the band's least, {((long)least.Value).Invariant()}");
            most = null;
        }

        return (name, least, most);
    }

    private static void Follow(JsonCursor at, List<(string? Name, int? Least, int? Most)> bands, int? least, int? most)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < bands.Count; i++)
        {
            var place = at.Path.Item(i);
            if (bands[i].Name is { } name && !names.Add(name))
            {
                at.Log.Add(place.Property("name"), $"\"{JsonQuote.Cut(name, JsonQuote.Length)}\" a second time", "each name once within its table");
            }

            var start = i == 0 ? least : bands[i - 1].Most + 1;
            if (bands[i].Least is { } first && start is { } from && first != from)
            {
                at.Log.Add(place.Property("least"), $"the number {((long)first).Invariant()}", $"{((long)from).Invariant()}, {(i == 0 ? "where the scale begins" : "right after the band before")}");
            }
        }

        if (bands.Count > 0 && bands[^1].Most is { } last && most is { } end && last != end)
        {
            at.Log.Add(at.Path.Item(bands.Count - 1).Property("most"), $"the number {((long)last).Invariant()}", $"{((long)end).Invariant()}, where the scale ends");
        }
    }
}
