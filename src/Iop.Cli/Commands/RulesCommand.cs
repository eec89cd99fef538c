using System.CommandLine;
using System.Text.Json;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Foundation;
using Iop.Domain.Rules;
using NodaTime;
using NodaTime.Text;
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
            JsonText.Write(terminal.Out, to => Array(to, RuleCatalog.Rules, Write));
            return Exit.Fine;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Rule", "Severity", "Levels", "Asks for");
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
            JsonText.Write(terminal.Out, to => Write(to, rule));
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
            JsonText.Write(terminal.Out, to => Array(to, RuleCatalog.Sets, Write));
            return Exit.Fine;
        }

        foreach (var set in RuleCatalog.Sets)
        {
            terminal.Out.WriteLine($"{terminal.Paint(set.Id, Ink.Bold)}  {set.Name}");
            foreach (var rule in set.Rules)
            {
                terminal.Out.WriteLine($"  {rule.Id}");
            }
        }

        return Exit.Fine;
    }

    private static void Array<T>(Utf8JsonWriter to, ValueList<T> items, Action<Utf8JsonWriter, T> write)
    {
        to.WriteStartArray();
        foreach (var item in items)
        {
            write(to, item);
        }

        to.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter to, RuleSet set)
    {
        to.WriteStartObject();
        to.WriteString("id", set.Id);
        to.WriteString("name", set.Name);
        Ids(to, "rules", set.Rules);
        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, Rule rule)
    {
        to.WriteStartObject();
        to.WriteString("id", rule.Id);
        to.WriteString("title", rule.Title);
        to.WriteString("asks", rule.Requirement.Text);
        to.WriteString("basis", Words.Of(rule.Basis));
        to.WriteStartArray("levels");
        foreach (var level in rule.Levels.Levels)
        {
            to.WriteStringValue(level.Id);
        }

        to.WriteEndArray();
        to.WriteBoolean("levelsAreRungs", rule.Levels.IsByRung);
        to.WriteString("population", rule.Population switch
        {
            null => null,
            Domain.Care.Population.Adult => "adult",
            _ => "adolescent",
        });
        to.WriteString("payer", rule.Payer?.Word);
        to.WriteString("from", Text(rule.InForce.From));
        to.WriteString("until", Text(rule.InForce.Until));
        to.WriteString("severity", Words.Of(rule.Severity));
        to.WriteString("evidence", Words.Of(rule.Evidence));
        Ids(to, "exceptions", rule.Exceptions);
        to.WriteString("note", rule.Note);
        to.WritePropertyName("citation");
        CitationJson.Write(to, rule.Citation);
        to.WriteEndObject();
    }

    private static void Ids(Utf8JsonWriter to, string name, ValueList<Rule> rules)
    {
        to.WriteStartArray(name);
        foreach (var rule in rules)
        {
            to.WriteStringValue(rule.Id);
        }

        to.WriteEndArray();
    }

    private static string? Text(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;
}
