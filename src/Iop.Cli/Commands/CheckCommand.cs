using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Cli.Commands;

/// <summary><c>iop check</c>: treatment plans against rule sets.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = CommonOptions.Files("FILE", "Plans in iop-plan/1; - reads standard input.");
        var rules = CommonOptions.Ids("--rules", "Rule sets to ask, as iop rules sets lists them; all by default.");
        var on = CommonOptions.Date("--on", "Ask the rules in force on this day; by default those in force on the first day of each phase.");
        var format = CommonOptions.Format("text", "json");
        var strict = new Option<bool>("--strict") { Description = "Exit with 3 when a plan does not say enough for a verdict." };
        var command = new Command("check", "Checks treatment plans and prints every finding with its rule, verdict, place and source.")
        {
            files, rules, on, format, strict,
        };
        command.SetAction(result => Run(
            terminal, result.GetValue(files)!, Rules(result.GetValue(rules)!, result.GetValue(on)), result.GetValue(format) == "json", result.GetValue(strict)));
        return command;
    }

    private static int Run(Terminal terminal, string[] files, RuleSet rules, bool asJson, bool strict)
    {
        if (files.Count(file => file == InputFile.StandardInput) > 1)
        {
            throw new Refusal("Standard input (-) is named twice; it can be read once.");
        }

        using IFindingsReport report = asJson ? new JsonFindings(terminal) : new TextFindings(terminal);
        var (isRefused, isViolated, isOpen) = (false, false, false);
        foreach (var file in files)
        {
            terminal.Interrupted.ThrowIfCancellationRequested();
            var read = InputFile.Read(terminal, file, PlanJson.ReadFile, PlanJson.Read);
            if (!read.IsSound)
            {
                InputFile.Report(terminal, read);
                isRefused = true;
                continue;
            }

            var findings = rules.Check(read.Value, CheckOptions.WithSatisfied);
            report.Add(file, findings);
            isViolated |= !findings.IsCompliant;
            isOpen |= !findings.IsComplete;
        }

        return isRefused ? Exit.BadInput : isViolated ? Exit.No : strict && isOpen ? Exit.Undecided : Exit.Fine;
    }

    private static RuleSet Rules(string[] ids, LocalDate? on)
    {
        var unknown = ids.Where(id => !RuleCatalog.TryFindSet(id, out _)).ToArray();
        if (unknown.Length > 0)
        {
            throw new Refusal($"--rules: found {string.Join(", ", unknown)}; allowed: {string.Join(", ", RuleCatalog.Sets.Select(set => set.Id))}.");
        }

        var all = RuleCatalog.Sets.Where(set => ids.Length == 0 || ids.Contains(set.Id)).Aggregate((left, right) => left + right);
        return on is { } day ? all.On(day) : all;
    }
}
