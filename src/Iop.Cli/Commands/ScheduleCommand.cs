using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using NodaTime;

namespace Iop.Cli.Commands;

/// <summary><c>iop schedule</c>: everyone's week.</summary>
internal static class ScheduleCommand
{
    private const int MostThreads = 1024;
    private const int ChangesNamed = 5;

    public static Command Create(Terminal terminal)
    {
        var program = CommonOptions.File("PROGRAM", "A program week in iop-program/1; - reads standard input.");
        var outFile = CommonOptions.Out("Write the schedule to this file instead of standard output.");
        var time = CommonOptions.Time("--time-limit", "Stop after this long; the result then depends on the machine. By default the work is limited by counts.");
        var threads = CommonOptions.Count("--threads", "Threads to use at most; the result does not depend on it.", 1, MostThreads);
        var seed = CommonOptions.Seed();
        var iterations = CommonOptions.Count("--iterations", "Rounds of search; by default a number that fits the size of the program.", 0, int.MaxValue);
        var from = new Option<string?>("--from") { Description = "A schedule in iop-schedule/1 to begin with, as after a change of the program.", HelpName = "SCHEDULE" };
        var html = new Option<string?>("--html") { Description = "Write a page with the timetable, the weeks and the reasons to this file.", HelpName = "FILE" };
        var calendars = new Option<string?>("--ics") { Description = "Write each patient's week as an iCalendar file into this directory.", HelpName = "DIR" };
        var changes = CommonOptions.Count("--changes", "Solve so many changes of the offering, and name the five that serve most.", 1, 1000);
        var check = new Option<bool>("--self-check") { Description = "Recompute every better schedule and bound from scratch: slow, for tests." };
        var format = CommonOptions.Format("text", "json");
        format.Description = "How the summary on standard error is written: text, or json with costs, loads, prices and statistics. The schedule is JSON in any case.";
        var command = new Command("schedule", "Gives every patient of a program a compliant week, or says why not; with a proven bound.")
        {
            program, outFile, time, threads, seed, iterations, from, html, calendars, changes, check, format,
        };
        command.SetAction(result => Run(
            terminal,
            new(result.GetValue(program)!, result.GetValue(outFile), result.GetValue(from), result.GetValue(html), result.GetValue(calendars), result.GetValue(changes), result.GetValue(time), result.GetValue(format) == "json"),
            new ProgramSolverOptions
            {
                Threads = result.GetValue(threads),
                Iterations = result.GetValue(iterations),
                Seed = result.GetValue(seed) ?? ProgramSolverOptions.Default.Seed,
                SelfCheck = result.GetValue(check),
            }));
        return command;
    }

    private static int Run(Terminal terminal, ScheduleRequest request, ProgramSolverOptions options)
    {
        foreach (var file in new[] { request.Out, request.Html }.OfType<string>())
        {
            OutputFile.Expect(file);
        }

        if (request.Calendars is not null)
        {
            CalendarFiles.Expect(request.Calendars);
        }

        if (request.Program == InputFile.StandardInput && request.From == InputFile.StandardInput)
        {
            throw new Refusal("Standard input (-) is named twice; it can be read once.");
        }

        var program = InputFile.Require(terminal, request.Program, ProgramJson.ReadFile, ProgramJson.Read);
        var before = request.From is null ? null : InputFile.Require(terminal, request.From, ScheduleJson.ReadFile, ScheduleJson.Read);
        var concerns = ProgramSolver.Concerns(program);
        if (!request.AsJson)
        {
            ScheduleConcerns.Write(terminal.Error, concerns);
        }

        var (result, schedule) = Solve(terminal, program, options with { From = before }, request.Limit);
        Write(terminal, request, program, schedule);
        var answer = new ScheduleAnswer(
            program,
            concerns,
            result,
            schedule,
            ScheduleAnalysis.Of(program, schedule),
            before is null ? null : Against(program, before, schedule),
            request.Changes is not { } tried ? null : ProgramSolver.BestChanges(result, Math.Min(tried, ChangesNamed), tried, cancel: terminal.Interrupted));
        if (request.Html is not null)
        {
            OutputFile.Write(request.Html, Encoding.UTF8.GetBytes(SchedulePage.Of(answer)));
        }

        if (request.AsJson)
        {
            ScheduleJsonSummary.Write(terminal.Error, answer);
        }
        else
        {
            ScheduleSummary.Write(terminal.Error, answer);
        }

        return terminal.Interrupted.IsCancellationRequested ? Exit.Interrupted
            : schedule.Assignments.Count == 0 && program.Patients.Count > 0 ? Exit.No
            : Exit.Fine;
    }

    private static void Write(Terminal terminal, ScheduleRequest request, ProgramWeek program, Schedule schedule)
    {
        var bytes = ScheduleJson.Write(schedule);
        if (request.Out is null)
        {
            terminal.Out.Write(Encoding.UTF8.GetString(bytes));
        }
        else
        {
            OutputFile.Write(request.Out, bytes);
        }

        if (request.Calendars is not null)
        {
            CalendarFiles.Write(request.Calendars, program, schedule, SystemClock.Instance.GetCurrentInstant());
        }
    }

    /// <summary>What differs from the schedule that the search began with, as far as that speaks of this program.</summary>
    private static ScheduleComparison Against(ProgramWeek program, Schedule before, Schedule after)
    {
        var patients = program.Patients.Select(patient => patient.Id).ToHashSet();
        var sessions = program.Sessions.Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
        var known = before.Assignments.Where(assignment => patients.Contains(assignment.Patient))
            .Select(assignment => new Assignment(assignment.Patient, assignment.Sessions.Where(sessions.Contains)));
        return ScheduleAnalysis.Compare(
            ScheduleAnalysis.Of(program, new(before.Program, before.Status, before.Objective, before.LowerBound, known, before.Unserved)), ScheduleAnalysis.Of(program, after));
    }

    /// <summary>Runs the solver under the clock, which the library does not read itself.</summary>
    public static (ProgramResult Result, Schedule Schedule) Solve(
        Terminal terminal, ProgramWeek program, ProgramSolverOptions options, TimeSpan? limit = null)
    {
        var clock = Stopwatch.StartNew();
        using var progress = terminal.ShowsProgress ? new ProgressLine(terminal.Error, program.Patients.Count) : null;
        var result = ProgramSolver.Solve(program, options with { Time = TimeProvider.System, TimeLimit = limit }, progress, terminal.Interrupted);
        return (result, result.Schedule.WithSeconds(Math.Round(clock.Elapsed.TotalSeconds, 3)));
    }
}
