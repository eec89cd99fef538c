using Iop.Domain.Json.Pathways;
using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json;

/// <summary>Reads the parts that stand both in a pathway and in its strategies.</summary>
internal static class PathwayPartReader
{
    public static CycleSchedule<double>? Cost(JsonCursor at) => at.Schedule(static value => value.Number(-PathwayLimits.MostCost, PathwayLimits.MostCost));

    /// <summary>The cost and the time that it is for: at most one of the properties that stand for costs.</summary>
    public static (CycleSchedule<double>? Cost, TimeUnit Unit, JsonCursor At) CostPerTime(JsonObjectCursor item, bool isRequired)
    {
        var given = PathwayShapes.Costs.Where(cost => item[cost.Word].IsPresent).ToList();
        var (word, unit) = given.Count > 0 ? given[0] : PathwayShapes.Costs[0];
        var costs = given.Select(cost => Cost(item[cost.Word])).ToList();
        if (given.Count > 1 || (isRequired && given.Count == 0))
        {
            var found = given.Count == 0 ? "no cost" : string.Join(", ", given.Select(static cost => cost.Word));
            item.Log.Add(item.Path, found, $"{(isRequired ? "exactly" : "at most")} one of {string.Join(", ", PathwayShapes.Costs.Select(static cost => cost.Word))}");
        }

        return (costs.Count == 1 ? costs[0] : null, unit, item[word]);
    }

    public static CycleSchedule<double>? Utility(JsonCursor at) => at.Schedule(static value => value.Number(PathwayLimits.LeastUtility, PathwayLimits.MostUtility));

    public static PathwayTransition? Transition(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PathwayShapes.Transition) is not { } item)
        {
            return null;
        }

        var from = item["from"].Word();
        var to = item["to"].Word();
        var law = LawReader.Read(item);
        var ofSurvivors = item["ofSurvivors"].Flag() ?? false;
        var isAlone = item["alone"].Flag() ?? false;
        var keepsClock = item["keepsClock"].Flag() ?? false;
        var source = item["source"].Text();
        var note = item["note"].Text();
        if (from is not null && from == to)
        {
            item["to"].Refuse("another state; staying is what remains after all exits");
            return null;
        }

        return from is null || to is null ? null
            : at.Log.Count > before ? new(from, to, new UnreadLaw())
            : new(from, to, law!, ofSurvivors, keepsClock, source, note, isAlone);
    }

    public static RiskRatio? RiskRatio(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PathwayShapes.RiskRatio) is not { } item)
        {
            return null;
        }

        var from = item["from"].Word();
        var ratio = item["ratio"].Schedule(static value => value.Number(0, PathwayLimits.MostRatio));
        var to = item["to"].Word();
        var source = item["source"].Text();
        var note = item["note"].Text();
        return from is null || (to is null && item["to"].IsPresent) ? null
            : at.Log.Count > before ? new(from, to, 0)
            : new(from, to, ratio!, source, note);
    }

    public static PathwayStrategy? Strategy(JsonCursor at)
    {
        if (at.Object(PathwayShapes.Strategy) is not { } item)
        {
            return null;
        }

        var id = item["id"].Word();
        var name = item["name"].Word();
        var states = item["states"].Items(StateOverride) ?? [];
        var transitions = item["transitions"].Items(Transition) ?? [];
        var riskRatios = item["riskRatios"].Items(RiskRatio) ?? [];
        var hazardRatios = item["hazardRatios"].Items(OptionsReader.HazardRatio) ?? [];
        var start = item["start"].Items(Start) ?? [];
        var oneOffs = item["oneOffs"].Items(OptionsReader.OneOff) ?? [];
        var capacity = CapacityReader.Change(item["capacity"]);
        var source = item["source"].Text();
        var note = item["note"].Text();

        // without a gap the positions in the parts are those in the file, and paths are right
        var isWhole = !states.Contains(null) && !transitions.Contains(null) && !riskRatios.Contains(null)
            && !hazardRatios.Contains(null) && !start.Contains(null) && !oneOffs.Contains(null) && capacity is not null;
        return id is null || !isWhole ? null : new(id, name ?? id, states!, transitions!, riskRatios!, source, note, start!, hazardRatios!, oneOffs!, capacity!.Value.Levels, capacity.Value.Arrivals);
    }

    public static StartShare? Start(JsonCursor at)
    {
        if (at.Object(PathwayShapes.Start) is not { } item)
        {
            return null;
        }

        var state = item["state"].Word();
        var share = item["share"].Number(0, 1);
        var elapsed = SojournReader.Time(item["elapsed"]);
        return state is null ? null : new(state, share ?? 0, elapsed is null && item["elapsed"].IsPresent ? PathwayStructure.UnreadTime : elapsed);
    }

    private static StateOverride? StateOverride(JsonCursor at)
    {
        if (at.Object(PathwayShapes.StateOverride) is not { } item)
        {
            return null;
        }

        var state = item["state"].Word();
        var (cost, costUnit, _) = CostPerTime(item, isRequired: false);
        var utility = Utility(item["utility"]);
        var adjustments = item["adjustments"].Items(OptionsReader.Adjustment) ?? [];
        var source = item["source"].Text();
        var note = item["note"].Text();
        return state is null ? null : new(state, cost, utility, source, note, adjustments.OfType<RewardAdjustment>(), costUnit);
    }
}
