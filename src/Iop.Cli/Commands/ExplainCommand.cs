using System.CommandLine;
using System.Diagnostics;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Care;
using Iop.Domain.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Scheduling.Weeks.Explanations;

namespace Iop.Cli.Commands;

/// <summary><c>iop explain</c>: one patient's week, or why there is none and what would change it.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var program = CommonOptions.File("PROGRAM", "A program week in iop-program/1; - reads standard input.");
        var patient = new Option<string>("--patient") { Description = "Id of the patient.", HelpName = "ID", Required = true };
        var schedule = new Option<string?>("--schedule") { Description = "A schedule in iop-schedule/1: only the seats that it leaves are free, and the patient's own.", HelpName = "FILE" };
        var format = CommonOptions.Format("text", "json");
        var command = new Command("explain", "Says why a patient has, or cannot have, a week, and what would change it.") { program, patient, schedule, format };
        command.SetAction(result => Run(terminal, result.GetValue(program)!, result.GetValue(patient)!, result.GetValue(schedule), result.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, string path, string id, string? schedulePath, bool asJson)
    {
        if (path == InputFile.StandardInput && schedulePath == InputFile.StandardInput)
        {
            throw new Refusal("Standard input (-) is named twice; it can be read once.");
        }

        var program = InputFile.Require(terminal, path, ProgramJson.ReadFile, ProgramJson.Read);
        var patient = PatientNames.Find(program, id, path);
        var schedule = schedulePath is null ? null : InputFile.Require(terminal, schedulePath, ScheduleJson.ReadFile, ScheduleJson.Read);
        var seats = schedule is null ? RemainingSeats.All : Seats(program, schedule, patient.Id, schedulePath!);
        var clock = Stopwatch.StartNew();
        var why = WeekExplainer.Explain(Offering.Of(program), patient, seats);
        var answer = new ExplanationAnswer(program, patient, schedule is not null, seats, why, Math.Round(clock.Elapsed.TotalMilliseconds, 3));
        if (asJson)
        {
            ExplanationJson.Write(terminal.Out, answer);
        }
        else
        {
            ExplanationText.Write(terminal, answer);
        }

        return why.Status == WeekExplanationStatus.HasWeek ? Exit.Fine : Exit.No;
    }

    private static RemainingSeats Seats(ProgramWeek program, Schedule schedule, PatientId patient, string path)
    {
        var known = program.Sessions.Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
        return schedule.Assignments.SelectMany(assignment => assignment.Sessions).FirstOrDefault(session => !known.Contains(session)) is { } stranger
            ? throw new Refusal($"{InputFile.NameOf(path)}: found the session \"{Printable.Of(stranger)}\"; allowed: the sessions of the program.")
            : RemainingSeats.In(program, schedule, patient);
    }
}
