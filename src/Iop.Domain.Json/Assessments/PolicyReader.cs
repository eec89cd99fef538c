using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

/// <summary>Reads a placement table, and reports all for which its constructor would throw.</summary>
internal sealed class PolicyReader
{
    private readonly InstrumentCatalog instruments;
    private readonly PolicyLevels levels;

    private PolicyReader(InstrumentCatalog instruments, PolicyLevels levels)
    {
        this.instruments = instruments;
        this.levels = levels;
    }

    public static Func<JsonCursor, TablePlacement?> With(LevelCatalog? levels, InstrumentCatalog? instruments) =>
        at => Read(at, levels ?? LevelCatalog.Standard, instruments ?? InstrumentCatalog.Standard);

    private static TablePlacement? Read(JsonCursor at, LevelCatalog catalog, InstrumentCatalog instruments)
    {
        if (at.Object(PolicyShapes.Policy) is not { } root)
        {
            return null;
        }

        root.Format(PlacementPolicyJson.Format);
        var id = root["id"].Word();
        var name = root["name"].Word();
        var system = System(root["system"], catalog);
        var edition = root["edition"].Edition();
        var reader = new PolicyReader(instruments, new(system));
        var treatment = PolicyGridReader.Read(root["levels"], PolicyShapes.Levels, reader.levels, beside: false);
        var beside = PolicyGridReader.Read(root["beside"], PolicyShapes.Beside, reader.levels, beside: true);
        var facts = new HashSet<string>(StringComparer.Ordinal);
        var circumstances = root["circumstances"].Items(entry => reader.Circumstance(entry, facts));
        var scores = root["scores"].Items(reader.Line);
        if (scores?.Count > TablePlacement.MostScoreEntries)
        {
            at.Log.Add(root.Path.Property("scores"), $"{((long)scores.Count).Invariant()} entries", $"at most {((long)TablePlacement.MostScoreEntries).Invariant()} entries");
        }

        PolicyLines.Check(root["scores"], scores ?? []);
        return at.Log.Count > 0 ? null : LastWord.Make(at, () => new TablePlacement(
            id!,
            name!,
            system!,
            edition!,
            from dimension in Enumerable.Range(0, DimensionSet.Count)
            from severity in Enumerable.Range(0, DimensionSeverity.Most + 1)
            select new SeverityEntry(dimension + 1, severity, treatment[dimension][severity]?.Code, beside[dimension][severity]?.Code),
            circumstances?.OfType<CircumstanceEntry>(),
            scores?.Select(line => line!.Entry)));
    }

    private static LevelSystem? System(JsonCursor at, LevelCatalog catalog)
    {
        if (at.Word() is not { } id)
        {
            return null;
        }

        if (!catalog.TryFindSystem(id, out var system))
        {
            at.Refuse($"the id of a known system of levels: {catalog}");
        }

        return system;
    }

    private static void AsksForSomething(JsonObjectCursor item)
    {
        if (!item["level"].IsPresent && !item["beside"].IsPresent)
        {
            item.Log.Add(item.Path, "neither level nor beside", "at least one of them");
        }
    }

    private CircumstanceEntry? Circumstance(JsonCursor at, HashSet<string> facts)
    {
        var before = at.Log.Count;
        if (at.Object(PolicyShapes.CircumstanceEntry) is not { } item)
        {
            return null;
        }

        var fact = item["fact"].OneOf(AssessmentShapes.Facts);
        item["fact"].Once(fact?.Code(), facts, "at most one entry for each fact");
        var holds = item["holds"].Flag();
        var level = levels.Code(item["level"], beside: false);
        var beside = levels.Code(item["beside"], beside: true);
        AsksForSomething(item);
        return at.Log.Count > before || (level ?? beside) is null ? null : new(fact!.Value, holds!.Value, level?.Code, beside?.Code);
    }

    private PolicyLine? Line(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PolicyShapes.ScoreEntry) is not { } item)
        {
            return null;
        }

        var instrument = item["instrument"].Instrument(instruments);
        var scale = Scale(item, instrument);
        var cut = item["cut"].Integer(scale?.Least ?? 0, scale?.Most ?? short.MaxValue);
        var level = levels.Code(item["level"], beside: false);
        var beside = levels.Code(item["beside"], beside: true);
        AsksForSomething(item);
        return at.Log.Count > before || (level ?? beside) is null ? null : new(new(instrument!, cut!.Value, level?.Code, beside?.Code, scale!.Code), level, beside);
    }

    private static Scale? Scale(JsonObjectCursor item, Instrument? instrument)
    {
        var code = item["scale"].Word();
        if (instrument is null || (code is null && item["scale"].IsPresent))
        {
            return null;
        }

        var scale = code is null ? instrument.UsualScale() : instrument.Scales.FirstOrDefault(known => known.Code == code);
        if (scale is null)
        {
            var codes = $"a scale of {instrument.Id}: {string.Join(", ", instrument.Scales)}";
            if (code is null)
            {
                item.Log.Add(item.Path.Property("scale"), "no such property", codes);
            }
            else
            {
                item["scale"].Refuse(codes);
            }
        }

        return scale;
    }
}
