using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Transitions;

namespace Iop.Cli.Commands;

/// <summary><c>iop decide</c>: what a policy recommends for a patient on a day, and what stands against every other move.</summary>
internal static class DecideCommand
{
    public static Command Create(Terminal terminal)
    {
        var episode = CommonOptions.File("EPISODE", "A patient's episode and facts in iop-episode/1; - reads standard input.");
        var on = CommonOptions.Date("--on", "The day on which is asked.");
        on.Required = true;
        var policy = new Option<string?>("--policy") { Description = "A policy in iop-transitions/1; by default the standard step-down policy.", HelpName = "FILE" };
        var format = CommonOptions.Format("text", "json");
        var strict = new Option<bool>("--strict") { Description = "Exit with 3 when what is known does not decide, or the policy does not know the level." };
        var command = new Command("decide", "Says which move between levels of care a policy recommends for a patient, what blocks the others, and what is missing.") { episode, on, policy };
        var known = new CaseOptions(
            command, "What this treatment plan in iop-plan/1 knows too.", "What this file in iop-assessment/1 knows too; may be given several times.");
        command.Add(format);
        command.Add(strict);
        command.SetAction(result =>
        {
            var (file, table, day) = (result.GetValue(episode)!, result.GetValue(policy), result.GetValue(on)!.Value);
            var files = known.Files(terminal, result, file, table);
            var moves = files.Table(table);
            var record = known.Record(files, result, file, day);
            var decision = moves.Decide(record.Episode, record.Facts, day);
            if (result.GetValue(format) == "json")
            {
                JsonText.Write(terminal.Out, to => DecisionJson.Write(to, file, record.Episode.Patient, decision));
            }
            else
            {
                new DecisionText(terminal).Write(file, record.Episode.Patient, decision);
            }

            return result.GetValue(strict) && decision.Outcome is (DecisionOutcome.NotDecidable or DecisionOutcome.NotInTable) ? Exit.Undecided : Exit.Fine;
        });
        return command;
    }
}
