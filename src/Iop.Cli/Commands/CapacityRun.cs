using System.Globalization;
using System.Text;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Simulation;

namespace Iop.Cli.Commands;

/// <summary>Runs a pathway with slots and writes the answer.</summary>
internal static class CapacityRun
{
    /// <summary>Runs, and says on standard error what an interruption left out.</summary>
    public static int Run(Terminal terminal, PathwayModel model, CapacityRequest request, string format, string? outFile, string? html)
    {
        var run = Result(terminal, model, request);
        if (run.Replications == 0 && (terminal.Interrupted.IsCancellationRequested || format != IndividualsRun.Part))
        {
            throw IndividualsRun.Nothing(terminal, request.Options.Shard, "replications");
        }

        Write(terminal, run, format, outFile);
        if (html is not null && run.Replications > 0)
        {
            OutputFile.Write(html, SimulationPage.Of(run));
        }

        if (!terminal.Interrupted.IsCancellationRequested)
        {
            return Exit.Fine;
        }

        terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"iop: interrupted; the answer is that of {run.Replications} finished replications, numbers {run.Numbers[0]} to {run.Numbers[^1]}."));
        return Exit.Interrupted;
    }

    /// <summary>Writes a result to a file or to standard output.</summary>
    public static void Write(Terminal terminal, CapacityResult run, string format, string? outFile)
    {
        if (format == IndividualsRun.Part)
        {
            IndividualsRun.WritePart(terminal, () => CapacityPartJson.Write(run), outFile);
        }
        else if (outFile is null)
        {
            Write(terminal, run, format);
        }
        else
        {
            var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            Write(terminal with { Out = text, Colors = false }, run, format);
            OutputFile.Write(outFile, Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    private static CapacityResult Result(Terminal terminal, PathwayModel model, CapacityRequest request)
    {
        using var progress = terminal.ShowsProgress ? new PatientProgress(terminal.Error, Math.Max(1, request.Replications / request.Options.Shard.Parts), "replications") : null;
        try
        {
            return Capacity.Run(model, request.Replications, request.Seed, request.Options, progress, terminal.Interrupted);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            throw new Refusal(fault.Message.Split(" (Parameter")[0]);
        }
    }

    private static void Write(Terminal terminal, CapacityResult run, string format)
    {
        switch (format)
        {
            case "json":
                CapacityJson.Write(terminal.Out, run);
                break;
            case "csv":
                CapacityCsv.Write(terminal.Out, run);
                break;
            default:
                CapacityText.Write(terminal, run);
                break;
        }
    }
}
