using System.CommandLine;
using System.CommandLine.Help;
using Iop.Cli.Commands;
using Iop.Cli.Terminals;

namespace Iop.Cli;

/// <summary>The whole tool as a function of its arguments and its terminal.</summary>
internal static class Tool
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command line and gives the exit status of <see cref="Exit"/>; no exception leaves it.</summary>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            var status = Invoke(args, terminal);
            terminal.Out.Flush();
            return status;
        }
        catch (Refusal refusal)
        {
            return Refuse(terminal, refusal.Message, refusal.Status);
        }
        catch (IOException fault) when (IsClosedPipe(fault))
        {
            return Exit.Fine;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse(terminal, fault.Message, Exit.BadInput);
        }
        catch (OperationCanceledException)
        {
            return Refuse(terminal, "interrupted before there was an answer.", Exit.Interrupted);
        }
#pragma warning disable CA1031 // the last line of defense: a sentence and a status, never a stack trace
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Refuse(terminal, $"this should not happen ({fault.GetType().Name}): {Line(fault.Message)}", Exit.BadInput);
        }
    }

    private static int Invoke(IReadOnlyList<string> args, Terminal terminal)
    {
        var result = Root(terminal).Parse(args, Parsing);
        if (result.Errors.Count > 0)
        {
            foreach (var problem in result.Errors.Select(error => Line(error.Message)).Distinct(StringComparer.Ordinal))
            {
                terminal.Error.WriteLine($"iop: {problem}");
            }

            var command = result.CommandResult.Command;
            terminal.Error.WriteLine($"{Names(command)} has: {string.Join(", ", command.Subcommands.Select(sub => sub.Name).Concat(Options(command)))}");
            terminal.Error.WriteLine($"Try: {Names(command)} --help");
            return Exit.BadInput;
        }

        return result.Invoke(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static RootCommand Root(Terminal terminal) => new(
        "Step-down care from the command line: checks treatment plans, schedules a program's week with a proven bound, simulates care pathways.\n"
        + "Exit status: 0 fine; 1 the answer is no; 2 bad input or usage; 3 not decidable (check, assess, decide --strict); 130 interrupted.")
    {
        DemoCommand.Create(terminal),
        CheckCommand.Create(terminal),
        RulesCommand.Create(terminal),
        LevelsCommand.Create(terminal),
        InstrumentsCommand.Create(terminal),
        AssessCommand.Create(terminal),
        ScheduleCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        FitCommand.Create(terminal),
        SimulateCommand.Create(terminal),
        MergeCommand.Create(terminal),
        GraphCommand.Create(terminal),
        DecideCommand.Create(terminal),
        ContinuityCommand.Create(terminal),
    };

    private static string Names(Command command) =>
        command is RootCommand ? "iop" : $"{Names(command.Parents.OfType<Command>().First())} {command.Name}";

    private static IEnumerable<string> Options(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().Where(parent => parent is not RootCommand).SelectMany(parent => parent.Options.Where(option => option.Recursive)))
        .Select(option => option.Name);

    // messages of the parser come in several lines
    private static string Line(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether nobody reads standard output any more, as after <c>iop … | head</c>: that is no error, and there is nothing left to say.</summary>
    private static bool IsClosedPipe(IOException fault) => fault.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);

    private static int Refuse(Terminal terminal, string message, int status)
    {
        try
        {
            terminal.Out.Flush();
        }
        catch (IOException)
        {
            // the message below says what went wrong first
        }

        terminal.Error.WriteLine($"iop: {message}");
        return status;
    }
}
