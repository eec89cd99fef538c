using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Rules;

namespace Iop.Cli.Commands;

/// <summary><c>iop check --compare</c>: what several rule sets say of each plan, side by side.</summary>
internal static class CompareCommand
{
    public static int Run(Terminal terminal, string[] files, RuleSet[] sets, CheckOptions options, string format)
    {
        using IComparisonReport report = format == "json" ? new JsonComparisons(terminal) : new TextComparisons(terminal);
        var isRefused = false;
        foreach (var read in files.SelectMany(file => PlanSource.Read(terminal, file)).TakeWhile(_ => !terminal.Interrupted.IsCancellationRequested))
        {
            isRefused |= !read.IsSound;
            InputFile.Report(terminal, read.Problems);
            if (read.IsSound)
            {
                report.Add(read.Place, RuleSet.Compare(read.Value, options, sets));
            }
        }

        report.End();
        return terminal.Interrupted.IsCancellationRequested ? Exit.Interrupted : isRefused ? Exit.BadInput : Exit.Fine;
    }
}
