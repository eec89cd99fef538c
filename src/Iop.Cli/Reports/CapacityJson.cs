using System.Globalization;
using System.Text.Json;
using Iop.Cli.Files;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Cli.Reports;

/// <summary>A run with slots as <c>iop-simulation/1</c>.</summary>
internal static class CapacityJson
{
    private static readonly double[] Shares = [0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

    public static void Write(TextWriter output, CapacityResult run)
    {
        using var json = new JsonStream(output);
        var to = json.Writer;
        to.WriteStartObject();
        SimulationJson.WriteHead(to, run.Model, "capacity", run.Model.Cycles);
        to.WriteString("seed", run.Seed.ToString(CultureInfo.InvariantCulture));
        to.WriteNumber("replications", run.Replications);
        to.WriteNumber("warmUpYears", run.Model.Options.Capacity!.WarmUp.Years(run.Model.CycleLength));
        to.WriteNumber("confidence", 0.95);
        to.WriteStartArray("strategies");
        foreach (var sample in run.Strategies)
        {
            Write(to, run.Model, sample);
            json.Pass();
        }

        to.WriteEndArray();
        to.List("differences", run.Strategies.Skip(1), sample => Difference(to, run.Strategies[0], sample));
        FrontierReport.Write(to, CostEffectiveness.Frontier(run.Strategies.Select(static sample => StrategyOutcome.Of(sample))));
        to.WriteEndObject();
        json.End();
    }

    private static void Write(Utf8JsonWriter to, PathwayModel model, CapacitySample sample)
    {
        to.WriteStartObject();
        to.WriteString("id", sample.Strategy.Id);
        to.WriteString("name", sample.Strategy.Name);
        foreach (var (name, mean) in CapacityMeasures.Of(sample))
        {
            Mean(to, name, mean);
        }

        foreach (var (total, outcome) in CapacityMeasures.Totals(sample))
        {
            to.WriteStartObject(total);
            foreach (var (name, mean) in CapacityMeasures.Of(outcome))
            {
                Mean(to, name, mean);
            }

            to.WriteEndObject();
        }

        to.List("levels", sample.Levels, level => Level(to, model, level));
        to.List("states", model.States, state =>
        {
            to.WriteString("id", state.Id);
            Mean(to, "mean", sample.PresentIn(state.Id));
            Numbers(to, "presentAt", sample.PresentAt(state.Id));
        });
        to.WriteEndObject();
    }

    private static void Level(Utf8JsonWriter to, PathwayModel model, LevelSample level)
    {
        to.WriteString("state", level.State);
        foreach (var (name, mean) in CapacityMeasures.Of(level))
        {
            Mean(to, name, mean);
        }

        to.WriteStartObject("lostShare");
        foreach (var (word, cause) in CapacityMeasures.Causes)
        {
            Mean(to, word, level.Lost(cause));
        }

        to.WriteEndObject();
        to.List("admittedWithin", level.Targets.Index(), target =>
        {
            to.WriteNumber("years", target.Item.Years(model.CycleLength));
            Mean(to, "share", level.AdmittedWithin(target.Index));
        });
        to.List("waitBySource", level.Sources, source =>
        {
            to.WriteString("source", source);
            Mean(to, "wait", level.WaitOf(source));
        });
        to.List("waitQuantiles", level.AdmittedPerYear.Mean > 0 ? Shares : [], share =>
        {
            var bin = level.WaitQuantile(share);
            to.WriteNumber("share", share);
            to.WriteNumber("least", bin.Least);
            to.WriteNumber("most", bin.Most);
        });
        Numbers(to, "occupiedAt", level.OccupiedAt);
        Numbers(to, "waitingAt", level.WaitingAt);
    }

    private static void Difference(Utf8JsonWriter to, CapacitySample comparator, CapacitySample sample)
    {
        to.WriteString("comparator", comparator.Strategy.Id);
        to.WriteString("strategy", sample.Strategy.Id);
        foreach (var ((name, mean), (_, other)) in CapacityMeasures.Of(sample).Zip(CapacityMeasures.Of(comparator)))
        {
            Mean(to, name, mean.Minus(other));
        }

        foreach (var ((total, outcome), (_, beside)) in CapacityMeasures.Totals(sample).Zip(CapacityMeasures.Totals(comparator)))
        {
            to.WriteStartObject(total);
            foreach (var ((name, mean), (_, other)) in CapacityMeasures.Of(outcome).Zip(CapacityMeasures.Of(beside)))
            {
                Mean(to, name, mean.Minus(other));
            }

            to.WriteEndObject();
        }

        to.List("levels", sample.Levels.Where(level => comparator.Levels.Any(other => other.State == level.State)), level =>
        {
            to.WriteString("state", level.State);
            foreach (var ((name, mean), (_, other)) in CapacityMeasures.Of(level).Zip(CapacityMeasures.Of(comparator.Level(level.State))))
            {
                Mean(to, name, mean.Minus(other));
            }
        });
    }

    private static void Numbers(Utf8JsonWriter to, string name, IEnumerable<double> values)
    {
        to.WriteStartArray(name);
        foreach (var value in values)
        {
            to.WriteNumberValue(value);
        }

        to.WriteEndArray();
    }

    private static void Mean(Utf8JsonWriter to, string name, ReplicatedMean mean)
    {
        to.WriteStartObject(name);
        Number(to, "mean", mean.Mean);
        Number(to, "standardError", mean.StandardError);
        Number(to, "low", mean.Mean - mean.HalfWidth());
        Number(to, "high", mean.Mean + mean.HalfWidth());
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
