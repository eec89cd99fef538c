using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Foundation;
using Iop.Domain.Json;
using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>Findings for a person, with a summary where there is more than one plan.</summary>
internal sealed class TextFindings(Terminal terminal) : IFindingsReport
{
    private bool isFirst = true;

    public void Add(PlanPlace place, PlanReport report)
    {
        if (!isFirst)
        {
            terminal.Out.WriteLine();
        }

        isFirst = false;
        Write(terminal, place, report);
    }

    public void Refuse(PlanPlace place, ValueList<FormatProblem> problems)
    {
        // they are on standard error; the summary counts the plan
    }

    public void End(FindingsTally tally, int status)
    {
        if (tally.Plans > 0 && tally.Plans + tally.Refused > 1)
        {
            terminal.Out.WriteLine();
            TallyText.Write(terminal, tally);
        }
    }

    public void Dispose()
    {
        // nothing is held
    }

    /// <summary>The findings of one plan.</summary>
    public static void Write(Terminal terminal, PlanPlace place, PlanReport report)
    {
        terminal.Out.WriteLine(terminal.Paint($"{place.Name}: plan {Printable.Of(report.Plan.ToString())}", Ink.Bold));
        foreach (var finding in report.Findings)
        {
            Write(terminal, finding);
        }

        terminal.Out.WriteLine(report.Findings.Count == 0 && report.SatisfiedCount == 0
            ? "  No rule that was asked speaks of this plan."
            : FormattableString.Invariant(
                $"  {report.SatisfiedCount} satisfied, {Count(Verdict.Violated)} violated, {Count(Verdict.Indeterminate)} indeterminate."));

        int Count(Verdict verdict) => report.Findings.Count(finding => finding.Verdict == verdict);
    }

    /// <summary>One finding.</summary>
    public static void Write(Terminal terminal, Finding finding)
    {
        var (word, ink) = finding.Verdict switch
        {
            Verdict.Satisfied => ("satisfied", Ink.Green),
            Verdict.Violated => ("VIOLATED", Ink.Red),
            _ => ("indeterminate", Ink.Yellow),
        };
        terminal.Out.WriteLine($"  {terminal.Paint(word.PadRight(13), ink)} {Words.Of(finding.Severity),-9}  {terminal.Paint(finding.RuleId, Ink.Bold)}  {finding.Path}");
        terminal.Out.WriteLine($"                observed {Printable.Of(finding.Observed ?? "nothing")}; required {Printable.Of(finding.Required)}");
        terminal.Out.WriteLine($"                {Printable.Of(finding.Message)}");
        terminal.Out.WriteLine(terminal.Paint($"                {Printable.Of(Words.Of(finding.Citation))}", Ink.Dim));
    }
}
