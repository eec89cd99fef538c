using System.Globalization;
using Iop.Cli.Charts;
using Iop.Cli.Terminals;
using Iop.Domain.Foundation;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;
using Spectre.Console;

namespace Iop.Cli.Reports;

/// <summary>A run for a person: totals, increments, and where the cohort is over time.</summary>
internal static class SimulationText
{
    private const int WideTerminal = 100;

    public static void Write(Terminal terminal, PathwayModel model, ValueList<CohortTrace> traces)
    {
        terminal.Out.WriteLine(terminal.Paint(Printable.Of(model.Name), Ink.Bold));
        terminal.Out.WriteLine(Invariant(
            $"{traces[0].Cycles} cycles of {model.CycleLength}; {model.Prices}; discounting {model.Discounting}; exact expectations for one patient"));
        Totals(terminal, model, traces);
        if (traces.Count > 2)
        {
            FrontierReport.Write(terminal, CostEffectiveness.Frontier(traces), model.Prices.Currency);
        }

        InCare(terminal, model, traces);
        foreach (var trace in traces)
        {
            Occupancy(terminal, model, trace);
        }
    }

    /// <summary>Totals for each strategy, and what each adds to the first.</summary>
    public static void Totals(Terminal terminal, PathwayModel model, ValueList<CohortTrace> traces)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("Strategy", $"Cost ({model.Prices.Currency})", "QALYs", "Life years", "Added cost", "Added QALYs", "Cost per QALY");
        for (var column = 1; column < table.Columns.Count; column++)
        {
            table.Columns[column].RightAligned();
        }

        foreach (var trace in traces)
        {
            var total = trace.Discounted;
            var added = trace == traces[0] ? null : Cohort.Compare(traces[0], trace);
            table.AddRow(
                Printable.Cell($"{trace.Strategy.Name} ({trace.Strategy.Id})"),
                Invariant($"{total.Cost:N0}"), Invariant($"{total.Qalys:F4}"), Invariant($"{total.LifeYears:F4}"),
                added is null ? "" : Invariant($"{added.Difference.Cost:N0}"),
                added is null ? "" : Invariant($"{added.Difference.Qalys:F4}"),
                added is null ? "" : Ratio(added));
        }

        terminal.Draw(table);
    }

    /// <summary>The share of the cohort in each state over time, as blocks; each row on its own scale, of which the column "most" is the top.</summary>
    public static void Occupancy(Terminal terminal, PathwayModel model, CohortTrace trace)
    {
        var table = Chart(trace.Strategy.Name, Invariant($"share over {trace.Cycles} x {model.CycleLength}"));
        foreach (var state in model.States)
        {
            Row(terminal, table, state.Name, trace.OccupancyOf(state.Id));
        }

        terminal.Draw(table);
    }

    /// <summary>The share in any level of care over time, a row for each strategy; nothing where the model names no levels.</summary>
    public static void InCare(Terminal terminal, PathwayModel model, ValueList<CohortTrace> traces)
    {
        var levels = model.States.Where(state => state.Level is not null).ToList();
        if (levels.Count == 0)
        {
            return;
        }

        var table = Chart("In care", "share at any level of care");
        foreach (var trace in traces)
        {
            var shares = levels.Select(state => trace.OccupancyOf(state.Id)).ToList();
            Row(terminal, table, trace.Strategy.Name, Enumerable.Range(0, trace.Cycles + 1).Select(point => shares.Sum(share => share[point])).ToList());
        }

        terminal.Draw(table);
    }

    /// <summary>A table of charts over time.</summary>
    public static Table Chart(string rows, string chart)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(Printable.Cell(rows), Printable.Cell(chart), "start", "most", "end");
        table.Columns[1].NoWrap();
        foreach (var column in table.Columns.Skip(2))
        {
            column.NoWrap().RightAligned();
        }

        return table;
    }

    /// <summary>Adds one chart.</summary>
    public static void Row(Terminal terminal, Table table, string name, IReadOnlyList<double> shares, double? top = null) => table.AddRow(
        Printable.Cell(name), Sparkline.Of(shares, terminal.Width < WideTerminal ? 22 : 40, top), Percent(shares[0]), Percent(shares.Max()), Percent(shares[^1]));

    /// <summary>The cost per QALY, or the word that stands for it.</summary>
    public static string Ratio(IncrementalOutcome added) => added switch
    {
        { Dominates: true } => "dominates",
        { IsDominated: true } => "dominated",
        { CostPerQaly: { } ratio } => Invariant($"{ratio:N0}"),
        _ => "none",
    };

    private static string Percent(double share) => Invariant($"{share * 100:F1} %");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
