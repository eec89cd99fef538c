using Iop.Domain.Assessment;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Transitions;

/// <summary>What criteria name of an instrument; each is held to what the instrument has, and null where it is not known or was refused.</summary>
internal static class CriterionParts
{
    /// <summary>The scale that is named, or the usual one.</summary>
    public static Scale? Scale(JsonObjectCursor item, Instrument? instrument)
    {
        var at = item["scale"];
        var code = at.Word();
        if (instrument is null || (at.IsPresent && code is null))
        {
            return null;
        }

        var scale = code is null ? instrument.UsualScale() : instrument.Scales.FirstOrDefault(known => known.Code == code);
        if (scale is null)
        {
            Refuse(item, at, "scale", $"a scale of {instrument.Id}: {Codes(instrument.Scales.Select(known => known.Code))}");
        }

        return scale;
    }

    /// <summary>The table of bands that is named, or the usual one.</summary>
    public static BandTable? Bands(JsonObjectCursor item, Scale? scale)
    {
        var at = item["table"];
        var code = at.Word();
        if (scale is null || (at.IsPresent && code is null))
        {
            return null;
        }

        var table = code is null ? scale.UsualBands : scale.BandTables.FirstOrDefault(known => known.Code == code);
        if (table is null)
        {
            Refuse(item, at, "table", $"a table of bands of {scale.Code}: {Codes(scale.BandTables.Select(known => known.Code))}");
        }

        return table;
    }

    public static string? Band(JsonCursor at, BandTable? table)
    {
        var name = at.Word();
        if (name is not null && table is not null && table.Bands.All(known => known.Name != name))
        {
            at.Refuse($"a band of {table.Code}: {Codes(table.Bands.Select(known => known.Name))}");
        }

        return name;
    }

    public static string? Threshold(JsonCursor at, Instrument? instrument, Scale? scale)
    {
        var code = at.Word();
        if (code is not null && instrument is not null && scale is not null && instrument.ChangeThresholds.All(known => known.Code != code || known.Scale != scale.Code))
        {
            at.Refuse($"a change threshold of {instrument.Id} {scale.Code}: {Codes(instrument.ChangeThresholds.Where(known => known.Scale == scale.Code).Select(known => known.Code))}");
        }

        return code;
    }

    private static void Refuse(JsonObjectCursor item, JsonCursor at, string property, string allowed)
    {
        if (at.IsPresent)
        {
            at.Refuse(allowed);
        }
        else
        {
            item.Log.Add(item.Path.Property(property), "no such property", allowed);
        }
    }

    private static string Codes(IEnumerable<string> codes) => string.Join(", ", codes) is { Length: > 0 } list ? list : "there is none";
}
