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
    private const int PatientsPerDraw = 1000;
    private const string WithSlots = "capacity";
    private const int MostThreads = 1024;
    private const int UsualReplications = 20;

    public static Command Create(Terminal terminal)
    {
        var model = PathwaySource.Argument();
        var engine = new Option<string>("--engine")
        {
            Description = "cohort: exact expectations; individuals: patients drawn one by one; capacity: patients who arrive and share slots.",
            HelpName = "cohort|individuals|capacity",
            DefaultValueFactory = static _ => "cohort",
        };
        engine.AcceptOnlyFromAmong("cohort", Individuals, WithSlots);
        var strategies = CommonOptions.Ids("--strategies", "Strategies to run, the comparator first; all in the model's order by default.");
        var individuals = new IndividualsOptions();
        var sensitivity = new SensitivityOptions();
        var replications = CommonOptions.Count("--replications", "capacity: independent runs, from which errors come; 20 by default.", 1, Capacity.MostReplications);
        var format = CommonOptions.Format("text", "json", "csv", IndividualsRun.Part);
        var outFile = CommonOptions.Out("Write the answer to this file instead of standard output.");
        var html = new Option<string?>("--html") { Description = "Write a page with the tables and charts to this file.", HelpName = "FILE" };
        var saved = new Option<string?>("--save-model") { Description = "Write the pathway to this file in iop-pathway/1, and run nothing.", HelpName = "FILE" };
        var command = new Command("simulate", "Runs a step-down pathway and compares its strategies.") { model, engine, strategies, replications, format, outFile, html, saved };
        foreach (var option in individuals.All.Concat(sensitivity.All))
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
            var page = result.GetValue(html);
            if (page is not null)
            {
                OutputFile.Expect(page);
            }

            var isPart = result.GetResult(format) is null or { Implicit: true } && result.GetValue(individuals.Shard) is not null;
            var (asked, file) = (isPart ? IndividualsRun.Part : result.GetValue(format)!, result.GetValue(outFile));
            var isOfSlots = result.GetValue(engine) == WithSlots;
            if (!isOfSlots && result.GetResult(replications) is { Implicit: false })
            {
                throw new Refusal($"--replications goes with --engine {WithSlots}.");
            }

            var how = sensitivity.Of(result);
            if (how.Draws is not null || how.Tornado || how.Precision is not null)
            {
                return isOfSlots
                    ? throw new Refusal($"--engine {WithSlots} does not go with --psa, --tornado or --precision.")
                    : Sensitivity(terminal, result, how, individuals, result.GetValue(model), result.GetValue(engine) == Individuals, chosen, asked, file, page);
            }

            if (isOfSlots)
            {
                Option[] allowed = [individuals.Seed, individuals.Threads, individuals.Shard];
                return individuals.All.Except(allowed).FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } other
                    ? throw new Refusal($"{other.Name} goes with --engine {Individuals}; with slots, arrivals say how many patients there are.")
                    : RunWithSlots(terminal, result.GetValue(model), new(
                        result.GetValue(replications) ?? UsualReplications,
                        result.GetValue(individuals.Seed) ?? 1,
                        new()
                        {
                            Strategies = [.. chosen],
                            Shard = result.GetValue(individuals.Shard) ?? Shard.Whole,
                            Threads = result.GetValue(individuals.Threads) ?? Math.Min(MostThreads, Environment.ProcessorCount),
                        }), asked, file, page);
            }

            if (result.GetValue(engine) == Individuals)
            {
                return RunIndividuals(terminal, result.GetValue(model), individuals.Of(result, chosen), asked, file, page);
            }

            return individuals.All.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } idle
                ? throw new Refusal($"{idle.Name} goes with --engine {Individuals}; a cohort draws nobody.")
                : asked == IndividualsRun.Part
                    ? throw new Refusal($"--format {IndividualsRun.Part} goes with --engine {Individuals}; a cohort has no parts.")
                    : Run(terminal, result.GetValue(model), chosen, asked, file, page);
        });
        return command;
    }

    private static int Sensitivity(
        Terminal terminal, ParseResult result, SensitivityRequest how, IndividualsOptions individuals, string? path, bool isOfPatients, string[] strategies, string format, string? outFile, string? html)
    {
        var name = how.Draws is not null ? "--psa" : how.Tornado ? "--tornado" : "--precision";
        Option[] allowed = how.Tornado ? []
            : how.Draws is null ? [individuals.Patients, individuals.Seed, individuals.Threads, individuals.Method]
            : isOfPatients ? [individuals.Patients, individuals.Seed, individuals.Threads, individuals.Method, individuals.Shard]
            : [individuals.Seed, individuals.Threads, individuals.Shard];
        if (individuals.All.Except(allowed).FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } idle)
        {
            throw new Refusal($"{idle.Name} does not go with {name}{(how.Draws is not null && !isOfPatients ? " of a cohort" : "")}.");
        }

        if (format == IndividualsRun.Part && how.Draws is null)
        {
            throw new Refusal($"{name} has no parts.");
        }

        if (how.Draws is null && how.Tornado == isOfPatients)
        {
            throw new Refusal(how.Tornado ? "--tornado compares exact expectations; --engine cohort." : $"--precision goes with --engine {Individuals}; a cohort is exact.");
        }

        if (outFile is not null)
        {
            OutputFile.Expect(outFile);
        }

        var model = PathwaySource.Require(terminal, path);
        Chosen(model, strategies);
        var run = individuals.Of(result, strategies);
        var isStated = result.GetResult(individuals.Patients) is { Implicit: false };
        return how.Tornado ? SensitivityRun.OneWay(terminal, model, how, strategies, format, outFile, html)
            : how.Draws is null ? SensitivityRun.Sequential(terminal, model, how, run, isStated, format, outFile, html)
            : SensitivityRun.Probabilistic(terminal, model, how, isStated ? run : run with { Patients = PatientsPerDraw }, isOfPatients, strategies, format, outFile, html);
    }

    private static int RunIndividuals(Terminal terminal, string? path, IndividualsRequest request, string format, string? outFile, string? html)
    {
        foreach (var file in new[] { outFile, request.EventsFile }.OfType<string>())
        {
            OutputFile.Expect(file);
        }

        var model = PathwaySource.Require(terminal, path);
        Chosen(model, [.. request.Options.Strategies]);
        return IndividualsRun.Run(terminal, model, request, format, outFile, html);
    }

    private static int RunWithSlots(Terminal terminal, string? path, CapacityRequest request, string format, string? outFile, string? html)
    {
        if (outFile is not null)
        {
            OutputFile.Expect(outFile);
        }

        var model = PathwaySource.Require(terminal, path);
        Chosen(model, [.. request.Options.Strategies]);
        return CapacityRun.Run(terminal, model, request, format, outFile, html);
    }

    private static int Run(Terminal terminal, string? path, string[] strategies, string format, string? outFile, string? html)
    {
        if (outFile is not null)
        {
            OutputFile.Expect(outFile);
        }

        var model = PathwaySource.Require(terminal, path);
        var traces = Traces(terminal, model, strategies);
        if (html is not null)
        {
            OutputFile.Write(html, SimulationPage.Of(model, traces));
        }

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
