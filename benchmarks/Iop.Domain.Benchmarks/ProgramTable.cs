using System.Diagnostics;
using System.Globalization;
using Iop.Domain.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Benchmarks;

/// <summary>Solves whole programs under a time limit and prints one line for each: objective, bound, gaps, unserved, and when.</summary>
internal static class ProgramTable
{
    /// <summary>Runs <c>programs [FILE...] [--seconds N] [--processor N] [--threads N] [--iterations N] [--gap PERCENT] [--out DIR] [--trace] [--warm]</c>.</summary>
    /// <remarks><c>--processor</c> limits the processor time of all threads together, which on a shared machine means more than the clock; then all times but the elapsed one are such.
    /// <c>--gap</c> ends a run once the bound has come so near to the objective. <c>--warm</c> solves each file once before it is measured, so that no time goes to compiling.
    /// The memory is the most the process has held so far: give one file to each process where it matters.</remarks>
    public static void Run(IReadOnlyList<string> arguments)
    {
        var seconds = Number(arguments, "--seconds") ?? double.PositiveInfinity;
        var processor = Number(arguments, "--processor") ?? double.PositiveInfinity;
        var gap = (Number(arguments, "--gap") ?? double.NegativeInfinity) / 100;
        var threads = Option(arguments, "--threads") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : 2;
        var folder = Option(arguments, "--out");
        Console.WriteLine("file                objective       bound      gap  net gap  unserved    first     last  elapsed      cpu iterations rounds  columns   calls work/call     MB  referee");
        foreach (var file in arguments.Where((argument, i) => argument[0] != '-' && (i == 0 || arguments[i - 1][0] != '-')))
        {
            Solve(file, seconds, processor, gap, threads, folder, arguments.Contains("--trace"), arguments.Contains("--warm"), Option(arguments, "--iterations") is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : null);
        }
    }

    private static string? Option(IReadOnlyList<string> arguments, string name)
    {
        var at = arguments.Index().Where(item => item.Item == name).Select(item => item.Index + 1).FirstOrDefault(-1);
        return at < 0 ? null : arguments[at];
    }

    private static double? Number(IReadOnlyList<string> arguments, string name) =>
        Option(arguments, name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private static void Solve(string file, double seconds, double processor, double gap, int threads, string? folder, bool trace, bool isWarm, int? iterations)
    {
        var program = ProgramJson.ReadFile(file).Require();
        if (isWarm)
        {
            ProgramSolver.Solve(program, new ProgramSolverOptions { Threads = threads });
        }

        using var stop = new CancellationTokenSource();
        if (seconds < int.MaxValue)
        {
            stop.CancelAfter(TimeSpan.FromSeconds(seconds));
        }

        var options = new ProgramSolverOptions { Threads = threads };
        if (iterations is not null)
        {
            options = options with { Iterations = iterations };
        }

        var watch = new Moments(trace, processor < int.MaxValue, gap, stop);
        using var poll = new Timer(
            _ =>
            {
                if (watch.Processor > processor)
                {
                    stop.Cancel();
                }
            },
            null,
            100,
            100);
        var result = ProgramSolver.Solve(program, options, watch, stop.Token);
        var elapsed = watch.Elapsed;
        var used = watch.Processor;
        var schedule = result.Schedule;
        var statistics = result.Statistics;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(file),-16} {schedule.Objective,12} {schedule.LowerBound,11} {statistics.Gap,8:P2} "
            + $"{statistics.NetGap,8:P2} {schedule.Unserved.Count,9} {watch.First,8:0.00} {watch.Last,8:0.00} {elapsed,8:0.00} "
            + $"{used,8:0.0} {statistics.Iterations,10} {statistics.PriceRounds,6} {statistics.Columns,8} {statistics.KernelCalls,7} "
            + $"{statistics.KernelWork / Math.Max(1, statistics.KernelCalls),9} {Process.GetCurrentProcess().PeakWorkingSet64 >> 20,6}  {(Referee.Judge(program, schedule).IsSound ? "sound" : "BROKEN")}"));
        if (folder is not null)
        {
            File.WriteAllBytes(Path.Combine(folder, Path.GetFileName(file)), ScheduleJson.Write(schedule.WithSeconds(elapsed)));
        }
    }

    private sealed class Moments(bool trace, bool byProcessor, double gap, CancellationTokenSource stop) : IProgress<ProgramProgress>
    {
        private readonly Stopwatch clock = Stopwatch.StartNew();
        private readonly TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        private long best = long.MaxValue;
        private long bound;

        public double Elapsed => clock.Elapsed.TotalSeconds;

        public double Processor => (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;

        private double Now => byProcessor ? Processor : Elapsed;

        public double First { get; private set; }

        public double Last { get; private set; }

        public void Report(ProgramProgress value)
        {
            if (trace && (value.Objective != best || value.LowerBound != bound))
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {Now,8:0.00} {value.Phase,-8} {value.Done,6} {value.Objective,12} {value.LowerBound,12} served {value.Served}"));
            }

            bound = value.LowerBound;
            if (value.Objective - bound <= gap * value.Objective)
            {
                stop.Cancel();
            }

            if (value.Served > 0 && value.Objective < best)
            {
                best = value.Objective;
                Last = Now;
                First = First > 0 ? First : Last;
            }
        }
    }
}
