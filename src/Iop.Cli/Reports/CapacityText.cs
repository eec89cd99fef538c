using System.Globalization;
using Iop.Cli.Charts;
using Iop.Cli.Terminals;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;
using Spectre.Console;

namespace Iop.Cli.Reports;

/// <summary>A run with slots for a person: how full levels are, how long patients wait, who is lost, and what each strategy changes.</summary>
internal static class CapacityText
{
    private const int WideTerminal = 100;

    public static void Write(Terminal terminal, CapacityResult run)
    {
        var model = run.Model;
        var unit = new CycleLength(1, model.CycleLength.Unit);
        var part = run.Replications == run.Asked ? "" : Invariant($" of {run.Asked}");
        terminal.Out.WriteLine(terminal.Paint(Printable.Of(model.Name), Ink.Bold));
        terminal.Out.WriteLine(Invariant(
            $"{model.Cycles} cycles of {model.CycleLength}, counted after {Amount(model.Options.Capacity!.WarmUp)}; {run.Replications}{part} replications, seed {run.Seed}; intervals of 95 %"));
        terminal.Out.WriteLine($"levels: {string.Join("; ", run.Strategies[0].Levels.Select(level => $"{Printable.Of(level.State)}, {Printable.Of(Name(model, level.State))}"))}");
        foreach (var sample in run.Strategies)
        {
            Levels(terminal, run, sample, unit);
        }

        foreach (var sample in run.Strategies.Skip(1))
        {
            Differences(terminal, run.Strategies[0], sample, unit);
        }

        if (run.Strategies.Count > 1 && run.Strategies.Any(IsWorth))
        {
            terminal.Out.WriteLine($"all patients of a replication together{Counted(run)}, discounted:");
            FrontierReport.Write(terminal, CostEffectiveness.Frontier(run.Strategies.Select(static sample => StrategyOutcome.Of(sample))), run.Model.Prices.Currency);
        }

        foreach (var sample in run.Strategies)
        {
            Charts(terminal, run, sample);
        }
    }

    private static void Levels(Terminal terminal, CapacityResult run, CapacitySample sample, CycleLength unit)
    {
        var word = run.Model.CycleLength.Unit.ToString().ToLowerInvariant();
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Paint($"  {Printable.Of(sample.Strategy.Name)} ({Printable.Of(sample.Strategy.Id)})", Ink.Bold));
        var table = Numbers("Level", "In use", "Use", $"Left a {word}", "Waiting", $"Wait, {word}s", "9 of 10 within", "Delayed");
        foreach (var level in sample.Levels)
        {
            table.AddRow(
                Printable.Cell(level.State),
                Plain(level.Occupied), Percent(level.Utilization), Plain(level.LeftPerYear, unit.Years), Plain(level.Waiting), Plain(level.Wait, 1 / unit.Years),
                level.AdmittedPerYear.Mean > 0 ? Invariant($"{level.WaitQuantile(0.9).Most / unit.Years:F2}") : "",
                Percent(level.Delayed));
        }

        terminal.Draw(table);
        foreach (var level in sample.Levels)
        {
            var causes = CapacityMeasures.Causes.Where(cause => level.Lost(cause.Cause).Mean > 0).Select(cause => $"{Percent(level.Lost(cause.Cause))} {cause.Word}").ToList();
            if (causes.Count > 0)
            {
                terminal.Out.WriteLine($"  lost of those who asked for {Printable.Of(level.State)}: {string.Join(", ", causes)}");
            }
        }

        terminal.Out.WriteLine(Invariant(
            $"  patients of a replication: {sample.Arrived.Mean:N1} arrived, {sample.Left.Mean:N1} left, {sample.Lost.Mean:N1} were lost, {sample.Present.Mean:N1} are there at the end"));
        if (IsWorth(sample))
        {
            var totals = sample.Discounted;
            terminal.Out.WriteLine(Invariant($"  they cost {Amount(totals.Cost)} {run.Model.Prices.Currency} and have {Plain(totals.Qalys)} QALYs in {Plain(totals.LifeYears)} life years, discounted{Counted(run)}"));
        }

        if (sample.Exchanges.Mean > 0)
        {
            terminal.Out.WriteLine(Invariant($"  full levels that waited for each other exchanged patients {sample.Exchanges.Mean:N1} times"));
        }
    }

    private static void Differences(Terminal terminal, CapacitySample comparator, CapacitySample sample, CycleLength unit)
    {
        var table = Numbers(Printable.Cell($"{sample.Strategy.Id} less {comparator.Strategy.Id}"), "Slots in use", $"Left a {unit.Unit.ToString().ToLowerInvariant()}", "Waiting", "Wait");
        foreach (var level in sample.Levels.Where(level => comparator.Levels.Any(other => other.State == level.State)))
        {
            var other = comparator.Level(level.State);
            table.AddRow(
                Printable.Cell(level.State),
                Plain(level.Occupied.Minus(other.Occupied)), Plain(level.LeftPerYear.Minus(other.LeftPerYear), unit.Years),
                Plain(level.Waiting.Minus(other.Waiting)), Plain(level.Wait.Minus(other.Wait), 1 / unit.Years));
        }

        terminal.Draw(table);
    }

    /// <summary>Slots in use and patients waiting over time, each row on its own scale.</summary>
    private static void Charts(Terminal terminal, CapacityResult run, CapacitySample sample)
    {
        var table = SimulationText.Chart(sample.Strategy.Name, Invariant($"patients over {run.Model.Cycles} x {run.Model.CycleLength}"));
        foreach (var level in sample.Levels)
        {
            Add($"{Name(run.Model, level.State)}, in use", level.OccupiedAt);
            Add($"{Name(run.Model, level.State)}, waiting", level.WaitingAt);
        }

        terminal.Draw(table);

        void Add(string name, IReadOnlyList<double> numbers) => table.AddRow(
            Printable.Cell(name), Sparkline.Of(numbers, terminal.Width < WideTerminal ? 22 : 40),
            Invariant($"{numbers[0]:F1}"), Invariant($"{numbers.Max():F1}"), Invariant($"{numbers[^1]:F1}"));
    }

    private static Table Numbers(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(columns);
        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned().NoWrap();
        }

        return table;
    }

    private static bool IsWorth(CapacitySample sample) => sample.Undiscounted is var totals && (totals.Cost.Mean != 0 || totals.Qalys.Mean != 0);

    private static string Counted(CapacityResult run) => run.Model.Options.Capacity!.WarmUp.Amount > 0 ? ", after the warm-up" : "";

    private static string Amount(ReplicatedMean mean) =>
        double.IsNaN(mean.StandardError) ? Invariant($"{mean.Mean:N0}") : Invariant($"{mean.Mean:N0} ±{mean.HalfWidth():N0}");

    private static string Amount(PathwayTime time) => time.Amount == 1 ? time.ToString() : $"{time}s";

    private static string Name(PathwayModel model, string state) => model.States.First(other => other.Id == state).Name;

    private static string Plain(ReplicatedMean mean, double factor = 1) => double.IsNaN(mean.Mean) ? "" : double.IsNaN(mean.StandardError)
        ? Invariant($"{mean.Mean * factor:F2}")
        : Invariant($"{mean.Mean * factor:F2} ±{mean.HalfWidth() * factor:F2}");

    private static string Percent(ReplicatedMean mean) => double.IsNaN(mean.Mean) ? "" : Invariant($"{mean.Mean * 100:F1} %");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
