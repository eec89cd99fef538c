using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Foundation;
using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>Findings for a person.</summary>
internal sealed class TextFindings(Terminal terminal) : IFindingsReport
{
    private bool isFirst = true;

    public void Add(string file, PlanReport report)
    {
        if (!isFirst)
        {
            terminal.Out.WriteLine();
        }

        isFirst = false;
        terminal.Out.WriteLine(terminal.Paint($"{InputFile.NameOf(file)}: plan {Printable.Of(report.Plan.ToString())}", Ink.Bold));
        foreach (var finding in report.Findings)
        {
            Write(terminal, finding);
        }

        terminal.Out.WriteLine(report.Findings.Count == 0
            ? "  No rule that was asked speaks of this plan."
            : FormattableString.Invariant(
                $"  {Count(Verdict.Satisfied)} satisfied, {Count(Verdict.Violated)} violated, {Count(Verdict.Indeterminate)} indeterminate."));

        int Count(Verdict verdict) => report.FindingsThatAre(verdict).Count;
    }

    public void Dispose() => terminal.Out.Flush();

    public static void Write(Terminal terminal, Finding finding)
    {
        var (word, ink) = finding.Verdict switch
        {
            Verdict.Satisfied => ("satisfied", Ink.Green),
            Verdict.Violated => ("VIOLATED", Ink.Red),
            _ => ("indeterminate", Ink.Yellow),
        };
        var cited = finding.Citation.Url is { } url ? $"{finding.Citation.Title} <{url}>" : finding.Citation.Title;
        terminal.Out.WriteLine($"  {terminal.Paint(word.PadRight(13), ink)} {Words.Of(finding.Severity),-9}  {terminal.Paint(finding.RuleId, Ink.Bold)}  {finding.Path}");
        terminal.Out.WriteLine($"                observed {finding.Observed ?? "nothing"}; required {finding.Required}");
        terminal.Out.WriteLine($"                {finding.Message}");
        terminal.Out.WriteLine(terminal.Paint($"                {cited}", Ink.Dim));
    }
}
