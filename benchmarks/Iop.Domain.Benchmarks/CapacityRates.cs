using System.Diagnostics;
using System.Globalization;

namespace Iop.Domain.Benchmarks;

/// <summary>Events a second of processor time, which other work on the machine does not stretch as it stretches the time of a clock: the best of several rounds, all kinds in turn.</summary>
internal static class CapacityRates
{
    private const int Rounds = 12;

    public static void Measure()
    {
        var of = new CapacityBenchmarks();
        of.Build();
        (string Name, Action Run)[] kinds =
        [
            ("priority queue", () => of.PriorityQueue()), ("recursion", () => of.Recursion()), ("event to event", () => of.FromEventToEvent()), ("with patience", () => of.WithPatience()),
            ("recursion, costs", () => of.RecursionWithCosts()), ("events, costs", () => of.FromEventToEventWithCosts()),
        ];
        var best = kinds.ToDictionary(static kind => kind.Name, static _ => double.PositiveInfinity, StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, run) in kinds)
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                run();
                best[name] = Math.Min(best[name], (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
            }
        }

        foreach (var (name, _) in kinds)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-16} {best[name] * 1e6 / CapacityBenchmarks.Events,6:F1} ns an event, {CapacityBenchmarks.Events / best[name] / 1e3,6:F1} million events a second"));
        }
    }
}
