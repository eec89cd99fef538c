using System.Globalization;
using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Domain.Json.Simulations;

internal static class SensitivityPartWriter
{
    public static void Write(Utf8JsonWriter writer, ProbabilisticResult part, LevelCatalog levels)
    {
        writer.WriteString("format", SensitivityPartJson.Format);
        writer.WriteStartObject("model");
        PathwayWriter.Write(writer, part.Model, levels);
        writer.WriteEndObject();
        writer.WriteString("seed", part.Seed.ToString(CultureInfo.InvariantCulture));
        writer.WriteNumber("draws", part.RequestedDraws);
        writer.List("strategies", part.Strategies, static (list, strategy) => list.WriteStringValue(strategy.Id));
        writer.ObjectsEvenIfNone("drawn", part.Draws, static (to, draw) =>
        {
            to.WriteNumber("number", draw.Number);
            to.List("values", draw.Values, static (list, value) => list.WriteNumberValue(value));
            to.List("outcomes", draw.Outcomes, Outcome);
            if (draw.Batches.Count > 0)
            {
                to.List("batches", draw.Batches, static (list, batch) => Outcomes(list, batch));
            }
        });
        if (part.PatientsPerDraw is { } patients)
        {
            writer.WriteNumber("patientsPerDraw", patients);
        }

        if (part.Method is { } method)
        {
            writer.WriteString("method", SimulationPartShapes.Methods.Of(method));
        }
    }

    private static void Outcomes(Utf8JsonWriter writer, ValueList<PathwayOutcome> outcomes)
    {
        writer.WriteStartArray();
        foreach (var outcome in outcomes)
        {
            Outcome(writer, outcome);
        }

        writer.WriteEndArray();
    }

    private static void Outcome(Utf8JsonWriter writer, PathwayOutcome outcome)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(outcome.Cost);
        writer.WriteNumberValue(outcome.Qalys);
        writer.WriteNumberValue(outcome.LifeYears);
        writer.WriteEndArray();
    }
}
