using Iop.Domain.Assessment;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

/// <summary>Reads a scale. Its code is kept also where the scale is unsound, so that nothing that names it is reported falsely.</summary>
internal static class ScaleReader
{
    private const int Most = short.MaxValue;

    public static (string? Code, Scale? Value) Read(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(InstrumentShapes.Scale) is not { } item)
        {
            return default;
        }

        var code = item["code"].Word();
        var name = item["name"].Word();
        var items = item["items"].Numbers();
        var least = item["least"].Integer(0, Most - 1);
        var most = item["most"].Integer(1, Most);
        if (most <= least)
        {
            item["most"].Refuse($"more than least, {((long)least.Value).Invariant()}");
            most = null;
        }

        var direction = item["direction"].OneOf(InstrumentShapes.Directions);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var tables = item["bandTables"].Items(table => BandTableReader.Read(table, least, most, codes));
        var cuts = item["cutPoints"].Items(cut => CutPoint(cut, least, most));
        Lines(item["cutPoints"], cuts ?? []);
        return (code, at.Log.Count > before ? null : new(
            code!, name!, items!, least!.Value, most!.Value, direction!.Value, [.. tables?.OfType<BandTable>() ?? []], [.. cuts?.OfType<CutPoint>() ?? []]));
    }

    private static CutPoint? CutPoint(JsonCursor at, int? least, int? most)
    {
        var before = at.Log.Count;
        if (at.Object(InstrumentShapes.CutPoint) is not { } item)
        {
            return null;
        }

        var code = item["code"].Word();
        var meaning = item["meaning"].Word();
        var comparison = item["comparison"].OneOf(InstrumentShapes.Comparisons);

        // a line at the scale's end would be reached by all values
        var value = item["value"].Integer(
            comparison == CutComparison.AtLeast ? (least ?? 0) + 1 : least ?? 0,
            comparison == CutComparison.AtMost ? (most ?? Most) - 1 : most ?? Most);
        var (evidence, citation) = item.Source();
        var sex = item["sex"].OneOf(InstrumentShapes.Sexes);
        var sensitivity = item["sensitivity"].Integer(0, 100);
        var specificity = item["specificity"].Integer(0, 100);
        return at.Log.Count > before ? null : new(
            code!, meaning!, comparison!.Value, value!.Value, evidence!.Value, citation, sex, sensitivity, specificity);
    }

    /// <summary>A line is stated once for everyone, or once for each sex and from the same side.</summary>
    private static void Lines(JsonCursor at, List<CutPoint?> cuts)
    {
        for (var i = 0; i < cuts.Count; i++)
        {
            if (cuts[i] is not { } cut || cuts.Take(i).FirstOrDefault(earlier => earlier?.Code == cut.Code) is not { } first)
            {
                continue;
            }

            if (cut.Sex is null || first.Sex is null || cuts.Take(i).Any(earlier => earlier?.Code == cut.Code && earlier.Sex == cut.Sex))
            {
                at.Log.Add(at.Path.Item(i).Property("code"), $"\"{JsonQuote.Cut(cut.Code, JsonQuote.Length)}\" a second time", "each line once for everyone, or once for each sex");
            }
            else if (cut.Comparison != first.Comparison)
            {
                at.Log.Add(
                    at.Path.Item(i).Property("comparison"), InstrumentShapes.Comparisons.Of(cut.Comparison), $"{InstrumentShapes.Comparisons.Of(first.Comparison)}, as for the other sex");
            }
        }
    }
}
