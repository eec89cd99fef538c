using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Foundation;
using Iop.Domain.Rules;
using Spectre.Console;
using Rule = Iop.Domain.Rules.Rule;

namespace Iop.Cli.Commands;

/// <summary><c>iop rules</c>: what the library, and the files that are named, can ask of a plan, and where it was read.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = CommonOptions.Format("text", "json");
        format.Recursive = true;
        var with = RuleOptions.Files("--with", "Know the rule set of a file in iop-rules/1 too; may be given several times.");
        with.Recursive = true;
        var id = new Argument<string>("ID") { Description = "Id of the rule." };
        var list = new Command("list", "Lists all rules; the default.");
        var show = new Command("show", "Shows one rule with its source and its traps.") { id };
        var sets = new Command("sets", "Lists the rule sets that iop check --rules takes.");
        var command = new Command("rules", "Lists the rules, or shows one.") { format, with, list, show, sets };
        command.SetAction(result => List(terminal, Rules(Known(result)), result.GetValue(format)!));
        list.SetAction(result => List(terminal, Rules(Known(result)), result.GetValue(format)!));
        show.SetAction(result => Show(terminal, Rules(Known(result)), result.GetValue(id)!, result.GetValue(format)!));
        sets.SetAction(result => Sets(terminal, Known(result), result.GetValue(format)!));
        return command;

        ValueList<RuleSet> Known(ParseResult result) => [.. RuleCatalog.Sets, .. RuleOptions.Read(terminal, "--with", result.GetValue(with)!)];
    }

    private static ValueList<Rule> Rules(ValueList<RuleSet> sets)
    {
        var all = RuleOptions.Joined(sets);
        return all.Rules.Concat(all.SwitchedOff).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToValueList();
    }

    private static int List(Terminal terminal, ValueList<Rule> rules, string format)
    {
        if (format == "json")
        {
            JsonText.Write(terminal.Out, to => RulesJson.WriteAll(to, rules));
            return Exit.Fine;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Rule", "Severity", "Levels", "Asks for");
        table.Columns[0].NoWrap();
        foreach (var rule in rules)
        {
            table.AddRow(
                Markup.Escape(rule.Id), Words.Of(rule.Severity), Printable.Cell(rule.Levels.ToString()), Printable.Cell(rule.Requirement.Text));
        }

        terminal.Draw(table);
        return Exit.Fine;
    }

    private static int Show(Terminal terminal, ValueList<Rule> rules, string id, string format)
    {
        if (rules.FirstOrDefault(known => known.Id == id) is not { } rule)
        {
            // a source's one row may be several rules, whose ids begin alike
            var under = rules.Where(known => known.Id.StartsWith($"{id}.", StringComparison.Ordinal)).ToValueList();
            throw new Refusal($"rules show: found {Printable.Of(id)}; allowed: {string.Join(", ", under.Count > 0 ? under : rules)}.");
        }

        if (format == "json")
        {
            JsonText.Write(terminal.Out, to => RulesJson.Write(to, rule));
        }
        else
        {
            terminal.Out.Write(string.Join('\n', RulePage.Markdown(rule).Split('\n').Select(Printable.Of)));
        }

        return Exit.Fine;
    }

    private static int Sets(Terminal terminal, ValueList<RuleSet> sets, string format)
    {
        if (format == "json")
        {
            JsonText.Write(terminal.Out, to => RulesJson.WriteAll(to, sets));
            return Exit.Fine;
        }

        foreach (var set in sets)
        {
            terminal.Out.WriteLine($"{terminal.Paint(Printable.Of(set.Id), Ink.Bold)}  {Printable.Of(set.Name)}");
            foreach (var rule in set.Rules)
            {
                terminal.Out.WriteLine($"  {rule.Id}");
            }

            foreach (var rule in set.SwitchedOff)
            {
                terminal.Out.WriteLine($"  {rule.Id}  {terminal.Paint("switched off", Ink.Dim)}");
            }
        }

        return Exit.Fine;
    }
}
