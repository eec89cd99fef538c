using System.CommandLine;
using System.Text.Json;
using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Care;
using Spectre.Console;

namespace Iop.Cli.Commands;

/// <summary><c>iop levels</c>: the levels of care that files may name.</summary>
internal static class LevelsCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = CommonOptions.Format("text", "json");
        format.Recursive = true;
        var list = new Command("list", "Lists all levels; the default.");
        var command = new Command("levels", "Lists the levels of care by system, the least intensive first.") { format, list };
        command.SetAction(result => List(terminal, result.GetValue(format)!));
        list.SetAction(result => List(terminal, result.GetValue(format)!));
        return command;
    }

    private static int List(Terminal terminal, string format)
    {
        if (format == "json")
        {
            JsonText.Write(terminal.Out, Write);
            return Exit.Fine;
        }

        foreach (var system in LevelSystem.All)
        {
            terminal.Out.WriteLine($"{terminal.Paint(system.Id, Ink.Bold)}  {system.Name}; {system.Edition}");
            var table = new Table().Border(TableBorder.Simple).AddColumns("Level", "Name", "Setting", "Ladder");
            foreach (var level in system.Levels)
            {
                table.AddRow(Markup.Escape(level.Id), Markup.Escape(level.Name), Setting(level.Setting), level.Rung.Code);
            }

            terminal.Draw(table);
        }

        return Exit.Fine;
    }

    private static void Write(Utf8JsonWriter to)
    {
        to.WriteStartArray();
        foreach (var system in LevelSystem.All)
        {
            to.WriteStartObject();
            to.WriteString("id", system.Id);
            to.WriteString("name", system.Name);
            to.WriteString("edition", system.Edition);
            to.WriteString("orderSource", system.OrderSource);
            to.WriteStartArray("levels");
            foreach (var level in system.Levels)
            {
                to.WriteStartObject();
                to.WriteString("id", level.Id);
                to.WriteString("name", level.Name);
                to.WriteString("setting", Setting(level.Setting));
                to.WriteString("rung", level.Rung.Id);
                to.WriteEndObject();
            }

            to.WriteEndArray();
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    private static string Setting(CareSetting setting) => setting switch
    {
        CareSetting.Outpatient => "outpatient",
        CareSetting.RecoveryResidence => "recovery residence",
        CareSetting.Residential => "residential",
        CareSetting.Inpatient => "inpatient",
        _ => throw new ArgumentOutOfRangeException(nameof(setting)),
    };
}
