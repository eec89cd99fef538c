using System.Diagnostics;
using System.Globalization;
using Iop.Domain.Json;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Benchmarks;

/// <summary>How long a microsimulation takes by the number of patients, and what it costs a cycle or a stay; one line a run.</summary>
internal static class PatientTable
{
    private const double Nanoseconds = 1e9;

    /// <summary>Runs <c>MODEL METHOD THREADS PATIENTS...</c>; the model is a pathway file, <c>four-state</c> or <c>step-down</c>, the method <c>cycles</c>, <c>events</c> or <c>events-exact</c>.</summary>
    public static void Run(string[] arguments)
    {
        var threads = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        foreach (var path in SimdPaths.All.Reverse())
        {
            var engine = Engine(arguments[0], arguments[1], path);
            Line(engine, 8192 * threads, threads, path);
            foreach (var patients in arguments.Skip(3).Select(number => long.Parse(number, NumberStyles.AllowExponent, CultureInfo.InvariantCulture)))
            {
                Line(engine, patients, threads, path);
            }
        }
    }

    /// <summary>Runs <c>MODEL METHOD BLOCKS</c>: so many blocks of patients one after the other by one worker that has run others before, by the clock; what a run does but once is left out.</summary>
    public static void RunBlocks(string[] arguments)
    {
        const int Block = 32_768;
        const int Before = 40;
        foreach (var path in SimdPaths.All.Reverse())
        {
            var engine = Engine(arguments[0], arguments[1], path);
            var (worker, totals, times) = (engine.Worker(1), engine.Empty(), new double[int.Parse(arguments[2], CultureInfo.InvariantCulture)]);
            for (var block = -Before; block < times.Length; block++)
            {
                var (watch, from) = (Stopwatch.StartNew(), (long)(block + Before) * Block);
                worker.Run(from, from + Block, totals);
                times[Math.Max(0, block)] = watch.Elapsed.TotalSeconds;
            }

            worker.Finish(totals);
            var stays = (double)(totals.Patients + totals.Counts[0].Entered.Sum()) / totals.Patients * Block;
            Array.Sort(times);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{engine.Model.Name} | {path} | blocks {times.Length} | ns a stay: least {times[0] * Nanoseconds / stays:F2}, first tenth {times[times.Length / 10] * Nanoseconds / stays:F2}, middle {times[times.Length / 2] * Nanoseconds / stays:F2}"));
        }
    }

    private static PatientEngine Engine(string name, string method, SimdPath path)
    {
        var model = name switch
        {
            "four-state" => SickSickerModel.Create(),
            "step-down" => PathwayModels.AdultStepDown,
            _ => PathwayJson.ReadFile(name).Require(),
        };
        return method == "events-exact"
            ? new EventEngine(model, [model.Strategies[0]], path, hasTables: false)
            : Microsimulation.Engine(model, [model.Strategies[0].Id], path, method == "cycles" ? MicrosimulationMethod.Cycles : MicrosimulationMethod.Events);
    }

    private static void Line(PatientEngine engine, long patients, int threads, SimdPath path)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var run = Microsimulation.Run(engine, patients, 1, new() { Threads = threads }, null, default);
        var (wall, processor) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        var sample = run.Strategies[0];
        var stays = patients + engine.Model.States.Sum(state => sample.EntriesOf(state.Id).Sum());
        var memory = Environment.WorkingSet / 1_048_576;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{engine.Model.Name} | {run.Method} | {path} | threads {threads} | patients {patients} | {wall:F3} s wall, {processor:F3} s processor | {processor * Nanoseconds / patients:F1} ns a patient"
            + $" | {processor * Nanoseconds / patients / engine.Model.Cycles:F2} ns a cycle | {processor * Nanoseconds / stays:F2} ns a stay of {(double)stays / patients:F2} | {memory} MiB"
            + $" | cost {sample.Discounted.Cost.Mean:R} ± {sample.Discounted.Cost.StandardError:F4}, QALYs {sample.Discounted.Qalys.Mean:R}"));
    }
}
