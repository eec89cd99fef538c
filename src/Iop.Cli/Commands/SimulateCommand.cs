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
    private const string Individuals = "individuals";

    public static Command Create(Terminal terminal)
    {
        var model = PathwaySource.Argument();
        var engine = new Option<string>("--engine")
        {
            Description = "cohort: exact expectations; individuals: patients drawn one by one.",
            HelpName = "cohort|individuals",
            DefaultValueFactory = static _ => "cohort",
        };
        engine.AcceptOnlyFromAmong("cohort", Individuals);
        var strategies = CommonOptions.Ids("--strategies", "Strategies to run, the comparator first; all in the model's order by default.");
        var individuals = new IndividualsOptions();
        var format = CommonOptions.Format("text", "json", "csv", IndividualsRun.Part);
        var outFile = CommonOptions.Out("Write the answer to this file instead of standard output.");
        var saved = new Option<string?>("--save-model") { Description = "Write the pathway to this file in iop-pathway/1, and run nothing.", HelpName = "FILE" };
        var command = new Command("simulate", "Runs a step-down pathway and compares its strategies.") { model, engine, strategies, format, outFile, saved };
        foreach (var option in individuals.All)
        {
            command.Add(option);
        }

        command.SetAction(result =>
        {
            if (result.GetValue(saved) is { } copy)
            {
                OutputFile.Expect(copy);
                OutputFile.Write(copy, PathwayJson.Write(PathwaySource.Require(terminal, result.GetValue(model))));
                return Exit.Fine;
            }

            var chosen = result.GetValue(strategies)!;
            var (asked, file) = (result.GetValue(format)!, result.GetValue(outFile));
            if (result.GetValue(engine) == Individuals)
            {
                var isPart = result.GetResult(format) is null or { Implicit: true } && result.GetValue(individuals.Shard) is not null;
                return RunIndividuals(terminal, result.GetValue(model), individuals.Of(result, chosen), isPart ? IndividualsRun.Part : asked, file);
            }

            return individuals.All.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } idle
                ? throw new Refusal($"{idle.Name} goes with --engine {Individuals}; a cohort draws nobody.")
                : asked == IndividualsRun.Part
                    ? throw new Refusal($"--format {IndividualsRun.Part} goes with --engine {Individuals}; a cohort has no parts.")
                    : Run(terminal, result.GetValue(model), chosen, asked, file);
        });
        return command;
    }

    private static int RunIndividuals(Terminal terminal, string? path, IndividualsRequest request, string format, string? outFile)
    {
        foreach (var file in new[] { outFile, request.EventsFile }.OfType<string>())
        {
            OutputFile.Expect(file);
        }

        var model = PathwaySource.Require(terminal, path);
        Chosen(model, [.. request.Options.Strategies]);
        return IndividualsRun.Run(terminal, model, request, format, outFile);
    }

    private static int Run(Terminal terminal, string? path, string[] strategies, string format, string? outFile)
    {
        if (outFile is not null)
        {
            OutputFile.Expect(outFile);
        }

        var model = PathwaySource.Require(terminal, path);
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
        var asked = Chosen(model, strategies);
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

    private static string[] Chosen(PathwayModel model, string[] strategies)
    {
        var known = model.Strategies.Select(strategy => strategy.Id).ToArray();
        var asked = strategies.Length > 0 ? strategies : known;
        var unknown = asked.Except(known, StringComparer.Ordinal).ToArray();
        return unknown.Length > 0 || asked.Distinct(StringComparer.Ordinal).Count() < asked.Length
            ? throw new Refusal($"--strategies: found {string.Join(", ", unknown.Length > 0 ? unknown : asked)}; allowed, each once: {string.Join(", ", known)}.")
            : asked;
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
