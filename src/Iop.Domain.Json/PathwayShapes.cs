using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json;

/// <summary>The objects of <c>iop-pathway/1</c>, and the words that stand for the choices of a model.</summary>
internal static class PathwayShapes
{
    public static JsonShape Pathway { get; } = new(
        ["format", "name", "cycle", "cycles", "prices", "rewards", "discounting", "states", "start", "transitions"], "riskRatios", "hazardRatios", "strategies",
        "patients", "tables", "oneOffs", "oneOffTiming", "startYear", "capacity", "parameters", "correlations", "evidence", "source", "note");

    public static JsonShape Cycle { get; } = new(["unit"], "count", "parts");

    public static JsonShape Prices { get; } = new(["currency", "year"]);

    public static JsonShape Discounting { get; } = new(["form", "costs", "effects"]);

    public static JsonShape State { get; } = new(
        ["id", "name", "utility"], "costPerYear", "costPerMonth", "costPerWeek", "costPerDay", "costPerCycle", "level", "dead", "adjustments", "source", "note");

    public static JsonShape Start { get; } = new(["state", "share"], "elapsed");

    public static JsonShape Transition { get; } = new(
        ["from", "to"], "probability", "rate", "hazardRatio", "table", "sojourn", "exitShare", "ofSurvivors", "alone", "keepsClock", "source", "note");

    public static JsonShape RiskRatio { get; } = new(["from", "ratio"], "to", "source", "note");

    public static JsonShape Strategy { get; } = new(
        ["id", "name"], "states", "transitions", "riskRatios", "hazardRatios", "start", "oneOffs", "capacity", "source", "note");

    public static JsonShape StateOverride { get; } = new(
        ["state"], "costPerYear", "costPerMonth", "costPerWeek", "costPerDay", "costPerCycle", "utility", "adjustments", "source", "note");

    public static (string Word, TimeUnit Value)[] Costs { get; } =
        [("costPerYear", TimeUnit.Year), ("costPerMonth", TimeUnit.Month), ("costPerWeek", TimeUnit.Week), ("costPerDay", TimeUnit.Day), ("costPerCycle", TimeUnit.Cycle)];

    public static (string Word, CycleUnit Value)[] Units { get; } =
        [("day", CycleUnit.Day), ("week", CycleUnit.Week), ("month", CycleUnit.Month), ("year", CycleUnit.Year)];

    public static (string Word, RewardTiming Value)[] Timings { get; } =
        [("start", RewardTiming.Start), ("end", RewardTiming.End), ("halfCycle", RewardTiming.HalfCycle), ("everyPoint", RewardTiming.EveryPoint),
        ("simpsonLike", RewardTiming.SimpsonLike)];

    public static (string Word, DiscountForm Value)[] DiscountForms { get; } =
        [("discrete", DiscountForm.Discrete), ("continuous", DiscountForm.Continuous)];
}
