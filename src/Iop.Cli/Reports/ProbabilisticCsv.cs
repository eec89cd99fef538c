using System.Globalization;
using Iop.Domain.Simulation.Economics;

namespace Iop.Cli.Reports;

/// <summary>The draws as rows for a spreadsheet or a data frame, one for each draw and strategy: what it costs and yields, and the values of all parameters.</summary>
internal static class ProbabilisticCsv
{
    public static void Write(TextWriter output, ProbabilisticResult result)
    {
        output.Write("draw,strategy,cost,qalys,lifeYears");
        foreach (var parameter in result.Model.Options.Parameters)
        {
            output.Write($",{SimulationCsv.Field(parameter.Id)}");
        }

        output.Write("\n");
        foreach (var draw in result.Draws)
        {
            var values = string.Concat(draw.Values.Select(static value => string.Create(CultureInfo.InvariantCulture, $",{value:R}")));
            foreach (var (strategy, outcome) in result.Strategies.Zip(draw.Outcomes))
            {
                output.Write(string.Create(
                    CultureInfo.InvariantCulture, $"{draw.Number},{SimulationCsv.Field(strategy.Id)},{outcome.Cost:R},{outcome.Qalys:R},{outcome.LifeYears:R}{values}\n"));
            }
        }
    }
}
