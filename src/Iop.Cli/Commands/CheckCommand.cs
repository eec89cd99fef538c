using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Rules;

namespace Iop.Cli.Commands;

/// <summary><c>iop check</c>: treatment plans against rule sets.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = CommonOptions.Files("FILE", "Plans in iop-plan/1, one in a file or one a line; - reads standard input.");
        var rules = CommonOptions.Ids("--rules", "Rule sets to ask, as iop rules sets lists them; by default those that the plan calls for: of its state, of its payer, and of neither.");
        var on = CommonOptions.Date("--on", "Ask the rules in force on this day; by default those in force on the first day of each phase.");
        var format = CommonOptions.Format("text", "json", "sarif", "fhir");
        var strict = new Option<bool>("--strict") { Description = "Exit with 3 when a plan does not say enough for a verdict." };
        var command = new Command("check", "Checks treatment plans and prints every finding with its rule, verdict, place and source.")
        {
            files, rules, on, format, strict,
        };
        command.SetAction(result => Run(
            terminal, result.GetValue(files)!, new(result.GetValue(rules)!, result.GetValue(on)), result.GetValue(format)!, result.GetValue(strict)));
        return command;
    }

    private static int Run(Terminal terminal, string[] files, RuleChoice rules, string format, bool isStrict)
    {
        if (files.Count(file => file == InputFile.StandardInput) > 1)
        {
            throw new Refusal("Standard input (-) is named twice; it can be read once.");
        }

        using IFindingsReport report = format switch
        {
            "json" => new JsonFindings(terminal),
            "sarif" => new SarifFindings(terminal, rules.All),
            "fhir" => new FhirFindings(terminal, rules.All),
            _ => new TextFindings(terminal),
        };
        var tally = new FindingsTally();
        foreach (var read in files.SelectMany(file => PlanSource.Read(terminal, file)).TakeWhile(_ => !terminal.Interrupted.IsCancellationRequested))
        {
            if (read.IsSound)
            {
                var findings = rules.For(read.Plan).Check(read.Plan, CheckOptions.WithSatisfied);
                tally.Add(findings);
                report.Add(read.Place, findings);
                continue;
            }

            tally.Refuse();
            report.Refuse(read.Place, read.Problems);
            InputFile.Report(terminal, read.Problems);
        }

        var status = terminal.Interrupted.IsCancellationRequested ? Exit.Interrupted : tally.Status(isStrict);
        report.End(tally, status);
        if (status == Exit.Interrupted)
        {
            terminal.Error.WriteLine(FormattableString.Invariant($"iop: interrupted after {tally.Plans + tally.Refused} plan(s)."));
        }

        return status;
    }
}
