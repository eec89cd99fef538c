using System.Globalization;
using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Json.Writing;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Queues;

namespace Iop.Domain.Json.Simulations;

internal static class CapacityPartWriter
{
    public static void Write(Utf8JsonWriter writer, CapacityResult part, LevelCatalog levels)
    {
        writer.WriteString("format", CapacityPartJson.Format);
        writer.WriteStartObject("model");
        PathwayWriter.Write(writer, part.Model, levels);
        writer.WriteEndObject();
        writer.WriteString("seed", part.Seed.ToString(CultureInfo.InvariantCulture));
        writer.WriteNumber("replications", part.Asked);
        writer.ObjectsEvenIfNone("ranges", PatientRange.Joined(part.Numbers.Select(static number => new PatientRange(number, number + 1)))!, static (to, range) =>
        {
            to.WriteNumber("first", range.First);
            to.WriteNumber("end", range.End);
        });
        writer.ObjectsEvenIfNone("strategies", part.Strategies, static (to, sample) =>
        {
            to.WriteString("id", sample.Strategy.Id);
            Write(to, sample.Ledger);
        });
    }

    private static void Write(Utf8JsonWriter writer, CapacityLedger ledger)
    {
        writer.WriteNumber("events", ledger.Events);
        writer.ObjectsEvenIfNone("waits", ledger.Waits, static (to, bins) =>
        {
            to.List("bins", bins.Filled(), static (list, bin) => list.WriteNumberValue(bin.Bin));
            to.List("patients", bins.Filled(), static (list, bin) => list.WriteNumberValue(bin.Patients));
        });
        var columns = ledger.Network.Columns;
        writer.List("presence", Enumerable.Range(0, columns), (list, column) =>
        {
            list.WriteStartArray();
            for (var at = column; at < ledger.Presence.Length; at += columns)
            {
                list.WriteNumberValue(ledger.Presence[at]);
            }

            list.WriteEndArray();
        });
        writer.ObjectsEvenIfNone("rows", ledger.Rows, static (to, row) =>
        {
            to.List("run", row.Run, Number);
            to.List("levels", row.Levels, static (list, level) =>
            {
                list.WriteStartArray();
                foreach (var value in level)
                {
                    Number(list, value);
                }

                list.WriteEndArray();
            });
            to.List("states", row.States, Number);
        });
    }

    private static void Number(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
