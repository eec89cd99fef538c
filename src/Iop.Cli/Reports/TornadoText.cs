using System.Globalization;
using Iop.Cli.Charts;
using Iop.Cli.Terminals;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;
using Spectre.Console;

namespace Iop.Cli.Reports;

/// <summary>A one-way sensitivity analysis for a person: a bar for each parameter, the longest first.</summary>
internal static class TornadoText
{
    private const int OtherColumns = 64;
    private const int LeastWidth = 16;
    private const int MostWidth = 48;

    public static void Write(Terminal terminal, PathwayModel model, Tornado tornado, double worth)
    {
        double Benefit(IncrementalOutcome outcome) => outcome.NetMonetaryBenefit(worth);
        var bars = tornado.By(Benefit);
        var middle = Benefit(tornado.BaseCase);
        var ends = bars.SelectMany(bar => new[] { Benefit(bar.AtLow), Benefit(bar.AtHigh) }).Append(middle).ToArray();
        terminal.Out.WriteLine(terminal.Paint(Printable.Of(model.Name), Ink.Bold));
        terminal.Out.WriteLine(Printable.Of(Invariant(
            $"{tornado.BaseCase.Strategy} beside {tornado.BaseCase.Comparator}, one parameter moved at a time; {model.Cycles} cycles of {model.CycleLength}; {model.Prices}; discounting {model.Discounting}")));
        terminal.Out.WriteLine(Invariant(
            $"added net benefit at {worth:N0} a QALY: {middle:N0}; added cost {tornado.BaseCase.Difference.Cost:N0}, added QALYs {tornado.BaseCase.Difference.Qalys:F4}, cost per QALY {SimulationText.Ratio(tornado.BaseCase)}"));
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("Parameter", "low", "high", Invariant($"{ends.Min():N0} to {ends.Max():N0}"), "at low", "at high");
        foreach (var (place, column) in table.Columns.Index())
        {
            column.NoWrap = place > 0;
            column.Alignment = place is 0 or 3 ? Justify.Left : Justify.Right;
        }

        foreach (var bar in bars)
        {
            table.AddRow(
                Printable.Cell(bar.Range.Parameter),
                Invariant($"{bar.Range.Low:G4}"),
                Invariant($"{bar.Range.High:G4}"),
                SpanBar.Of(Benefit(bar.AtLow), Benefit(bar.AtHigh), middle, (ends.Min(), ends.Max()), Math.Clamp(terminal.Width - OtherColumns, LeastWidth, MostWidth)),
                Invariant($"{Benefit(bar.AtLow):N0}"),
                Invariant($"{Benefit(bar.AtHigh):N0}"));
        }

        terminal.Draw(table);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
