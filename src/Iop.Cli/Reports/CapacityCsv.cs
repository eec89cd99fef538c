using System.Globalization;
using Iop.Domain.Simulation;

namespace Iop.Cli.Reports;

/// <summary>The measures of a run with slots as rows: strategy, level (empty for all patients), measure, mean, standard error, and the ends of the interval; empty where there is no number.</summary>
internal static class CapacityCsv
{
    public static void Write(TextWriter output, CapacityResult run)
    {
        output.Write("strategy,level,measure,mean,standardError,low,high\n");
        foreach (var sample in run.Strategies)
        {
            var totals = CapacityMeasures.Totals(sample).SelectMany(static total => CapacityMeasures.Of(total.Outcome).Select(part => ($"{total.Name}.{part.Name}", part.Mean)));
            foreach (var (name, mean) in CapacityMeasures.Of(sample).Concat(totals))
            {
                Row(output, sample, "", name, mean);
            }

            foreach (var level in sample.Levels)
            {
                var lost = CapacityMeasures.Causes.Select(cause => ($"lostShare.{cause.Word}", level.Lost(cause.Cause)));
                var within = level.Targets.Select((_, i) => (string.Create(CultureInfo.InvariantCulture, $"admittedWithin.{i}"), level.AdmittedWithin(i)));
                var sources = level.Sources.Select(source => ($"wait.{source}", level.WaitOf(source)));
                foreach (var (name, mean) in CapacityMeasures.Of(level).Concat(lost).Concat(within).Concat(sources))
                {
                    Row(output, sample, level.State, name, mean);
                }
            }
        }
    }

    private static void Row(TextWriter output, CapacitySample sample, string level, string name, ReplicatedMean mean) => output.Write(string.Create(
        CultureInfo.InvariantCulture,
        $"{Field(sample.Strategy.Id)},{Field(level)},{Field(name)},{Number(mean.Mean)},{Number(mean.StandardError)},{Number(mean.Mean - mean.HalfWidth())},{Number(mean.Mean + mean.HalfWidth())}\n"));

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
