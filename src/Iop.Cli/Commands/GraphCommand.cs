using System.CommandLine;
using Iop.Cli.Terminals;
using Iop.Domain.Transitions;

namespace Iop.Cli.Commands;

/// <summary><c>iop graph</c>: the step-down policy as a drawing.</summary>
internal static class GraphCommand
{
    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string>("WHAT") { Description = "policy: the standard step-down policy." };
        what.AcceptOnlyFromAmong("policy");
        var format = CommonOptions.Format("mermaid", "dot");
        var command = new Command("graph", "Draws the moves between levels of care that the step-down policy allows.") { what, format };
        command.SetAction(result =>
        {
            terminal.Out.Write(result.GetValue(format) == "dot" ? StepDown.Standard.ToDot() : StepDown.Standard.ToMermaid());
            return Exit.Fine;
        });
        return command;
    }
}
