using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Cli.Commands;

/// <summary><c>iop check</c>: treatment plans against rule sets.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = CommonOptions.Files("FILE", "Plans in iop-plan/1, one in a file or one a line; - reads standard input.");
        var rules = CommonOptions.Ids("--rules", "Rule sets to ask, as iop rules sets lists them; by default those that the plan calls for: of its state, of its payer, and of neither.");
        var own = RuleOptions.Files("--rules-file", "Ask the rule set of a file in iop-rules/1 too, or alone where --rules names none; beside --compare, as a row of its own; may be given several times.");
        var compare = CommonOptions.Ids("--compare", "Ask these rule sets side by side and print a table; the plan's own state and payer are set aside.");
        var on = CommonOptions.Date("--on", "Ask the rules in force on this day; by default those in force on the first day of each phase.");
        var asOf = CommonOptions.Date("--as-of", "The last day of which the plans tell; by default the last day with a dated session.");
        var week = CommonOptions.Week("--week", "The day on which a week begins where a rule's source does not say; monday by default.");
        var format = CommonOptions.Format("text", "json", "sarif", "fhir");
        var strict = new Option<bool>("--strict") { Description = "Exit with 3 when a plan does not say enough for a verdict." };
        var satisfied = new Option<bool>("--satisfied") { Description = "List what is satisfied too; without it only how many." };
        var command = new Command("check", "Checks treatment plans and prints what is violated or open, with its rule, verdict, place and source.")
        {
            files, rules, own, compare, on, asOf, week, format, satisfied, strict,
        };
        command.SetAction(result =>
        {
            var (plans, word) = (result.GetValue(files)!, result.GetValue(format)!);
            if (plans.Concat(result.GetValue(own)!).Count(file => file == InputFile.StandardInput) > 1)
            {
                throw new Refusal("Standard input (-) is named twice; it can be read once.");
            }

            var options = CheckOptions.Usual with { AsOf = result.GetValue(asOf), Week = result.GetValue(week)! };
            var sets = RuleOptions.Read(terminal, "--rules-file", result.GetValue(own)!);
            var (asked, compared, day) = (result.GetValue(rules)!, result.GetValue(compare)!, result.GetValue(on));
            if (compared.Length == 0)
            {
                return Run(terminal, plans, new(asked, sets, day), options with { IncludesSatisfied = result.GetValue(satisfied) }, word, result.GetValue(strict));
            }

            if (asked.Length > 0 || result.GetValue(strict) || result.GetValue(satisfied) || word is not ("text" or "json"))
            {
                throw new Refusal("--compare names the sets itself and gives no verdict: it goes with --format text or json, without --rules, --satisfied and --strict.");
            }

            return CompareCommand.Run(terminal, plans, Compared(compared, sets, day), options with { IncludesSatisfied = true }, word);
        });
        return command;
    }

    private static int Run(Terminal terminal, string[] files, RuleChoice rules, CheckOptions options, string format, bool isStrict)
    {
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
                var findings = rules.For(read.Value).Check(read.Value, options);
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

    // in the order in which they were named; those of files that were not named come after them
    private static RuleSet[] Compared(string[] ids, RuleSet[] own, LocalDate? on)
    {
        var known = RuleOptions.Named("--compare", ids, [.. RuleCatalog.Sets, .. own]);
        return [.. ids.Concat(own.Select(set => set.Id)).Distinct(StringComparer.Ordinal).Select(id => Array.Find(known, set => set.Id == id) ?? own.First(set => set.Id == id)).Select(set => on is { } day ? set.On(day) : set)];
    }
}
