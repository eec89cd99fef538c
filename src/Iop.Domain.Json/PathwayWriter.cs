using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json;

internal static class PathwayWriter
{
    public static void Write(Utf8JsonWriter writer, PathwayModel model, LevelCatalog levels)
    {
        writer.WriteString("format", PathwayJson.Format);
        writer.WriteString("name", model.Name);
        writer.WriteStartObject("cycle");
        writer.WriteString("unit", PathwayShapes.Units.Of(model.CycleLength.Unit));
        writer.Integer("count", model.CycleLength.Count, byDefault: 1);
        writer.WriteEndObject();
        writer.WriteNumber("cycles", model.Cycles);
        writer.WriteStartObject("prices");
        writer.WriteString("currency", model.Prices.Currency);
        writer.WriteNumber("year", model.Prices.Year);
        writer.WriteEndObject();
        writer.WriteString("rewards", PathwayShapes.Timings.Of(model.Timing));
        writer.WriteStartObject("discounting");
        writer.WriteString("form", PathwayShapes.DiscountForms.Of(model.Discounting.Form));
        writer.WriteNumber("costs", Plain(model.Discounting.CostRate));
        writer.WriteNumber("effects", Plain(model.Discounting.EffectRate));
        writer.WriteEndObject();
        writer.ObjectsEvenIfNone("states", model.States, (to, state) => State(to, state, levels));
        writer.ObjectsEvenIfNone("start", model.Start, Start);
        writer.ObjectsEvenIfNone("transitions", model.Transitions, Transition);
        writer.Objects("riskRatios", model.RiskRatios, RiskRatio);
        writer.Objects("strategies", model.Strategies, Strategy);
        writer.Text("source", model.Source);
        writer.Text("note", model.Note);
    }

    private static void State(Utf8JsonWriter writer, PathwayState state, LevelCatalog levels)
    {
        writer.WriteString("id", state.Id);
        writer.WriteString("name", state.Name);
        Costs(writer, state.CostPerYear);
        Numbers(writer, "utility", state.Utility);
        writer.Text("level", state.Level?.IdIn(levels));
        if (state.IsDead)
        {
            writer.WriteBoolean("dead", value: true);
        }

        writer.Text("source", state.Source);
        writer.Text("note", state.Note);
    }

    private static void Start(Utf8JsonWriter writer, StartShare start)
    {
        writer.WriteString("state", start.State);
        writer.WriteNumber("share", Plain(start.Share));
    }

    private static void Transition(Utf8JsonWriter writer, PathwayTransition transition)
    {
        writer.WriteString("from", transition.From);
        writer.WriteString("to", transition.To);
        Numbers(writer, "probability", transition.Probability);
        writer.Text("source", transition.Source);
        writer.Text("note", transition.Note);
    }

    private static void RiskRatio(Utf8JsonWriter writer, RiskRatio ratio)
    {
        writer.WriteString("from", ratio.From);
        Numbers(writer, "ratio", ratio.Ratio);
        writer.Text("to", ratio.To);
        writer.Text("source", ratio.Source);
        writer.Text("note", ratio.Note);
    }

    private static void Strategy(Utf8JsonWriter writer, PathwayStrategy strategy)
    {
        writer.WriteString("id", strategy.Id);
        writer.WriteString("name", strategy.Name);
        writer.Objects("states", strategy.States, StateOverride);
        writer.Objects("transitions", strategy.Transitions, Transition);
        writer.Objects("riskRatios", strategy.RiskRatios, RiskRatio);
        writer.Text("source", strategy.Source);
        writer.Text("note", strategy.Note);
    }

    private static void StateOverride(Utf8JsonWriter writer, StateOverride state)
    {
        writer.WriteString("state", state.State);
        Costs(writer, state.CostPerYear);
        Numbers(writer, "utility", state.Utility);
        writer.Text("source", state.Source);
        writer.Text("note", state.Note);
    }

    private static void Costs(Utf8JsonWriter writer, CycleSchedule<long>? costs) =>
        Schedule(writer, "costPerYear", costs, static (to, value) => to.WriteNumberValue(value));

    private static void Numbers(Utf8JsonWriter writer, string name, CycleSchedule<double>? numbers) =>
        Schedule(writer, name, numbers, static (to, value) => to.WriteNumberValue(Plain(value)));

    private static void Schedule<T>(Utf8JsonWriter writer, string name, CycleSchedule<T>? schedule, Action<Utf8JsonWriter, T> write)
        where T : struct
    {
        if (schedule is null)
        {
            return;
        }

        writer.WritePropertyName(name);
        if (schedule.IsConstant)
        {
            write(writer, schedule.Last);
            return;
        }

        writer.WriteStartArray();
        foreach (var step in schedule.Steps)
        {
            Step(step.Value, step.ThroughCycle);
        }

        Step(schedule.Last, null);
        writer.WriteEndArray();

        void Step(T value, int? throughCycle)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("value");
            write(writer, value);
            if (throughCycle is { } through)
            {
                writer.WriteNumber("throughCycle", through);
            }

            writer.WriteEndObject();
        }
    }

    /// <summary>The number itself, and 0 for the zero with a sign, which equals it.</summary>
    private static double Plain(double value) => value + 0.0;
}
