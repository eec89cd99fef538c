using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Pathways;
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
        writer.Integer("parts", model.CycleLength.Parts, byDefault: 1);
        writer.WriteEndObject();
        writer.WriteNumber("cycles", model.Cycles);
        writer.WriteStartObject("prices");
        writer.WriteString("currency", model.Prices.Currency);
        writer.WriteNumber("year", model.Prices.Year);
        writer.WriteEndObject();
        writer.WriteString("rewards", PathwayShapes.Timings.Of(model.Timing));
        writer.WriteStartObject("discounting");
        writer.WriteString("form", PathwayShapes.DiscountForms.Of(model.Discounting.Form));
        writer.WriteNumber("costs", ScheduleWriter.Plain(model.Discounting.CostRate));
        writer.WriteNumber("effects", ScheduleWriter.Plain(model.Discounting.EffectRate));
        writer.WriteEndObject();
        writer.ObjectsEvenIfNone("states", model.States, (to, state) => State(to, state, levels));
        writer.ObjectsEvenIfNone("start", model.Start, Start);
        writer.ObjectsEvenIfNone("transitions", model.Transitions, Transition);
        writer.Objects("riskRatios", model.RiskRatios, RiskRatio);
        writer.Objects("hazardRatios", model.Options.HazardRatios, OptionsWriter.HazardRatio);
        writer.Objects("strategies", model.Strategies, Strategy);
        OptionsWriter.Details(writer, model.Options);
        writer.Text("source", model.Source);
        writer.Text("note", model.Note);
    }

    private static void State(Utf8JsonWriter writer, PathwayState state, LevelCatalog levels)
    {
        writer.WriteString("id", state.Id);
        writer.WriteString("name", state.Name);
        writer.Numbers(PathwayShapes.Costs.Of(state.CostUnit), state.Cost);
        writer.Numbers("utility", state.Utility);
        writer.Text("level", state.Level?.IdIn(levels));
        if (state.IsDead)
        {
            writer.WriteBoolean("dead", value: true);
        }

        writer.Objects("adjustments", state.Adjustments, OptionsWriter.Adjustment);
        writer.Text("source", state.Source);
        writer.Text("note", state.Note);
    }

    public static void Start(Utf8JsonWriter writer, StartShare start)
    {
        writer.WriteString("state", start.State);
        writer.WriteNumber("share", ScheduleWriter.Plain(start.Share));
        if (start.Elapsed.Amount > 0)
        {
            writer.Object("elapsed", start.Elapsed, LawWriter.Time);
        }
    }

    private static void Transition(Utf8JsonWriter writer, PathwayTransition transition)
    {
        writer.WriteString("from", transition.From);
        writer.WriteString("to", transition.To);
        LawWriter.Law(writer, transition.Law);
        writer.True("ofSurvivors", transition.OfSurvivors);
        writer.True("alone", transition.IsAlone);
        writer.True("keepsClock", transition.KeepsClock);
        writer.Text("source", transition.Source);
        writer.Text("note", transition.Note);
    }

    private static void RiskRatio(Utf8JsonWriter writer, RiskRatio ratio)
    {
        writer.WriteString("from", ratio.From);
        writer.Numbers("ratio", ratio.Ratio);
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
        writer.Objects("hazardRatios", strategy.HazardRatios, OptionsWriter.HazardRatio);
        writer.Objects("start", strategy.Start, Start);
        writer.Objects("oneOffs", strategy.OneOffs, OptionsWriter.OneOff);
        CapacityWriter.Change(writer, strategy);
        writer.Text("source", strategy.Source);
        writer.Text("note", strategy.Note);
    }

    private static void StateOverride(Utf8JsonWriter writer, StateOverride state)
    {
        writer.WriteString("state", state.State);
        writer.Numbers(PathwayShapes.Costs.Of(state.CostUnit), state.Cost);
        writer.Numbers("utility", state.Utility);
        writer.Objects("adjustments", state.Adjustments, OptionsWriter.Adjustment);
        writer.Text("source", state.Source);
        writer.Text("note", state.Note);
    }
}
