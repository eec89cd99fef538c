using Iop.Domain.Care;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Pathways;
using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json;

/// <summary>Reads a pathway. A part whose ids could be read is kept with zeros for its numbers, so that every dangling id is found and none is reported falsely.</summary>
internal static class PathwayReader
{
    public static PathwayModel? Read(JsonCursor at, LevelCatalog levels)
    {
        if (at.Object(PathwayShapes.Pathway) is not { } root)
        {
            return null;
        }

        root.Format(PathwayJson.Format);
        var name = root["name"].Word();
        var cycle = Cycle(root["cycle"]);
        var cycles = root["cycles"].Integer(1, PathwayLimits.MostCycles);
        var prices = Prices(root["prices"]);
        var timing = root["rewards"].OneOf(PathwayShapes.Timings);
        var discounting = Discounting(root["discounting"]);
        var states = root["states"].Items(state => State(state, levels)) ?? [null];
        var start = root["start"].Items(PathwayPartReader.Start) ?? [null];
        var transitions = root["transitions"].Items(PathwayPartReader.Transition) ?? [null];
        var riskRatios = root["riskRatios"].Items(PathwayPartReader.RiskRatio) ?? [];
        var hazardRatios = root["hazardRatios"].Items(OptionsReader.HazardRatio) ?? [];
        var strategies = root["strategies"].Items(PathwayPartReader.Strategy) ?? (root["strategies"].IsPresent ? [null] : null);
        if (strategies is { Count: 0 })
        {
            root["strategies"].Refuse("at least one strategy, or no such property");
        }

        var patients = OptionsReader.Patients(root["patients"], out var modifiers);
        var tables = root["tables"].Items(OptionsReader.Table) ?? (root["tables"].IsPresent ? [null] : []);
        var oneOffs = root["oneOffs"].Items(OptionsReader.OneOff) ?? [];
        var oneOffTiming = root["oneOffTiming"].IsPresent ? root["oneOffTiming"].OneOf(OptionsShapes.OneOffTimings) : OneOffTiming.End;
        var startYear = root["startYear"].Number(PathwayLimits.LeastYear, PathwayLimits.MostYear);
        var capacity = CapacityReader.Plan(root["capacity"], out var isCapacityWhole);
        var parameters = root["parameters"].Items(OptionsReader.Parameter) ?? [];
        var correlations = root["correlations"].Items(OptionsReader.Correlation) ?? [];
        var evidence = root["evidence"].Items(OptionsReader.Evidence) ?? [];
        var source = root["source"].Text();
        var note = root["note"].Text();
        var parts = new PathwayParts(patients, modifiers, tables, hazardRatios, oneOffs, startYear, parameters, correlations, capacity, isCapacityWhole);
        foreach (var problem in PathwayStructure.Problems(
            cycles, states, start, transitions, riskRatios, strategies ?? [], parts, complete: at.Log.Count == 0))
        {
            at.Log.Add(problem);
        }

        if (at.Log.Count > 0)
        {
            return null;
        }

        var options = new PathwayOptions
        {
            Patients = patients!,
            Tables = [.. tables!],
            HazardRatios = [.. hazardRatios!],
            OneOffs = [.. oneOffs!],
            OneOffTiming = oneOffTiming!.Value,
            StartYear = startYear,
            Capacity = capacity,
            Parameters = [.. parameters!],
            Correlations = [.. correlations!],
            Evidence = [.. evidence!],
        };
        var model = PathwayModel.Draft(
            name!, cycle!, cycles!.Value, states!, start!, transitions!, timing!.Value, discounting!, prices!, riskRatios!, strategies, source, note, options);
        foreach (var problem in PathwayRows.Problems(model))
        {
            at.Log.Add(problem);
        }

        return at.Log.Count > 0 ? null : model;
    }

    private static CycleLength? Cycle(JsonCursor at)
    {
        if (at.Object(PathwayShapes.Cycle) is not { } item)
        {
            return null;
        }

        var unit = item["unit"].OneOf(PathwayShapes.Units);
        var count = item["count"].IsPresent ? item["count"].Integer(1, CycleLength.MaximumCount) : 1;
        var parts = item["parts"].IsPresent ? item["parts"].Integer(1, CycleLength.MaximumParts) : 1;
        return unit is { } of && count is { } units && parts is { } divided ? new(units, of, divided) : null;
    }

    private static PriceBasis? Prices(JsonCursor at)
    {
        if (at.Object(PathwayShapes.Prices) is not { } item)
        {
            return null;
        }

        var currency = item["currency"].Word();
        if (currency is not null && !PriceBasis.IsCurrency(currency))
        {
            item["currency"].Refuse("an ISO 4217 code of three capital letters, such as USD");
            currency = null;
        }

        var year = item["year"].Integer(PriceBasis.LeastYear, PriceBasis.MostYear);
        return currency is not null && year is { } of ? new(currency, of) : null;
    }

    private static Discounting? Discounting(JsonCursor at)
    {
        if (at.Object(PathwayShapes.Discounting) is not { } item)
        {
            return null;
        }

        var form = item["form"].OneOf(PathwayShapes.DiscountForms);
        var costs = item["costs"].Number(0, PathwayLimits.MostRate);
        var effects = item["effects"].Number(0, PathwayLimits.MostRate);
        return form is { } by && costs is { } ofCosts && effects is { } ofEffects ? new(by, ofCosts, ofEffects) : null;
    }

    private static PathwayState? State(JsonCursor at, LevelCatalog levels)
    {
        var before = at.Log.Count;
        if (at.Object(PathwayShapes.State) is not { } item)
        {
            return null;
        }

        var id = item["id"].Word();
        var name = item["name"].Word();
        var (cost, costUnit, costAt) = PathwayPartReader.CostPerTime(item, isRequired: true);
        var utility = PathwayPartReader.Utility(item["utility"]);
        var level = item["level"].Level(levels);
        var isDead = item["dead"].Flag() ?? false;
        var adjustments = item["adjustments"].Items(OptionsReader.Adjustment) ?? [];
        var source = item["source"].Text();
        var note = item["note"].Text();
        if (isDead && adjustments.Count > 0)
        {
            item["adjustments"].Refuse("no such property: a dead state costs nothing and has no utility");
        }

        if (isDead && cost?.Values.Any(value => value != 0) == true)
        {
            costAt.Refuse("0: a dead state costs nothing");
        }

        if (isDead && utility?.Values.Any(value => value != 0) == true)
        {
            item["utility"].Refuse("0: a dead state has no utility");
        }

        return id is null ? null
            : at.Log.Count > before ? new(id, id, 0, 0, isDead: isDead)
            : new(id, name!, cost!, utility!, level, isDead, source, note, adjustments!, costUnit);
    }
}
