using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Cli.Terminals;
using Iop.Domain.Assessment;
using Iop.Domain.Json;
using Spectre.Console;

namespace Iop.Cli.Commands;

/// <summary><c>iop instruments</c>: the questionnaires that scores may name.</summary>
internal static class InstrumentsCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = CommonOptions.Format("text", "json");
        format.Recursive = true;
        var id = new Argument<string>("ID") { Description = "Id of the instrument." };
        var list = new Command("list", "Lists all instruments; the default.");
        var show = new Command("show", "Shows one instrument: its page, or iop-instrument/1.") { id };
        var command = new Command("instruments", "Lists the instruments that scores may name, or shows one.") { format, list, show };
        command.SetAction(result => List(terminal, result.GetValue(format)!));
        list.SetAction(result => List(terminal, result.GetValue(format)!));
        show.SetAction(result => Show(terminal, result.GetValue(id)!, result.GetValue(format)!));
        return command;
    }

    private static int List(Terminal terminal, string format)
    {
        if (format == "json")
        {
            JsonText.Write(terminal.Out, Write);
            return Exit.Fine;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Instrument", "Name", "Items", "Scales", "Watches for safety");
        table.Columns[0].NoWrap();
        foreach (var instrument in InstrumentCatalog.Standard.Instruments)
        {
            table.AddRow(
                Printable.Cell(instrument.Id),
                Printable.Cell($"{instrument.Name}; {instrument.Version}"),
                instrument.Items.Count.ToString(CultureInfo.InvariantCulture),
                Printable.Cell(string.Join(", ", instrument.Scales)),
                instrument.SafetyTriggers.Count > 0 ? "yes" : "no");
        }

        terminal.Draw(table);
        return Exit.Fine;
    }

    private static int Show(Terminal terminal, string id, string format)
    {
        if (!InstrumentCatalog.Standard.TryFind(id, out Instrument? instrument))
        {
            throw new Refusal($"instruments show: found {id}; allowed: {string.Join(", ", InstrumentCatalog.Standard.Instruments)}.");
        }

        terminal.Out.Write(format == "json" ? Encoding.UTF8.GetString(InstrumentJson.Write(instrument)) : InstrumentPage.Markdown(instrument));
        return Exit.Fine;
    }

    private static void Write(Utf8JsonWriter to)
    {
        to.WriteStartArray();
        foreach (var instrument in InstrumentCatalog.Standard.Instruments)
        {
            to.WriteStartObject();
            to.WriteString("id", instrument.Id);
            to.WriteString("name", instrument.Name);
            to.WriteString("version", instrument.Version);
            to.WriteNumber("items", instrument.Items.Count);
            to.WriteStartArray("scales");
            foreach (var scale in instrument.Scales)
            {
                to.WriteStartObject();
                to.WriteString("scale", scale.Code);
                to.WriteString("name", scale.Name);
                to.WriteNumber("least", scale.Least);
                to.WriteNumber("most", scale.Most);
                to.WriteBoolean("higherIsWorse", scale.Direction == ScoreDirection.HigherIsWorse);
                to.WriteEndObject();
            }

            to.WriteEndArray();
            to.WriteBoolean("watchesForSafety", instrument.SafetyTriggers.Count > 0);
            to.WriteString("evidence", Words.Of(instrument.Evidence));
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }
}
