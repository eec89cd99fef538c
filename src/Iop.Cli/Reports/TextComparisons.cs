using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>Comparisons for a person: a heading and a table in Markdown for each plan.</summary>
internal sealed class TextComparisons(Terminal terminal) : IComparisonReport
{
    private bool isFirst = true;

    public void Add(PlanPlace place, RuleComparison comparison)
    {
        if (!isFirst)
        {
            terminal.Out.WriteLine();
        }

        isFirst = false;
        terminal.Out.WriteLine(terminal.Paint($"{place.Name}: plan {Printable.Of(comparison.Plan.ToString())}", Ink.Bold));
        terminal.Out.WriteLine();
        foreach (var line in comparison.ToMarkdown().TrimEnd('\n').Split('\n'))
        {
            terminal.Out.WriteLine(Printable.Of(line));
        }
    }

    public void End()
    {
        // every plan is out already
    }

    public void Dispose()
    {
        // nothing is held
    }
}
