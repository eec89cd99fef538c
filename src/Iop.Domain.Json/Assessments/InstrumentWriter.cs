using System.Text.Json;
using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;

namespace Iop.Domain.Json.Assessments;

internal static class InstrumentWriter
{
    public static void Write(Utf8JsonWriter writer, Instrument instrument)
    {
        writer.WriteString("format", InstrumentJson.Format);
        writer.WriteString("id", instrument.Id);
        writer.WriteString("name", instrument.Name);
        writer.WriteString("version", instrument.Version);
        writer.ObjectsEvenIfNone("items", instrument.Items, Item);
        writer.WriteString("scoring", InstrumentShapes.ScoringRules.Of(instrument.Scoring));
        writer.ObjectsEvenIfNone("scales", instrument.Scales, Scale);
        writer.WriteString("evidence", LevelShapes.Statuses.Of(instrument.Evidence));
        writer.ObjectsEvenIfNone("citations", instrument.Citations, Citation);
        writer.WriteString("licenseNote", instrument.LicenseNote);
        Part(writer, "gate", instrument.Gate, Gate);
        writer.Objects("triage", instrument.Triage, Criterion);
        writer.Integer("meanOfAnswered", instrument.MissingItems.MostFilledIn, byDefault: 0);
        writer.Objects("safetyTriggers", instrument.SafetyTriggers, Trigger);
        writer.Objects("changeThresholds", instrument.ChangeThresholds, Threshold);
        Part(writer, "recall", instrument.Recall, Recall);
        writer.Text("note", instrument.Note);
    }

    private static void Item(Utf8JsonWriter writer, InstrumentItem item)
    {
        writer.WriteNumber("number", item.Number);
        Values(writer, "values", item.Values);
    }

    private static void Scale(Utf8JsonWriter writer, Scale scale)
    {
        writer.WriteString("code", scale.Code);
        writer.WriteString("name", scale.Name);
        Numbers(writer, "items", scale.Items);
        writer.WriteNumber("least", scale.Least);
        writer.WriteNumber("most", scale.Most);
        writer.WriteString("direction", InstrumentShapes.Directions.Of(scale.Direction));
        writer.Objects("bandTables", scale.BandTables, Table);
        writer.Objects("cutPoints", scale.CutPoints, CutPoint);
    }

    private static void Table(Utf8JsonWriter writer, BandTable table)
    {
        writer.WriteString("code", table.Code);
        writer.ObjectsEvenIfNone("bands", table.Bands, static (to, band) =>
        {
            to.WriteString("name", band.Name);
            to.WriteNumber("least", band.Least);
            to.WriteNumber("most", band.Most);
        });
        Source(writer, table.Evidence, table.Citation);
    }

    private static void CutPoint(Utf8JsonWriter writer, CutPoint cut)
    {
        writer.WriteString("code", cut.Code);
        writer.WriteString("meaning", cut.Meaning);
        writer.WriteString("comparison", InstrumentShapes.Comparisons.Of(cut.Comparison));
        writer.WriteNumber("value", cut.Value);
        Source(writer, cut.Evidence, cut.Citation);
        writer.Text("sex", cut.Sex is { } sex ? InstrumentShapes.Sexes.Of(sex) : null);
        if (cut.Sensitivity is { } sensitivity)
        {
            writer.WriteNumber("sensitivity", sensitivity);
        }

        if (cut.Specificity is { } specificity)
        {
            writer.WriteNumber("specificity", specificity);
        }
    }

    private static void Gate(Utf8JsonWriter writer, ItemGate gate)
    {
        writer.WriteNumber("item", gate.Item);
        Values(writer, "closedBy", gate.ClosedBy);
        Numbers(writer, "behind", gate.Behind);
    }

    private static void Criterion(Utf8JsonWriter writer, TriageCriterion criterion)
    {
        writer.WriteNumber("level", criterion.Level);
        writer.WriteNumber("item", criterion.Item);
        Values(writer, "values", criterion.Values);
    }

    private static void Trigger(Utf8JsonWriter writer, SafetyTrigger trigger)
    {
        writer.WriteStartObject("concern");
        writer.WriteString("code", trigger.Concern.Code);
        writer.WriteString("text", trigger.Concern.Text);
        Source(writer, trigger.Concern.Evidence, trigger.Concern.Citation);
        writer.WriteEndObject();
        if (trigger.Item is { } item)
        {
            writer.WriteNumber("item", item);
            Values(writer, "values", trigger.Values);
        }
        else
        {
            writer.WriteString("scale", trigger.Scale);
            writer.WriteNumber("atLeast", trigger.AtLeast);
        }
    }

    private static void Threshold(Utf8JsonWriter writer, ChangeThreshold threshold)
    {
        writer.WriteString("code", threshold.Code);
        writer.WriteString("scale", threshold.Scale);
        writer.WriteString("measure", InstrumentShapes.Measures.Of(threshold.Measure));
        writer.WriteNumber("value", threshold.Value);
        Source(writer, threshold.Evidence, threshold.Citation);
    }

    private static void Recall(Utf8JsonWriter writer, RecallPeriod recall)
    {
        writer.WriteString("length", recall.ToString());
        Part(writer, "citation", recall.Citation, Citation);
        writer.Text("note", recall.Note);
    }

    private static void Source(Utf8JsonWriter writer, EvidenceStatus evidence, Citation? citation)
    {
        writer.WriteString("evidence", LevelShapes.Statuses.Of(evidence));
        Part(writer, "citation", citation, Citation);
    }

    private static void Citation(Utf8JsonWriter writer, Citation citation)
    {
        writer.WriteString("title", citation.Title);
        writer.Text("url", citation.Url);
        writer.Text("remark", citation.Remark);
    }

    private static void Values(Utf8JsonWriter writer, string name, ItemValues values) =>
        Numbers(writer, name, Enumerable.Range(0, ItemValues.Greatest + 1).Where(values.Contains));

    private static void Numbers(Utf8JsonWriter writer, string name, IEnumerable<int> numbers) => writer.List(name, numbers, static (to, number) => to.WriteNumberValue(number));

    private static void Part<T>(Utf8JsonWriter writer, string name, T? part, Action<Utf8JsonWriter, T> properties)
        where T : class
    {
        if (part is not null)
        {
            writer.WriteStartObject(name);
            properties(writer, part);
            writer.WriteEndObject();
        }
    }
}
