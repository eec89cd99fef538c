using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Cli.Commands;

/// <summary><c>iop graph</c>: a policy of moves as a drawing, with a patient's decision drawn onto it where one is asked for.</summary>
internal static class GraphCommand
{
    private const string Standard = "policy";

    public static Command Create(Terminal terminal)
    {
        var what = CommonOptions.File("WHAT", "policy: the standard step-down policy; or a file in iop-transitions/1.");
        var episode = Input("--episode", "Draw what the policy says for the patient of this file in iop-episode/1; asks for --on.");
        var plan = Input("--plan", "With --episode: what this treatment plan in iop-plan/1 knows.");
        var assessment = Input("--assessment", "With --episode: what this file in iop-assessment/1 knows.");
        var on = CommonOptions.Date("--on", "With --episode: the day on which is asked.");
        var format = CommonOptions.Format("mermaid", "dot", "svg");
        var command = new Command("graph", "Draws the moves between levels of care that a policy allows.") { what, episode, plan, assessment, on, format };
        command.SetAction(result =>
        {
            var word = result.GetValue(what)!;
            var table = word == Standard ? StepDown.Standard : InputFile.Require(
                terminal, word, static path => TransitionTableJson.ReadFile(path), static (utf8, file) => TransitionTableJson.Read(utf8, file));
            var decision = Decide(terminal, table, result.GetValue(episode), result.GetValue(plan), result.GetValue(assessment), result.GetValue(on));
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

    private static Option<string?> Input(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    private static TransitionDecision? Decide(Terminal terminal, TransitionTable table, string? episode, string? plan, string? assessment, LocalDate? on)
    {
        if (episode is null)
        {
            return plan is null && assessment is null && on is null ? null : throw new Refusal("--plan, --assessment and --on go with --episode.");
        }

        if (on is not { } day)
        {
            throw new Refusal("--episode asks for --on, the day on which is asked.");
        }

        var stays = InputFile.Require(terminal, episode, static path => EpisodeJson.ReadFile(path), static (utf8, file) => EpisodeJson.Read(utf8, file));
        var facts = PatientFacts.None;
        if (plan is not null)
        {
            var read = InputFile.Require(terminal, plan, static path => PlanJson.ReadFile(path), static (utf8, file) => PlanJson.Read(utf8, file));
            facts += read.Patient == stays.Patient ? PatientFacts.From(read, day) : throw new Refusal($"{InputFile.NameOf(plan)} is about another patient than the episode.");
        }

        if (assessment is not null)
        {
            var read = InputFile.Require(terminal, assessment, static path => AssessmentJson.ReadFile(path), static (utf8, file) => AssessmentJson.Read(utf8, file));
            facts += read.Patient == stays.Patient ? new PatientFacts(assessments: [read]) : throw new Refusal($"{InputFile.NameOf(assessment)} is about another patient than the episode.");
        }

        return table.Decide(stays, facts, day);
    }
}
