using Iop.Cli.Terminals;
using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>What many plans come to, for a person.</summary>
internal static class TallyText
{
    public static void Write(Terminal terminal, FindingsTally tally)
    {
        terminal.Out.WriteLine(terminal.Paint(
            FormattableString.Invariant($"{Plans(tally.Plans)} checked, {tally.Refused} refused."), Ink.Bold));
        terminal.Out.WriteLine(FormattableString.Invariant(
            $"  {Plans(tally.NotCompliant)} with a mandatory rule violated, {tally.NotComplete} that cannot be judged by every rule."));
        terminal.Out.WriteLine(FormattableString.Invariant($"  {tally.Satisfied} satisfied. The others:"));
        terminal.Out.WriteLine(FormattableString.Invariant($"  {"",-9}  {"violated",10}  {"indeterminate",13}"));
        foreach (var severity in Enum.GetValues<Severity>())
        {
            terminal.Out.WriteLine(FormattableString.Invariant(
                $"  {Words.Of(severity),-9}  {tally.Count(severity, Verdict.Violated),10}  {tally.Count(severity, Verdict.Indeterminate),13}"));
        }

        foreach (var (severity, rule, count) in tally.Violations)
        {
            var word = terminal.Paint("VIOLATED", Ink.Red);
            terminal.Out.WriteLine(FormattableString.Invariant($"  {word}  {Words.Of(severity),-9}  {count,10} x  {terminal.Paint(rule, Ink.Bold)}"));
        }
    }

    private static string Plans(long count) => FormattableString.Invariant($"{count} {(count == 1 ? "plan" : "plans")}");
}
