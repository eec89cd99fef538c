using System.Globalization;
using System.Text;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Simulation;

namespace Iop.Cli.Commands;

/// <summary>Runs individual patients and writes the answer.</summary>
internal static class IndividualsRun
{
    /// <summary>The word for the exact sums, from which runs go on.</summary>
    public const string Part = "part";

    /// <summary>Runs, and says on standard error what an interruption left out.</summary>
    public static int Run(Terminal terminal, PathwayModel model, IndividualsRequest request, string format, string? outFile, string? html)
    {
        var run = Result(terminal, model, request);
        if (run.Count == 0 && (terminal.Interrupted.IsCancellationRequested || format != Part))
        {
            throw Nothing(terminal, request.Options.Shard, "patients");
        }

        Write(terminal, run, format, outFile);
        if (html is not null && run.Count > 0)
        {
            OutputFile.Write(html, SimulationPage.Of(run));
        }

        if (request.EventsFile is { } file)
        {
            WriteEvents(model, run, request, file);
        }

        if (!terminal.Interrupted.IsCancellationRequested)
        {
            return Exit.Fine;
        }

        var (from, end) = (run.Ranges[0].First, run.Ranges[^1].End);
        terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"iop: interrupted; the answer is that of {run.Count} finished patients, numbers {from} to {end - 1}."));
        return Exit.Interrupted;
    }

    /// <summary>Writes a result to a file or to standard output.</summary>
    public static void Write(Terminal terminal, MicrosimulationResult run, string format, string? outFile)
    {
        if (format == Part)
        {
            WritePart(terminal, () => SimulationPartJson.Write(run), outFile);
            return;
        }

        if (outFile is null)
        {
            Write(terminal, run, format);
            return;
        }

        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Write(terminal with { Out = text, Colors = false }, run, format);
        OutputFile.Write(outFile, Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Writes a part, or refuses one that files cannot hold.</summary>
    public static void WritePart(Terminal terminal, Func<byte[]> write, string? outFile)
    {
        byte[] bytes;
        try
        {
            bytes = write();
        }
        catch (ArgumentException fault)
        {
            throw new Refusal(Printable.Of(fault.Message.Split(" (Parameter")[0]));
        }

        if (outFile is null)
        {
            terminal.Out.Write(Encoding.UTF8.GetString(bytes));
        }
        else
        {
            OutputFile.Write(outFile, bytes);
        }
    }

    /// <summary>Why there is nothing to answer from: an interruption, or a part of a run so small that nothing falls to it.</summary>
    public static Exception Nothing(Terminal terminal, Shard shard, string what) => terminal.Interrupted.IsCancellationRequested
        ? new OperationCanceledException()
        : new Refusal($"Part {shard} of the run holds no {what}; --format part writes it nevertheless.");

    private static MicrosimulationResult Result(Terminal terminal, PathwayModel model, IndividualsRequest request)
    {
        using var progress = terminal.ShowsProgress ? new PatientProgress(terminal.Error, Math.Max(1, request.Patients / request.Options.Shard.Parts)) : null;
        try
        {
            return Microsimulation.Run(model, request.Patients, request.Seed, request.Options, progress, terminal.Interrupted);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            throw new Refusal(fault.Message.Split(" (Parameter")[0]);
        }
    }

    private static void Write(Terminal terminal, MicrosimulationResult run, string format)
    {
        switch (format)
        {
            case "json":
                IndividualsJson.Write(terminal.Out, run);
                break;
            case "csv":
                IndividualsCsv.Write(terminal.Out, run);
                break;
            default:
                IndividualsText.Write(terminal, run);
                break;
        }
    }

    private static void WriteEvents(PathwayModel model, MicrosimulationResult run, IndividualsRequest request, string file)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.Write(IndividualsCsv.EventColumns);
        var range = run.Ranges[0];
        foreach (var sample in run.Strategies)
        {
            IndividualsCsv.WriteEvents(
                text, Microsimulation.Trajectories(model, run.Seed, range.First, Math.Min(range.Count, request.EventPatients), sample.Strategy.Id, run.Method));
        }

        OutputFile.Write(file, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
