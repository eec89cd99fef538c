using System.CommandLine;
using System.Globalization;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Simulation;

namespace Iop.Cli.Commands;

/// <summary><c>iop merge</c>: joins the parts of a microsimulation into what a run of all of them gives.</summary>
internal static class MergeCommand
{
    private const int MostListed = 5;

    public static Command Create(Terminal terminal)
    {
        var parts = CommonOptions.Files("PART", "Parts of one run, as iop simulate --shard writes them; in any order.");
        var format = CommonOptions.Format("text", "json", "csv", IndividualsRun.Part);
        var outFile = CommonOptions.Out("Write the answer to this file instead of standard output.");
        var command = new Command("merge", "Joins the parts of a microsimulation: the answer is that of the whole run, to the last bit.") { parts, format, outFile };
        command.SetAction(result => Run(terminal, result.GetValue(parts)!, result.GetValue(format)!, result.GetValue(outFile)));
        return command;
    }

    private static int Run(Terminal terminal, string[] parts, string format, string? outFile)
    {
        if (outFile is not null)
        {
            OutputFile.Expect(outFile);
        }

        MicrosimulationResult? whole = null;
        foreach (var path in parts)
        {
            terminal.Interrupted.ThrowIfCancellationRequested();
            var part = InputFile.Require(terminal, path, SimulationPartJson.ReadFile, SimulationPartJson.Read);
            try
            {
                whole = whole is null ? part : whole.Merge(part);
            }
            catch (ArgumentException fault)
            {
                throw new Refusal($"{InputFile.NameOf(path)}: {fault.Message.Split(" (Parameter")[0]}");
            }
        }

        if (whole!.Count == 0)
        {
            throw new Refusal("The parts hold no patients.");
        }

        PathwaySource.Warn(terminal, whole.Model);
        IndividualsRun.Write(terminal, whole, format, outFile);
        if (whole.IsComplete)
        {
            return Exit.Fine;
        }

        terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"iop: {whole.Patients - whole.Count} of {whole.Patients} patients are missing: {Missing(whole)}"));
        return Exit.No;
    }

    private static string Missing(MicrosimulationResult whole)
    {
        List<PatientRange> gaps = [];
        var next = 0L;
        foreach (var range in whole.Ranges.Append(null))
        {
            if ((range?.First ?? whole.Patients) > next)
            {
                gaps.Add(new(next, range?.First ?? whole.Patients));
            }

            next = range?.End ?? next;
        }

        var listed = string.Join(", ", gaps.Take(MostListed));
        return gaps.Count > MostListed ? string.Create(CultureInfo.InvariantCulture, $"{listed} and {gaps.Count - MostListed} more ranges") : listed;
    }
}
