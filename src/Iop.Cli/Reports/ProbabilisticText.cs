using System.Globalization;
using Iop.Cli.Charts;
using Iop.Cli.Terminals;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;
using Spectre.Console;

namespace Iop.Cli.Reports;

/// <summary>A probabilistic sensitivity analysis for a person: means with intervals, the frontier, and at each worth of a QALY what is best and how sure that is.</summary>
internal static class ProbabilisticText
{
    private const int MostRows = 6;
    private const int ChartPoints = 40;

    public static void Write(Terminal terminal, ProbabilisticResult result, IReadOnlyList<double> worths)
    {
        var model = result.Model;
        var each = result.PatientsPerDraw is { } patients ? Invariant($"{patients:N0} patients each") : "exact expectations each";
        var part = result.Draws.Count < result.RequestedDraws ? Invariant($" of {result.RequestedDraws:N0}") : "";
        terminal.Out.WriteLine(terminal.Paint(Printable.Of(model.Name), Ink.Bold));
        terminal.Out.WriteLine(Invariant(
            $"{model.Cycles} cycles of {model.CycleLength}; {model.Prices}; discounting {model.Discounting}; {result.Draws.Count:N0}{part} draws of {model.Options.Parameters.Count} parameters, {each}, seed {result.Seed}"));
        Totals(terminal, result);
        FrontierReport.Write(terminal, CostEffectiveness.Frontier(result.Means()), model.Prices.Currency);
        Decisions(terminal, result, [.. Enumerable.Range(0, worths.Count).Where(i => worths.Count <= MostRows || i * (MostRows - 1) % (worths.Count - 1) < MostRows - 1).Select(i => worths[i])]);
        Curves(terminal, result, worths[^1]);
    }

    private static void Totals(Terminal terminal, ProbabilisticResult result)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Mean (middle 95 %)", $"Cost ({result.Model.Prices.Currency})", "QALYs", "Added cost", "Added QALYs");
        for (var column = 1; column < table.Columns.Count; column++)
        {
            table.Columns[column].RightAligned();
        }

        foreach (var (i, strategy) in result.Strategies.Index())
        {
            ParameterSpread[] spreads =
            [
                result.Of(strategy.Id, OutcomeKind.Cost), result.Of(strategy.Id, OutcomeKind.Qalys),
                .. i == 0 ? Array.Empty<ParameterSpread>() : [result.DifferenceOf(strategy.Id, OutcomeKind.Cost), result.DifferenceOf(strategy.Id, OutcomeKind.Qalys)],
            ];
            string[] Cells(Func<ParameterSpread, double, string> cell) => [.. Enumerable.Range(0, 4).Select(place => place < spreads.Length ? cell(spreads[place], place % 2) : "")];
            table.AddRow([Printable.Cell($"{strategy.Name} ({strategy.Id})"), .. Cells(static (spread, isEffect) => isEffect > 0 ? Invariant($"{spread.Mean:F4}") : Invariant($"{spread.Mean:N0}"))]);
            table.AddRow(["", .. Cells(static (spread, isEffect) => isEffect > 0
                ? Invariant($"({spread.Quantile(0.025):F4} to {spread.Quantile(0.975):F4})")
                : Invariant($"({spread.Quantile(0.025):N0} to {spread.Quantile(0.975):N0})"))]);
        }

        terminal.Draw(table);
    }

    private static void Decisions(Terminal terminal, ProbabilisticResult result, IReadOnlyList<double> worths)
    {
        var isNoisy = result.PatientsPerDraw is not null;
        var table = new Table().Border(TableBorder.Simple).AddColumns("Worth of a QALY", "Best", "Sure", "Perfect information", "(error)");
        foreach (var column in isNoisy ? new[] { "Naive: sure", "information" } : [])
        {
            table.AddColumn(column);
        }

        foreach (var column in table.Columns.Where((_, place) => place != 1))
        {
            column.RightAligned();
        }

        foreach (var decision in worths.Select(worth => result.At(worth)))
        {
            table.AddRow([
                Invariant($"{decision.Worth:N0}"), Printable.Cell(decision.Best.Strategy), Percent(decision.Best.ProbabilityBest),
                Invariant($"{decision.PerfectInformation:N2}"), Invariant($"({decision.PerfectInformationStandardError:N2})"),
                .. isNoisy ? new[] { Percent(decision.Best.NaiveProbabilityBest), Invariant($"{decision.NaivePerfectInformation:N2}") } : [],
            ]);
        }

        terminal.Draw(table);
    }

    private static void Curves(Terminal terminal, ProbabilisticResult result, double most)
    {
        var decisions = Enumerable.Range(0, ChartPoints + 1).Select(point => result.At(most * point / ChartPoints)).ToArray();
        var table = SimulationText.Chart("Best", Invariant($"chance, worth 0 to {most:N0}"));
        foreach (var (i, strategy) in result.Strategies.Index())
        {
            SimulationText.Row(terminal, table, strategy.Name, [.. decisions.Select(decision => decision.Strategies[i].ProbabilityBest)], top: 1);
        }

        terminal.Draw(table);
    }

    private static string Percent(double share) => Invariant($"{share * 100:F1} %");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
