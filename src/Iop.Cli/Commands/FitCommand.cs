using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;

namespace Iop.Cli.Commands;

/// <summary><c>iop fit</c>: the weeks that suit one patient best beside a schedule as it stands.</summary>
internal static class FitCommand
{
    private const int UsualCount = 3;
    private const int UsualRounds = 10;

    public static Command Create(Terminal terminal)
    {
        var program = CommonOptions.File("PROGRAM", "A program week in iop-program/1; - reads standard input.");
        var patient = new Option<string>("--patient") { Description = "Id of the patient, who is asked as if without a week.", HelpName = "ID", Required = true };
        var schedule = new Option<string>("--schedule") { Description = "The schedule in iop-schedule/1 that stands.", HelpName = "FILE", Required = true };
        var count = CommonOptions.Count("--count", "How many weeks; 3 by default.", 1, 100);
        var moved = CommonOptions.Count("--moved", "The most other patients who may get another week; 0, the default, disturbs nobody.", 0, 100);
        var rounds = CommonOptions.Count("--price-rounds", "Rounds in which the worth of seats is found; 10 by default.", 0, 10_000);
        var format = CommonOptions.Format("text", "json");
        var command = new Command("fit", "Names the weeks that suit a newcomer best beside the schedule that stands.") { program, patient, schedule, count, moved, rounds, format };
        command.SetAction(result => Run(
            terminal,
            (result.GetValue(program)!, result.GetValue(schedule)!, result.GetValue(patient)!),
            (result.GetValue(count) ?? UsualCount, result.GetValue(moved) ?? 0, result.GetValue(rounds) ?? UsualRounds),
            result.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, (string Program, string Schedule, string Patient) paths, (int Count, int Moved, int Rounds) limits, bool asJson)
    {
        if (paths is { Program: InputFile.StandardInput, Schedule: InputFile.StandardInput })
        {
            throw new Refusal("Standard input (-) is named twice; it can be read once.");
        }

        var program = InputFile.Require(terminal, paths.Program, ProgramJson.ReadFile, ProgramJson.Read);
        var patient = PatientNames.Find(program, paths.Patient, paths.Program);
        var schedule = InputFile.Require(terminal, paths.Schedule, ScheduleJson.ReadFile, ScheduleJson.Read);
        var fit = Standing(program, schedule, paths.Schedule, limits.Rounds, terminal.Interrupted).RecommendedFit(patient, limits.Count, limits.Moved);
        if (asJson)
        {
            FitJson.Write(terminal.Out, patient, fit);
        }
        else
        {
            FitText.Write(terminal.Out, program, patient, fit);
        }

        return fit.Weeks.Count > 0 ? Exit.Fine : Exit.No;
    }

    private static ProgramResult Standing(ProgramWeek program, Schedule schedule, string path, int rounds, CancellationToken cancel)
    {
        try
        {
            return ProgramSolver.Evaluate(program, schedule, new() { PriceRounds = rounds }, cancel: cancel);
        }
        catch (ArgumentException fault)
        {
            throw new Refusal($"{InputFile.NameOf(path)}: {Printable.Of(fault.Message)}");
        }
    }
}
