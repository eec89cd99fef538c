using System.CommandLine;
using Iop.Cli.Demo;
using Iop.Cli.Terminals;

namespace Iop.Cli.Commands;

/// <summary><c>iop demo</c>: the whole story on embedded samples.</summary>
internal static class DemoCommand
{
    public static Command Create(Terminal terminal)
    {
        var outDirectory = new Option<string?>("--out")
        {
            Description = "Write the inputs and the schedule into this directory, to change them and go on.",
            HelpName = "DIR",
        };
        var command = new Command("demo", "Tells the whole story on built-in samples: check a plan, schedule a program, simulate a pathway.") { outDirectory };
        command.SetAction(result => DemoStory.Tell(terminal, result.GetValue(outDirectory)));
        return command;
    }
}
