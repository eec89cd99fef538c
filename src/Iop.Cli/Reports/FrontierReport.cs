using System.Globalization;
using System.Text.Json;
using Iop.Cli.Terminals;
using Iop.Domain.Simulation.Economics;
using Spectre.Console;

namespace Iop.Cli.Reports;

/// <summary>A table of cost-effectiveness, as every answer of <c>iop simulate</c> has it.</summary>
internal static class FrontierReport
{
    /// <summary>The table for a person.</summary>
    public static void Write(Terminal terminal, CostEffectivenessFrontier frontier, string currency)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("By cost", $"Cost ({currency})", "QALYs", "Cost per QALY", "Beside");
        for (var column = 1; column < 4; column++)
        {
            table.Columns[column].RightAligned();
        }

        foreach (var entry in frontier.Entries)
        {
            table.AddRow(
                Printable.Cell(entry.Outcome.Strategy),
                Invariant($"{entry.Outcome.Cost:N0}"),
                Invariant($"{entry.Outcome.Effect:F4}"),
                entry.Standing switch
                {
                    FrontierStanding.Dominated => "dominated",
                    FrontierStanding.ExtendedlyDominated => "extendedly dominated",
                    _ => entry.Ratio is { } ratio ? Invariant($"{ratio:N0}") : "",
                },
                Printable.Cell(entry.Comparator ?? string.Join(", ", entry.DominatedBy)));
        }

        terminal.Draw(table);
    }

    /// <summary>The table as a list.</summary>
    public static void Write(Utf8JsonWriter to, CostEffectivenessFrontier frontier)
    {
        to.WriteStartArray("frontier");
        foreach (var entry in frontier.Entries)
        {
            to.WriteStartObject();
            to.WriteString("strategy", entry.Outcome.Strategy);
            to.WriteString("standing", entry.Standing switch
            {
                FrontierStanding.Efficient => "efficient",
                FrontierStanding.Dominated => "dominated",
                _ => "extendedlyDominated",
            });
            to.WriteStartArray("dominatedBy");
            foreach (var id in entry.DominatedBy)
            {
                to.WriteStringValue(id);
            }

            to.WriteEndArray();
            to.WriteString("comparator", entry.Comparator);
            SimulationJson.Write(to, "costPerQaly", entry.Ratio);
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
