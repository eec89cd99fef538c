using System.CommandLine;
using System.Globalization;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Cli.Commands;

/// <summary><c>iop merge</c>: joins the parts of a run into what a run of all of them gives.</summary>
internal static class MergeCommand
{
    private const int MostListed = 5;

    public static Command Create(Terminal terminal)
    {
        var parts = CommonOptions.Files("PART", "Parts of one run, as iop simulate --shard writes them; in any order.");
        var worths = SensitivityOptions.Worths("For draws: what a QALY is worth, in major units of the currency; several are allowed.");
        var format = CommonOptions.Format("text", "json", "csv", IndividualsRun.Part);
        var outFile = CommonOptions.Out("Write the answer to this file instead of standard output.");
        var command = new Command("merge", "Joins the parts of a run: the answer is that of the whole run, to the last bit.") { parts, worths, format, outFile };
        command.SetAction(result => Run(
            terminal,
            result.GetValue(parts)!,
            result.GetResult(worths) is { Implicit: false } ? result.GetValue(worths) : null,
            result.GetValue(format)!,
            result.GetValue(outFile)));
        return command;
    }

    private static int Run(Terminal terminal, string[] parts, double[]? worths, string format, string? outFile)
    {
        if (outFile is not null)
        {
            OutputFile.Expect(outFile);
        }

        object? whole = null;
        foreach (var path in parts)
        {
            terminal.Interrupted.ThrowIfCancellationRequested();
            var part = PartFile.Require(terminal, path);
            try
            {
                whole = whole is null ? part : Joined(whole, part);
            }
            catch (ArgumentException fault)
            {
                throw new Refusal($"{InputFile.NameOf(path)}: {fault.Message.Split(" (Parameter")[0]}");
            }
        }

        if (worths is not null && whole is not ProbabilisticResult)
        {
            throw new Refusal("--wtp goes with parts of --psa.");
        }

        switch (whole)
        {
            case ProbabilisticResult draws:
                Expect(terminal, draws.Model, draws.Draws.Count, "draws");
                SensitivityRun.Write(terminal, draws, SensitivityOptions.WorthsOf(worths), format, outFile);
                return Status(terminal, "draws", draws.RequestedDraws, draws.Draws.Select(static draw => (draw.Number, draw.Number + 1)));
            case CapacityResult replications:
                Expect(terminal, replications.Model, replications.Replications, "replications");
                CapacityRun.Write(terminal, replications, format, outFile);
                return Status(terminal, "replications", replications.Asked, replications.Numbers.Select(static number => ((long)number, number + 1L)));
            default:
                var patients = (MicrosimulationResult)whole!;
                Expect(terminal, patients.Model, patients.Count, "patients");
                IndividualsRun.Write(terminal, patients, format, outFile);
                return Status(terminal, "patients", patients.Patients, patients.Ranges.Select(static range => (range.First, range.End)));
        }
    }

    private static object Joined(object whole, object part) => (whole, part) switch
    {
        (MicrosimulationResult one, MicrosimulationResult other) => one.Merge(other),
        (ProbabilisticResult one, ProbabilisticResult other) => one.Merge(other),
        (CapacityResult one, CapacityResult other) => one.Merge(other),
        _ => throw new ArgumentException("The parts are not of one run: they are of different kinds.", nameof(part)),
    };

    private static void Expect(Terminal terminal, PathwayModel model, long count, string what)
    {
        if (count == 0)
        {
            throw new Refusal($"The parts hold no {what}.");
        }

        PathwaySource.Warn(terminal, model);
    }

    private static int Status(Terminal terminal, string what, long all, IEnumerable<(long First, long End)> ranges)
    {
        List<PatientRange> gaps = [];
        var (next, missing) = (0L, 0L);
        foreach (var (first, end) in ranges.Append((all, all)))
        {
            if (first > next)
            {
                gaps.Add(new(next, first));
                missing += first - next;
            }

            next = end;
        }

        if (missing == 0)
        {
            return Exit.Fine;
        }

        var listed = string.Join(", ", gaps.Take(MostListed));
        var more = gaps.Count > MostListed ? string.Create(CultureInfo.InvariantCulture, $" and {gaps.Count - MostListed} more ranges") : "";
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"iop: {missing} of {all} {what} are missing: {listed}{more}"));
        return Exit.No;
    }
}
