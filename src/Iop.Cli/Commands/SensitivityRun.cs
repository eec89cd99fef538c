using System.Globalization;
using System.Text;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Foundation;
using Iop.Domain.Json;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Cli.Commands;

/// <summary>Runs a sensitivity analysis, or patients until a number is sure enough, and writes the answer.</summary>
internal static class SensitivityRun
{
    /// <summary>Draws of the parameters.</summary>
    public static int Probabilistic(
        Terminal terminal, PathwayModel model, SensitivityRequest request, IndividualsRequest run, bool individuals, string[] strategies, string format, string? outFile, string? html)
    {
        var draws = request.Draws!.Value;
        var options = new ProbabilisticOptions
        {
            Strategies = [.. strategies],
            PatientsPerDraw = individuals ? run.Patients : null,
            Method = run.Options.Method,
            Shard = run.Options.Shard,
            Threads = run.Options.Threads,
        };
        var result = Guarded(() =>
        {
            using var progress = terminal.ShowsProgress ? new PatientProgress(terminal.Error, Math.Max(1, draws / options.Shard.Parts), "draws") : null;
            return ProbabilisticSensitivity.Run(model, draws, run.Seed, options, progress, terminal.Interrupted);
        });
        if (result.Draws.Count == 0 && (terminal.Interrupted.IsCancellationRequested || format != IndividualsRun.Part))
        {
            throw IndividualsRun.Nothing(terminal, options.Shard, "draws");
        }

        Write(terminal, result, request.Worths, format, outFile);
        if (html is not null && result.Draws.Count > 0)
        {
            OutputFile.Write(html, SimulationPage.Of(result, request.Worths));
        }

        if (!terminal.Interrupted.IsCancellationRequested)
        {
            return Exit.Fine;
        }

        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"iop: interrupted; the answer is that of {result.Draws.Count} finished draws."));
        return Exit.Interrupted;
    }

    /// <summary>Writes draws to a file or to standard output.</summary>
    public static void Write(Terminal terminal, ProbabilisticResult result, IReadOnlyList<double> worths, string format, string? outFile)
    {
        if (format == IndividualsRun.Part)
        {
            IndividualsRun.WritePart(terminal, () => SensitivityPartJson.Write(result), outFile);
            return;
        }

        Write(terminal, outFile, to =>
        {
            switch (format)
            {
                case "json":
                    ProbabilisticJson.Write(to.Out, result, worths);
                    break;
                case "csv":
                    ProbabilisticCsv.Write(to.Out, result);
                    break;
                default:
                    ProbabilisticText.Write(to, result, worths);
                    break;
            }
        });
    }

    /// <summary>One parameter at a time.</summary>
    public static int OneWay(Terminal terminal, PathwayModel model, SensitivityRequest request, string[] strategies, string format, string? outFile, string? html)
    {
        if (strategies.Length is 1 or > 2)
        {
            throw new Refusal("--tornado compares two strategies; name the comparator and the one in question with --strategies.");
        }

        var options = new OneWayOptions
        {
            Comparator = strategies.ElementAtOrDefault(0),
            Strategy = strategies.ElementAtOrDefault(1),
            Ranges = request.Ranges.ToValueList(),
        };
        var tornado = Guarded(() => OneWaySensitivity.Run(model, options));
        Write(terminal, outFile, to =>
        {
            switch (format)
            {
                case "json":
                    TornadoJson.Write(to.Out, model, tornado, request.Worth);
                    break;
                case "csv":
                    TornadoCsv.Write(to.Out, tornado, request.Worth);
                    break;
                default:
                    TornadoText.Write(to, model, tornado, request.Worth);
                    break;
            }
        });
        if (html is not null)
        {
            OutputFile.Write(html, SimulationPage.Of(model, tornado, request.Worth));
        }

        return Exit.Fine;
    }

    /// <summary>Patients until a number is sure enough; the answer is no where the most patients do not make it so.</summary>
    public static int Sequential(Terminal terminal, PathwayModel model, SensitivityRequest request, IndividualsRequest run, bool areMostGiven, string format, string? outFile, string? html)
    {
        var (target, halfWidth) = request.Precision!.Value;
        var usual = new SequentialOptions { Strategies = run.Options.Strategies, Method = run.Options.Method, Threads = run.Options.Threads };
        var options = areMostGiven ? usual with { MostPatients = run.Patients, FirstLook = Math.Min(usual.FirstLook, run.Patients) } : usual;
        var result = Guarded(() =>
        {
            using var progress = terminal.ShowsProgress ? new PatientProgress(terminal.Error, options.MostPatients) : null;
            return SequentialSimulation.Run(model, target, halfWidth, run.Seed, options, progress, terminal.Interrupted);
        });
        Write(terminal, outFile, to =>
        {
            switch (format)
            {
                case "json":
                    IndividualsJson.Write(to.Out, result.Run, (result, halfWidth));
                    break;
                case "csv":
                    IndividualsCsv.Write(to.Out, result.Run);
                    break;
                default:
                    IndividualsText.Write(to, result.Run);
                    to.Out.WriteLine(Sentence(result, halfWidth));
                    break;
            }
        });
        if (html is not null)
        {
            OutputFile.Write(html, SimulationPage.Of(result.Run));
        }

        if (terminal.Interrupted.IsCancellationRequested)
        {
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"iop: interrupted; the answer is that of {result.Run.Count} finished patients."));
            return Exit.Interrupted;
        }

        return result.IsReached ? Exit.Fine : Exit.No;
    }

    private static string Sentence(SequentialResult result, double wanted) => Printable.Of(string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Target}: {result.Estimate:G7} +- {result.HalfWidth:G4} ({result.Confidence * 100:G4} % for all {result.Looks} looks together); {(result.IsReached ? "sure enough" : "not sure enough")}, {wanted:G7} was asked for."));

    private static T Guarded<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            throw new Refusal(Printable.Of(fault.Message.Split(" (Parameter")[0].ReplaceLineEndings(" ")));
        }
    }

    private static void Write(Terminal terminal, string? outFile, Action<Terminal> write)
    {
        if (outFile is null)
        {
            write(terminal);
            return;
        }

        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(terminal with { Out = text, Colors = false });
        OutputFile.Write(outFile, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
