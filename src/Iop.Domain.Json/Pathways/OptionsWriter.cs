using System.Text.Json;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Pathways;

internal static class OptionsWriter
{
    public static void Details(Utf8JsonWriter writer, PathwayOptions options)
    {
        writer.Object("patients", options.Patients == PatientMix.Alike ? null : options.Patients, Patients);
        writer.Objects("tables", options.Tables, Table);
        writer.Objects("oneOffs", options.OneOffs, OneOff);
        if (options.OneOffTiming != OneOffTiming.End)
        {
            writer.WriteString("oneOffTiming", OptionsShapes.OneOffTimings.Of(options.OneOffTiming));
        }

        if (options.StartYear is { } year)
        {
            writer.Number("startYear", year);
        }

        writer.Object("capacity", options.Capacity, CapacityWriter.Plan);
        writer.Objects("parameters", options.Parameters, Parameter);
        writer.Objects("correlations", options.Correlations, static (to, pair) =>
        {
            to.WriteString("first", pair.First);
            to.WriteString("second", pair.Second);
            to.Number("correlation", pair.Correlation);
        });
        writer.Objects("evidence", options.Evidence, static (to, figure) =>
        {
            to.WriteString("parameter", figure.Parameter);
            to.Number("value", figure.Value);
            to.WriteString("mark", OptionsShapes.Marks.Of(figure.Mark));
            to.Text("source", figure.Source);
            to.Text("note", figure.Note);
        });
    }

    public static void HazardRatio(Utf8JsonWriter writer, HazardRatio ratio)
    {
        writer.WriteString("from", ratio.From);
        writer.Numbers("ratio", ratio.Ratio);
        writer.Text("to", ratio.To);
        writer.Text("table", ratio.Table);
        writer.Text("modifier", ratio.Modifier);
        writer.Object("waning", ratio.Waning, Waning);
        writer.Text("source", ratio.Source);
        writer.Text("note", ratio.Note);
    }

    public static void OneOff(Utf8JsonWriter writer, OneOffReward reward)
    {
        writer.Text("from", reward.From);
        writer.Text("to", reward.To);
        writer.Numbers("cost", reward.Cost is { IsConstant: true, Last: 0 } ? null : reward.Cost);
        writer.Numbers("qalyLoss", reward.QalyLoss is { IsConstant: true, Last: 0 } ? null : reward.QalyLoss);
        writer.Text("source", reward.Source);
        writer.Text("note", reward.Note);
    }

    public static void Adjustment(Utf8JsonWriter writer, RewardAdjustment adjustment)
    {
        writer.WriteString("of", OptionsShapes.RewardKinds.Of(adjustment.Of));
        if (adjustment.Table is not null)
        {
            writer.WriteString("apply", OptionsShapes.AdjustmentForms.Of(adjustment.Form));
        }

        writer.Text("table", adjustment.Table);
        writer.Text("modifier", adjustment.Modifier);
    }

    private static void Patients(Utf8JsonWriter writer, PatientMix patients)
    {
        writer.Object("age", patients.Age, LawWriter.Distribution);
        if (patients.FemaleShare is { } women)
        {
            writer.Number("femaleShare", women);
        }

        writer.Objects("modifiers", patients.Modifiers, static (to, modifier) =>
        {
            to.WriteString("id", modifier.Id);
            to.Object("distribution", modifier.Distribution, LawWriter.Distribution);
            to.Text("source", modifier.Source);
            to.Text("note", modifier.Note);
        });
    }

    private static void Table(Utf8JsonWriter writer, PathwayTable table)
    {
        writer.WriteString("id", table.Id);
        writer.WriteString("by", OptionsShapes.Axes.Of(table.Axis));
        if (table.IsBySex)
        {
            Column(writer, "female", table.Female);
            Column(writer, "male", table.Male);
        }
        else
        {
            Column(writer, "values", table.Female);
        }

        writer.Text("source", table.Source);
        writer.Text("note", table.Note);
    }

    public static void Column(Utf8JsonWriter writer, string name, TableColumn column)
    {
        writer.WriteStartArray(name);
        foreach (var step in column.Steps)
        {
            Step(step.Value, step.Below);
        }

        Step(column.Afterwards, null);
        writer.WriteEndArray();

        void Step(double value, double? below)
        {
            writer.WriteStartObject();
            writer.Number("value", value);
            if (below is { } bound)
            {
                writer.Number("below", bound);
            }

            writer.WriteEndObject();
        }
    }

    private static void Waning(Utf8JsonWriter writer, Waning waning)
    {
        writer.WriteString("form", OptionsShapes.WaningForms.Of(waning.Form));
        writer.Object("length", waning.Length, LawWriter.Time);
        writer.Object("from", waning.From.Amount > 0 ? waning.From : null, LawWriter.Time);
        if (waning.Clock != SojournClock.Forward)
        {
            writer.WriteString("clock", LawShapes.Clocks.Of(waning.Clock));
        }
    }

    private static void Parameter(Utf8JsonWriter writer, PathwayParameter parameter)
    {
        writer.WriteString("id", parameter.Id);
        writer.Object("distribution", parameter.Distribution, LawWriter.Distribution);
        writer.Objects("targets", parameter.Targets, Target);
        writer.Text("row", parameter.Row);
        writer.Text("source", parameter.Source);
        writer.Text("note", parameter.Note);
    }

    private static void Target(Utf8JsonWriter writer, ParameterTarget target)
    {
        var isOfState = target.Kind is ParameterTargetKind.Cost or ParameterTargetKind.Utility;
        writer.WriteString("of", OptionsShapes.TargetKinds.Of(target.Kind));
        writer.Text("from", isOfState ? null : target.From);
        writer.Text("to", target.To);
        writer.Text("state", isOfState ? target.From : null);
        writer.Text("strategy", target.Strategy);
        writer.Integer("throughCycle", target.ThroughCycle);
    }
}
