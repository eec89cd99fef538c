using System.Globalization;
using Iop.Cli.Terminals;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;
using Spectre.Console;

namespace Iop.Cli.Reports;

/// <summary>A microsimulation for a person: totals and increments with standard errors, and where the patients are over time.</summary>
internal static class IndividualsText
{
    public static void Write(Terminal terminal, MicrosimulationResult run)
    {
        var model = run.Model;
        var time = run.Method == MicrosimulationMethod.Cycles ? "cycle by cycle" : "from event to event";
        var part = run.IsComplete ? "" : Invariant($" of {run.Patients:N0}");
        terminal.Out.WriteLine(terminal.Paint(Printable.Of(model.Name), Ink.Bold));
        terminal.Out.WriteLine(Invariant(
            $"{model.Cycles} cycles of {model.CycleLength}; {model.Prices}; discounting {model.Discounting}; {run.Count:N0}{part} patients {time}, seed {run.Seed}"));
        Totals(terminal, run);
        if (run.Strategies.Count > 2)
        {
            FrontierReport.Write(terminal, CostEffectiveness.Frontier(run.Strategies.Select(static sample => StrategyOutcome.Of(sample))), model.Prices.Currency);
        }

        foreach (var sample in run.Strategies)
        {
            var table = SimulationText.Chart(sample.Strategy.Name, Invariant($"share over {model.Cycles} x {model.CycleLength}"));
            foreach (var state in model.States)
            {
                SimulationText.Row(terminal, table, state.Name, [.. sample.OccupancyOf(state.Id).Select(patients => (double)patients / sample.Count)]);
            }

            terminal.Draw(table);
        }
    }

    private static void Totals(Terminal terminal, MicrosimulationResult run)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("Strategy", $"Cost ({run.Model.Prices.Currency})", "QALYs", "Life years", "Added cost", "Added QALYs", "Cost per QALY");
        for (var column = 1; column < table.Columns.Count; column++)
        {
            table.Columns[column].RightAligned();
        }

        for (var i = 0; i < run.Strategies.Count; i++)
        {
            var (sample, added) = (run.Strategies[i], i == 0 ? null : run.Differences[i - 1]);
            table.AddRow(
                Printable.Cell($"{sample.Strategy.Name} ({sample.Strategy.Id})"),
                Invariant($"{sample.Discounted.Cost.Mean:N0}"), Years(sample.Discounted.Qalys), Years(sample.Discounted.LifeYears),
                added is null ? "" : Invariant($"{added.Discounted.Cost.Mean:N0}"),
                added is null ? "" : Years(added.Discounted.Qalys),
                added is null ? "" : SimulationText.Ratio(added.Incremental));
            table.AddRow(
                "  (standard error)",
                Invariant($"({sample.Discounted.Cost.StandardError:N1})"), Error(sample.Discounted.Qalys), Error(sample.Discounted.LifeYears),
                added is null ? "" : Invariant($"({added.Discounted.Cost.StandardError:N1})"),
                added is null ? "" : Error(added.Discounted.Qalys),
                "");
        }

        terminal.Draw(table);
    }

    private static string Years(SampledTotal total) => Invariant($"{total.Mean:F4}");

    private static string Error(SampledTotal total) => Invariant($"({total.StandardError:F5})");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
