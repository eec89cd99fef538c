using System.Globalization;
using System.Text;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Simulation;

namespace Iop.Cli.Commands;

/// <summary>Runs a pathway with slots and writes the answer.</summary>
internal static class CapacityRun
{
    /// <summary>Runs, and says on standard error what an interruption left out.</summary>
    public static int Run(Terminal terminal, PathwayModel model, CapacityRequest request, string format, string? outFile)
    {
        var run = Result(terminal, model, request);
        if (run.Replications == 0)
        {
            throw new OperationCanceledException();
        }

        if (outFile is null)
        {
            Write(terminal, run, format);
        }
        else
        {
            var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            Write(terminal with { Out = text, Colors = false }, run, format);
            OutputFile.Write(outFile, Encoding.UTF8.GetBytes(text.ToString()));
        }

        if (run.Replications == run.Asked)
        {
            return Exit.Fine;
        }

        terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"iop: interrupted; the answer is that of the first {run.Replications} of {run.Asked} replications."));
        return Exit.Interrupted;
    }

    private static CapacityResult Result(Terminal terminal, PathwayModel model, CapacityRequest request)
    {
        using var progress = terminal.ShowsProgress ? new PatientProgress(terminal.Error, request.Replications, "replications") : null;
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
