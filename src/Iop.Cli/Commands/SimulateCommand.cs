using System.CommandLine;
using System.Globalization;
using System.Text;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Foundation;
using Iop.Domain.Json;
using Iop.Domain.Simulation;

namespace Iop.Cli.Commands;

/// <summary><c>iop simulate</c>: what a pathway costs and yields.</summary>
internal static class SimulateCommand
{
    public static Command Create(Terminal terminal)
    {
        var model = CommonOptions.File("MODEL", "A pathway in iop-pathway/1; - reads standard input.");
        var engine = new Option<string>("--engine")
        {
            Description = "cohort: exact expectations; the only engine so far.",
            HelpName = "cohort",
            DefaultValueFactory = static _ => "cohort",
        };
        engine.AcceptOnlyFromAmong("cohort");
        var strategies = CommonOptions.Ids("--strategies", "Strategies to run, the comparator first; all in the model's order by default.");
        var format = CommonOptions.Format("text", "json", "csv");
        var outFile = CommonOptions.Out("Write the answer to this file instead of standard output.");
        var command = new Command("simulate", "Runs a step-down pathway and compares its strategies.") { model, engine, strategies, format, outFile };
        command.SetAction(result => Run(
            terminal, result.GetValue(model)!, result.GetValue(strategies)!, result.GetValue(format)!, result.GetValue(outFile)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string[] strategies, string format, string? outFile)
    {
        if (outFile is not null)
        {
            OutputFile.Expect(outFile);
        }

        var model = InputFile.Require(terminal, path, PathwayJson.ReadFile, PathwayJson.Read);
        var traces = Traces(terminal, model, strategies);
        if (outFile is null)
        {
            Write(terminal, model, traces, format);
            return Exit.Fine;
        }

        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Write(terminal with { Out = text, Colors = false }, model, traces, format);
        OutputFile.Write(outFile, Encoding.UTF8.GetBytes(text.ToString()));
        return Exit.Fine;
    }

    private static ValueList<CohortTrace> Traces(Terminal terminal, PathwayModel model, string[] strategies)
    {
        var known = model.Strategies.Select(strategy => strategy.Id).ToArray();
        var asked = strategies.Length > 0 ? strategies : known;
        var unknown = asked.Except(known, StringComparer.Ordinal).ToArray();
        if (unknown.Length > 0 || asked.Distinct(StringComparer.Ordinal).Count() < asked.Length)
        {
            throw new Refusal($"--strategies: found {string.Join(", ", unknown.Length > 0 ? unknown : asked)}; allowed, each once: {string.Join(", ", known)}.");
        }

        return asked.Select(id =>
        {
            terminal.Interrupted.ThrowIfCancellationRequested();
            try
            {
                return Cohort.Run(model, id);
            }
            catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
            {
                throw new Refusal($"{id}: {fault.Message}");
            }
        }).ToValueList();
    }

    private static void Write(Terminal terminal, PathwayModel model, ValueList<CohortTrace> traces, string format)
    {
        switch (format)
        {
            case "json":
                SimulationJson.Write(terminal.Out, model, traces);
                break;
            case "csv":
                SimulationCsv.Write(terminal.Out, traces);
                break;
            default:
                SimulationText.Write(terminal, model, traces);
                break;
        }
    }
}
