using System.CommandLine;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Cli.Commands;

/// <summary><c>iop graph</c>: a policy of moves as a drawing, with a patient's decision drawn onto it where one is asked for.</summary>
internal static class GraphCommand
{
    public static Command Create(Terminal terminal)
    {
        var what = CommonOptions.File("WHAT", "policy: the standard step-down policy; or a file in iop-transitions/1.");
        var episode = new Option<string?>("--episode") { Description = "Draw what the policy says for the patient of this file in iop-episode/1; asks for --on.", HelpName = "FILE" };
        var on = CommonOptions.Date("--on", "With --episode: the day on which is asked.");
        var format = CommonOptions.Format("mermaid", "dot", "svg");
        var command = new Command("graph", "Draws the moves between levels of care that a policy allows.") { what, episode, on };
        var known = new CaseOptions(
            command,
            "With --episode: what this treatment plan in iop-plan/1 knows.",
            "With --episode: what this file in iop-assessment/1 knows; may be given several times.");
        command.Add(format);
        command.SetAction(result =>
        {
            var (word, patient, day) = (result.GetValue(what)!, result.GetValue(episode), result.GetValue(on));
            Complete(patient, day, known.HasFacts(result));
            var files = known.Files(terminal, result, word, patient);
            var table = files.Table(word);
            var decision = patient is null ? null : Decide(table, known.Record(files, result, patient, day!.Value), day.Value);
            terminal.Out.Write(result.GetValue(format) switch
            {
                "dot" => decision?.ToDot() ?? table.ToDot(),
                "svg" => Graphviz.Draw(decision?.ToDot() ?? table.ToDot()),
                _ => decision?.ToMermaid() ?? table.ToMermaid(),
            });
            return Exit.Fine;
        });
        return command;
    }

    private static void Complete(string? episode, LocalDate? on, bool hasFacts)
    {
        if (episode is null && (hasFacts || on is not null))
        {
            throw new Refusal("--plan, --assessment and --on go with --episode.");
        }

        if (episode is not null && on is null)
        {
            throw new Refusal("--episode asks for --on, the day on which is asked.");
        }
    }

    private static TransitionDecision Decide(TransitionTable table, CareRecord record, LocalDate on) => table.Decide(record.Episode, record.Facts, on);
}
