using System.CommandLine;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;

namespace Iop.Cli.Commands;

/// <summary><c>iop levels</c>: the levels of care that files may name, and which of them answer each other.</summary>
internal static class LevelsCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = CommonOptions.Format("text", "json");
        format.Recursive = true;
        var with = LevelOptions.With();
        var system = CommonOptions.Ids("--system", "List these systems only.");
        var list = new Command("list", "Lists all levels; the default.") { system };
        var command = new Command("levels", "Lists the levels of care by system, the least intensive first; shows or crosswalks one.")
        {
            format, with, system, list, Show(terminal, with, format), Crosswalk(terminal, with, format),
        };
        command.SetAction(List);
        list.SetAction(List);
        return command;

        int List(ParseResult result)
        {
            var catalog = LevelOptions.Catalog(terminal, result.GetValue(with)!);
            var ids = result.GetValue(system)!;
            var systems = ids.Length == 0 ? [.. catalog.Systems] : LevelOptions.Systems(catalog, "--system", ids);
            if (result.GetValue(format) == "json")
            {
                JsonText.Write(terminal.Out, to => LevelsJson.WriteAll(to, systems));
            }
            else
            {
                LevelsTable.Write(terminal, systems);
            }

            return Exit.Fine;
        }
    }

    private static Command Show(Terminal terminal, Option<string[]> with, Option<string> format)
    {
        var id = Id("Full identifier of the level, such as asam4:2.1; one with a space stands in quotation marks.", ArgumentArity.ExactlyOne);
        var show = new Command("show", "Shows all that is known of one level, with its sources.") { id };
        show.SetAction(result =>
        {
            var level = LevelOptions.Level(LevelOptions.Catalog(terminal, result.GetValue(with)!), result.GetValue(id)!);
            if (result.GetValue(format) == "json")
            {
                JsonText.Write(terminal.Out, to => LevelsJson.Write(to, level));
            }
            else
            {
                LevelsPage.Write(terminal, level);
            }

            return Exit.Fine;
        });
        return show;
    }

    private static Command Crosswalk(Terminal terminal, Option<string[]> with, Option<string> format)
    {
        var id = Id("Full identifier of a level, such as asam3:2.1; without it the whole crosswalk is given.", ArgumentArity.ZeroOrOne);
        var to = CommonOptions.Ids("--to", "Systems to answer; all others by default.");
        var pairs = LevelOptions.Pairs();
        var crosswalk = new Command("crosswalk", "Says which levels of other systems answer a level, how certain that is and why.") { id, to, pairs };
        crosswalk.SetAction(result =>
        {
            var catalog = LevelOptions.Catalog(terminal, result.GetValue(with)!);
            var known = LevelOptions.Crosswalk(terminal, result.GetValue(pairs)!, catalog);
            var systems = LevelOptions.Systems(catalog, "--to", result.GetValue(to)!);
            var asJson = result.GetValue(format) == "json";
            if (result.GetValue(id) is not { } word)
            {
                LevelsCrosswalk.WriteAll(terminal, known, catalog, systems, asJson);
                return Exit.Fine;
            }

            var level = LevelOptions.Level(catalog, word);
            var answers = (systems.Length > 0 ? systems : catalog.Systems.Where(other => other != level.System)).Select(other => known.From(level, other)).ToArray();
            if (asJson)
            {
                JsonText.Write(terminal.Out, json => LevelsJson.Write(json, level, answers));
            }
            else
            {
                LevelsCrosswalk.Write(terminal, level, answers);
            }

            return Exit.Fine;
        });
        return crosswalk;
    }

    private static Argument<string?> Id(string description, ArgumentArity arity) => new("LEVEL") { Description = description, Arity = arity };
}
