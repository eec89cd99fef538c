using System.Globalization;
using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Json.Simulations;

internal static class SimulationPartWriter
{
    public static void Write(Utf8JsonWriter writer, MicrosimulationResult part, LevelCatalog levels)
    {
        writer.WriteString("format", SimulationPartJson.Format);
        writer.WriteStartObject("model");
        PathwayWriter.Write(writer, part.Model, levels);
        writer.WriteEndObject();
        writer.WriteString("method", SimulationPartShapes.Methods.Of(part.Method));
        writer.WriteString("seed", part.Seed.ToString(CultureInfo.InvariantCulture));
        writer.WriteNumber("patients", part.Patients);
        writer.ObjectsEvenIfNone("ranges", part.Ranges, static (to, range) =>
        {
            to.WriteNumber("first", range.First);
            to.WriteNumber("end", range.End);
        });
        writer.WriteNumber("costExponent", part.Units.Cost.Exponent);
        writer.WriteNumber("effectExponent", part.Units.Effect.Exponent);
        writer.WriteStartArray("strategies");
        for (var i = 0; i < part.Strategies.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("id", part.Strategies[i].Strategy.Id);
            Totals(writer, "totals", part.Totals.Samples[i]);
            States(writer, part.Model, part.Totals.Counts[i]);
            if (i > 0)
            {
                Totals(writer, "differences", part.Totals.Differences[i - 1]);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Totals(Utf8JsonWriter writer, string name, SampleTotals totals)
    {
        writer.WriteStartObject(name);
        Moments(writer, "discounted", totals.Discounted);
        Moments(writer, "undiscounted", totals.Undiscounted);
        writer.WriteStartArray("histograms");
        foreach (var bins in totals.Bins)
        {
            writer.WriteStartObject();
            Numbers(writer, "bins", bins.Filled().Select(bin => (long)bin.Bin));
            Numbers(writer, "patients", bins.Filled().Select(bin => bin.Patients));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Moments(Utf8JsonWriter writer, string name, SampleMoments moments)
    {
        writer.WriteStartObject(name);
        writer.WriteStartArray("sums");
        for (var kind = 0; kind < 3; kind++)
        {
            writer.WriteStringValue(moments.Sum(kind).ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteEndArray();
        writer.WriteStartArray("products");
        foreach (var (kind, other) in new[] { (0, 0), (1, 1), (2, 2), (0, 1), (0, 2), (1, 2) })
        {
            writer.WriteStringValue(moments.Product(kind, other).ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void States(Utf8JsonWriter writer, PathwayModel model, StateCounts counts)
    {
        writer.WriteStartArray("states");
        for (var state = 0; state < counts.States; state++)
        {
            writer.WriteStartObject();
            writer.WriteString("id", model.States[state].Id);
            Numbers(writer, "present", Column(counts.Present, counts, state));
            Numbers(writer, "entered", Column(counts.Entered, counts, state));
            Numbers(writer, "firstTime", Column(counts.FirstTime, counts, state));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static IEnumerable<long> Column(long[] table, StateCounts counts, int state) =>
        Enumerable.Range(0, counts.Points).Select(point => table[(point * counts.States) + state]);

    private static void Numbers(Utf8JsonWriter writer, string name, IEnumerable<long> numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }
}
