using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;

namespace Iop.Cli.Commands;

/// <summary><c>iop schedule</c>: everyone's week.</summary>
internal static class ScheduleCommand
{
    private const int MostThreads = 1024;

    public static Command Create(Terminal terminal)
    {
        var program = CommonOptions.File("PROGRAM", "A program week in iop-program/1; - reads standard input.");
        var outFile = CommonOptions.Out("Write the schedule to this file instead of standard output.");
        var time = CommonOptions.Time("--time-limit", "Stop after this long; the result then depends on the machine. By default the work is limited by counts.");
        var threads = CommonOptions.Count("--threads", "Threads to use at most; the result does not depend on it.", 1, MostThreads);
        var seed = CommonOptions.Seed();
        var iterations = CommonOptions.Count("--iterations", "Rounds of search; by default a number that fits the size of the program.", 0, int.MaxValue);
        var format = CommonOptions.Format("text", "json");
        format.Description = "How the summary on standard error is written: text, or json with statistics of one patient's week. The schedule is JSON in any case.";
        var command = new Command("schedule", "Gives every patient of a program a compliant week, or says why not; with a proven bound.")
        {
            program, outFile, time, threads, seed, iterations, format,
        };
        command.SetAction(result => Run(
            terminal,
            result.GetValue(program)!,
            result.GetValue(outFile),
            result.GetValue(time),
            result.GetValue(format) == "json",
            new ProgramSolverOptions
            {
                Threads = result.GetValue(threads),
                Iterations = result.GetValue(iterations),
                Seed = result.GetValue(seed) ?? ProgramSolverOptions.Default.Seed,
            }));
        return command;
    }

    private static int Run(Terminal terminal, string path, string? outFile, TimeSpan? limit, bool statistics, ProgramSolverOptions options)
    {
        if (outFile is not null)
        {
            OutputFile.Expect(outFile);
        }

        var program = InputFile.Require(terminal, path, ProgramJson.ReadFile, ProgramJson.Read);
        var (result, schedule) = Solve(terminal, program, options, limit);
        var bytes = ScheduleJson.Write(schedule);
        if (outFile is null)
        {
            terminal.Out.Write(Encoding.UTF8.GetString(bytes));
        }
        else
        {
            OutputFile.Write(outFile, bytes);
        }

        if (statistics)
        {
            WeekStatistics.Write(terminal.Error, program, schedule);
        }
        else
        {
            ScheduleSummary.Write(terminal.Error, program, schedule, result.Stopped);
        }

        return terminal.Interrupted.IsCancellationRequested ? Exit.Interrupted
            : schedule.Assignments.Count == 0 && program.Patients.Count > 0 ? Exit.No
            : Exit.Fine;
    }

    /// <summary>Runs the solver under the clock, which the library does not read itself.</summary>
    public static (ProgramResult Result, Schedule Schedule) Solve(
        Terminal terminal, ProgramWeek program, ProgramSolverOptions options, TimeSpan? limit = null)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(terminal.Interrupted);
        if (limit is { } span)
        {
            stop.CancelAfter(span);
        }

        var clock = Stopwatch.StartNew();
        using var progress = terminal.ShowsProgress ? new ProgressLine(terminal.Error, program.Patients.Count) : null;
        var result = ProgramSolver.Solve(program, options, progress, stop.Token);
        return (result, result.Schedule.WithSeconds(Math.Round(clock.Elapsed.TotalSeconds, 3)));
    }
}
