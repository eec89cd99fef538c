using Iop.Domain.Assessment;
using Iop.Domain.Json.Reading;
using NodaTime;

namespace Iop.Domain.Json.Assessments;

/// <summary>Reads scores, and holds them to the instruments of a catalog.</summary>
internal sealed class ScoreReader(InstrumentCatalog instruments, LocalDate? assessed)
{
    private const string OneOf = "exactly one of responses, total and scales";

    /// <summary>A score, or the default value after what is wrong was reported.</summary>
    public Score Read(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(AssessmentShapes.Score) is not { } item)
        {
            return default;
        }

        var instrument = item["instrument"].Instrument(instruments);
        var date = item["date"].DateUpTo(assessed);
        var responses = Responses(item["responses"], instrument);
        var total = Total(item["total"], instrument);
        var scales = Scales(item["scales"], instrument);
        if (!item["responses"].IsPresent && !item["total"].IsPresent && !item["scales"].IsPresent)
        {
            at.Log.Add(at.Path, "none of responses, total and scales", OneOf);
        }

        var isFirst = true;
        foreach (var given in (ReadOnlySpan<string>)["responses", "total", "scales"])
        {
            if (item[given].IsPresent && !isFirst)
            {
                at.Log.Add(at.Path.Property(given), $"{given} beside another of them", OneOf);
            }

            isFirst &= !item[given].IsPresent;
        }

        return at.Log.Count > before ? default
            : responses is not null ? Score.FromItems(instrument!, date!.Value, [.. responses])
            : total is { } sum ? Score.FromTotal(instrument!, date!.Value, sum)
            : Score.FromScales(instrument!, date!.Value, [.. scales!]);
    }

    private static List<ItemResponse>? Responses(JsonCursor at, Instrument? instrument)
    {
        var seen = new HashSet<int>();
        return at.Items(place =>
        {
            if (place.Object(AssessmentShapes.Response) is not { } response)
            {
                return default;
            }

            var item = response["item"].ItemNumber();
            var allowed = item is { } number ? instrument?.ValuesOf(number) : null;
            if (allowed is { IsEmpty: true })
            {
                response["item"].Refuse($"an item of {instrument!.Id}: {string.Join(", ", instrument.Items.Select(known => ((long)known.Number).Invariant()))}");
                allowed = null;
            }
            else if (item is { } again && !seen.Add(again))
            {
                place.Log.Add(place.Path.Property("item"), $"{((long)again).Invariant()} a second time", "each item once");
            }

            var value = response["value"].OrNull().Integer(allowed?.Least ?? 0, allowed?.Most ?? ItemValues.Greatest);
            if (value is { } points && allowed is { } values && !values.Contains(points))
            {
                response["value"].Refuse($"of item {((long)item!.Value).Invariant()} of {instrument!.Id}: {values}");
            }

            return new ItemResponse(item ?? 0, value);
        });
    }

    private static int? Total(JsonCursor at, Instrument? instrument)
    {
        if (at.IsPresent && instrument is { Total: null })
        {
            at.Refuse($"no such property: {instrument.Id} has no valid total; its scales are {CodesOf(instrument)}");
            return null;
        }

        return at.Integer(instrument?.Total?.Least ?? 0, instrument?.Total?.Most ?? short.MaxValue);
    }

    private static List<ScaleValue>? Scales(JsonCursor at, Instrument? instrument)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return at.Items(place =>
        {
            if (place.Object(AssessmentShapes.ScaleValue) is not { } given)
            {
                return new ScaleValue("", null);
            }

            var code = given["scale"].Word();
            var scale = instrument?.Scales.FirstOrDefault(known => known.Code == code);
            if (code is not null && instrument is not null && scale is null)
            {
                given["scale"].Refuse($"a scale of {instrument.Id}: {CodesOf(instrument)}");
            }

            given["scale"].Once(code, seen, "each scale once");
            return new ScaleValue(code ?? "", given["value"].OrNull().Integer(scale?.Least ?? 0, scale?.Most ?? short.MaxValue));
        });
    }

    private static string CodesOf(Instrument instrument) => string.Join(", ", instrument.Scales.Select(scale => scale.Code));
}
