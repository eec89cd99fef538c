using System.Text.Json;
using Iop.Cli.Files;
using Iop.Domain.Foundation;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Cli.Reports;

/// <summary>A run as <c>iop-simulation/1</c>, every number in full precision.</summary>
internal static class SimulationJson
{
    public const string Format = "iop-simulation/1";

    public static void Write(TextWriter output, PathwayModel model, ValueList<CohortTrace> traces)
    {
        using var json = new JsonStream(output);
        var to = json.Writer;
        to.WriteStartObject();
        WriteHead(to, model, "cohort", traces[0].Cycles);
        to.WriteStartArray("strategies");
        foreach (var trace in traces)
        {
            Write(to, trace);
            json.Pass();
        }

        to.WriteEndArray();
        to.WriteStartArray("increments");
        foreach (var trace in traces.Skip(1))
        {
            Write(to, Cohort.Compare(traces[0], trace));
        }

        to.WriteEndArray();
        FrontierReport.Write(to, CostEffectiveness.Frontier(traces));
        to.WriteEndObject();
        json.End();
    }

    /// <summary>What every engine says of the model and its conventions.</summary>
    public static void WriteHead(Utf8JsonWriter to, PathwayModel model, string engine, int cycles, string format = Format)
    {
        to.WriteString("format", format);
        to.WriteString("model", model.Name);
        to.WriteString("engine", engine);
        to.WriteNumber("cycles", cycles);
        to.WriteNumber("cycleYears", model.CycleLength.YearsAfter(1));
        to.WriteString("rewards", Timing(model.Timing));
        to.WriteStartObject("discounting");
        to.WriteString("form", model.Discounting.Form == DiscountForm.Discrete ? "discrete" : "continuous");
        to.WriteNumber("costs", model.Discounting.CostRate);
        to.WriteNumber("effects", model.Discounting.EffectRate);
        to.WriteEndObject();
        to.WriteStartObject("prices");
        to.WriteString("currency", model.Prices.Currency);
        to.WriteNumber("year", model.Prices.Year);
        to.WriteEndObject();
        to.WriteStartArray("states");
        foreach (var state in model.States)
        {
            to.WriteStringValue(state.Id);
        }

        to.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter to, CohortTrace trace)
    {
        to.WriteStartObject();
        to.WriteString("id", trace.Strategy.Id);
        to.WriteString("name", trace.Strategy.Name);
        to.WriteBoolean("exact", trace.IsExact);
        Write(to, "undiscounted", trace.Undiscounted);
        Write(to, "discounted", trace.Discounted);
        to.WriteStartArray("states");
        foreach (var state in trace.States)
        {
            to.WriteStartObject();
            to.WriteString("id", state.State);
            to.WriteNumber("years", state.Years);
            to.WriteNumber("entries", state.Entries);
            Write(to, "undiscounted", state.Undiscounted);
            Write(to, "discounted", state.Discounted);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteStartArray("transitions");
        foreach (var flow in trace.Transitions)
        {
            to.WriteStartObject();
            to.WriteString("from", flow.From);
            to.WriteString("to", flow.To);
            to.WriteNumber("perPatient", flow.PerPatient);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        var moments = Cohort.Moments(trace.Model, trace.Strategy.Id, trace.Cycles);
        to.WriteStartObject("variance");
        Write(to, "undiscounted", moments.Undiscounted.Variance);
        Write(to, "discounted", moments.Discounted.Variance);
        to.WriteEndObject();
        to.WriteStartArray("trace");
        for (var point = 0; point <= trace.Cycles; point++)
        {
            to.WriteStartArray();
            foreach (var share in trace.Occupancy(point))
            {
                to.WriteNumberValue(share);
            }

            to.WriteEndArray();
        }

        to.WriteEndArray();
        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, IncrementalOutcome increment)
    {
        to.WriteStartObject();
        WriteIncrement(to, increment);
        to.WriteEndObject();
    }

    /// <summary>The properties of an increment.</summary>
    public static void WriteIncrement(Utf8JsonWriter to, IncrementalOutcome increment)
    {
        to.WriteString("comparator", increment.Comparator);
        to.WriteString("strategy", increment.Strategy);
        Write(to, "difference", increment.Difference);
        Write(to, "costPerQaly", increment.CostPerQaly);
        Write(to, "costPerLifeYear", increment.CostPerLifeYear);
        to.WriteBoolean("dominates", increment.Dominates);
        to.WriteBoolean("dominated", increment.IsDominated);
    }

    /// <summary>Three totals.</summary>
    public static void Write(Utf8JsonWriter to, string name, PathwayOutcome outcome)
    {
        to.WriteStartObject(name);
        to.WriteNumber("cost", outcome.Cost);
        to.WriteNumber("qalys", outcome.Qalys);
        to.WriteNumber("lifeYears", outcome.LifeYears);
        to.WriteEndObject();
    }

    /// <summary>A number; null where there is none, or it is not finite.</summary>
    public static void Write(Utf8JsonWriter to, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            to.WriteNumber(name, number);
        }
        else
        {
            to.WriteNull(name);
        }
    }

    private static string Timing(RewardTiming timing)
    {
        var word = timing.ToString();
        return char.ToLowerInvariant(word[0]) + word[1..];
    }
}
