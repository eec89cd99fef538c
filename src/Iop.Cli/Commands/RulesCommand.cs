using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Rules;
using Spectre.Console;

namespace Iop.Cli.Commands;

/// <summary><c>iop rules</c>: what the library can ask of a plan, and where it was read.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = CommonOptions.Format("text", "json");
        format.Recursive = true;
        var id = new Argument<string>("ID") { Description = "Id of the rule." };
        var list = new Command("list", "Lists all rules; the default.");
        var show = new Command("show", "Shows one rule with its source and its traps.") { id };
        var sets = new Command("sets", "Lists the rule sets that iop check --rules takes.");
        var command = new Command("rules", "Lists the rules, or shows one.") { format, list, show, sets };
        command.SetAction(result => List(terminal, result.GetValue(format)!));
        list.SetAction(result => List(terminal, result.GetValue(format)!));
        show.SetAction(result => Show(terminal, result.GetValue(id)!, result.GetValue(format)!));
        sets.SetAction(result => Sets(terminal, result.GetValue(format)!));
        return command;
    }

    private static int List(Terminal terminal, string format)
    {
        if (format == "json")
        {
            JsonText.Write(terminal.Out, static to => RulesJson.WriteAll(to, RuleCatalog.Rules));
            return Exit.Fine;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Rule", "Severity", "Levels", "Asks for");
        table.Columns[0].NoWrap();
        foreach (var rule in RuleCatalog.Rules)
        {
            table.AddRow(
                Markup.Escape(rule.Id), Words.Of(rule.Severity), Markup.Escape(rule.Levels.ToString()), Markup.Escape(rule.Requirement.Text));
        }

        terminal.Draw(table);
        return Exit.Fine;
    }

    private static int Show(Terminal terminal, string id, string format)
    {
        if (!RuleCatalog.TryFind(id, out var rule))
        {
            throw new Refusal($"rules show: found {id}; allowed: {string.Join(", ", RuleCatalog.Rules)}.");
        }

        if (format == "json")
        {
            JsonText.Write(terminal.Out, to => RulesJson.Write(to, rule));
        }
        else
        {
            terminal.Out.Write(RulePage.Markdown(rule));
        }

        return Exit.Fine;
    }

    private static int Sets(Terminal terminal, string format)
    {
        if (format == "json")
        {
            JsonText.Write(terminal.Out, static to => RulesJson.WriteAll(to, RuleCatalog.Sets));
            return Exit.Fine;
        }

        foreach (var set in RuleCatalog.Sets)
        {
            terminal.Out.WriteLine($"{terminal.Paint(set.Id, Ink.Bold)}  {set.Name}");
            foreach (var rule in set.Rules)
            {
                terminal.Out.WriteLine($"  {rule.Id}{(rule.IsDecidable ? "" : "  (described, never checked)")}");
            }

            foreach (var rule in set.SwitchedOff)
            {
                terminal.Out.WriteLine($"  {rule.Id}  (switched off: its text was not read)");
            }
        }

        return Exit.Fine;
    }
}
