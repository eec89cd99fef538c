using System.Globalization;
using System.Text.Json;
using Iop.Cli.Files;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Cli.Reports;

/// <summary>A microsimulation as <c>iop-simulation/1</c>: what a cohort says, with standard errors, spread and quantiles.</summary>
internal static class IndividualsJson
{
    private static readonly double[] Shares = [0.025, 0.25, 0.5, 0.75, 0.975];

    public static void Write(TextWriter output, MicrosimulationResult run, (SequentialResult Result, double Wanted)? precision = null)
    {
        using var json = new JsonStream(output);
        var to = json.Writer;
        to.WriteStartObject();
        SimulationJson.WriteHead(to, run.Model, "individuals", run.Model.Cycles);
        to.WriteString("method", run.Method == MicrosimulationMethod.Cycles ? "cycles" : "events");
        to.WriteString("seed", run.Seed.ToString(CultureInfo.InvariantCulture));
        to.WriteNumber("patients", run.Patients);
        to.WriteNumber("simulated", run.Count);
        to.WriteStartArray("strategies");
        foreach (var sample in run.Strategies)
        {
            Write(to, run.Model, sample);
            json.Pass();
        }

        to.WriteEndArray();
        to.WriteStartArray("increments");
        foreach (var difference in run.Differences)
        {
            to.WriteStartObject();
            SimulationJson.WriteIncrement(to, difference.Incremental);
            Sample(to, "paired", difference.Discounted);
            Sample(to, "pairedUndiscounted", difference.Undiscounted);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        FrontierReport.Write(to, CostEffectiveness.Frontier(run.Strategies.Select(static sample => StrategyOutcome.Of(sample))));
        if (precision is { } asked)
        {
            Precision(to, asked.Result, asked.Wanted);
        }

        to.WriteEndObject();
        json.End();
    }

    private static void Write(Utf8JsonWriter to, PathwayModel model, StrategySample sample)
    {
        to.WriteStartObject();
        to.WriteString("id", sample.Strategy.Id);
        to.WriteString("name", sample.Strategy.Name);
        SimulationJson.Write(to, "undiscounted", sample.Undiscounted.Mean);
        SimulationJson.Write(to, "discounted", sample.Discounted.Mean);
        Sample(to, "undiscountedSample", sample.Undiscounted);
        Sample(to, "discountedSample", sample.Discounted);
        to.WriteStartArray("trace");
        for (var point = 0; point <= model.Cycles; point++)
        {
            to.WriteStartArray();
            foreach (var patients in sample.Occupancy(point))
            {
                to.WriteNumberValue((double)patients / sample.Count);
            }

            to.WriteEndArray();
        }

        to.WriteEndArray();
        to.WriteStartArray("survival");
        foreach (var alive in sample.Survival)
        {
            to.WriteNumberValue(alive.Share);
        }

        to.WriteEndArray();
        to.WriteStartArray("states");
        foreach (var state in model.States)
        {
            to.WriteStartObject();
            to.WriteString("id", state.Id);
            to.WriteNumber("entries", (double)sample.EntriesOf(state.Id).Sum() / sample.Count);
            to.WriteStartArray("reachedBy");
            foreach (var reached in sample.TimeTo(state.Id))
            {
                to.WriteNumberValue(reached.Share);
            }

            to.WriteEndArray();
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteEndObject();
    }

    private static void Precision(Utf8JsonWriter to, SequentialResult result, double wanted)
    {
        to.WriteStartObject("precision");
        to.WriteString("target", result.Target.ToString());
        to.WriteNumber("wanted", wanted);
        to.WriteNumber("estimate", result.Estimate);
        Number(to, "standardError", result.StandardError);
        Number(to, "halfWidth", result.HalfWidth);
        to.WriteNumber("confidence", result.Confidence);
        to.WriteNumber("looks", result.Looks);
        to.WriteBoolean("reached", result.IsReached);
        to.WriteEndObject();
    }

    private static void Sample(Utf8JsonWriter to, string name, OutcomeSample sample)
    {
        to.WriteStartObject(name);
        Total(to, "cost", sample.Cost);
        Total(to, "qalys", sample.Qalys);
        Total(to, "lifeYears", sample.LifeYears);
        Number(to, "covarianceCostQalys", sample.Covariance(OutcomeKind.Cost, OutcomeKind.Qalys));
        to.WriteEndObject();
    }

    private static void Total(Utf8JsonWriter to, string name, SampledTotal total)
    {
        to.WriteStartObject(name);
        to.WriteNumber("mean", total.Mean);
        Number(to, "standardError", total.StandardError);
        Number(to, "variance", total.Variance);
        to.WriteStartArray("quantiles");
        foreach (var share in Shares)
        {
            var bin = total.Quantile(share);
            to.WriteStartObject();
            to.WriteNumber("share", share);
            to.WriteNumber("least", bin.Least);
            to.WriteNumber("most", bin.Most);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter to, string name, double value)
    {
        if (double.IsFinite(value))
        {
            to.WriteNumber(name, value);
        }
        else
        {
            to.WriteNull(name);
        }
    }
}
