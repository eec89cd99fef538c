using System.Globalization;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Cli.Reports;

/// <summary>A one-way sensitivity analysis as rows: the base case without a parameter, then two for each parameter, the longest bar first.</summary>
internal static class TornadoCsv
{
    public static void Write(TextWriter output, Tornado tornado, double worth)
    {
        void Row(string parameter, string value, IncrementalOutcome outcome) => output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{SimulationCsv.Field(parameter)},{value},{outcome.Difference.Cost:R},{outcome.Difference.Qalys:R},{outcome.Difference.LifeYears:R},{outcome.NetMonetaryBenefit(worth):R}\n"));

        output.Write("parameter,value,cost,qalys,lifeYears,netBenefit\n");
        Row("", "", tornado.BaseCase);
        foreach (var bar in tornado.By(outcome => outcome.NetMonetaryBenefit(worth)))
        {
            Row(bar.Range.Parameter, bar.Range.Low.ToString("R", CultureInfo.InvariantCulture), bar.AtLow);
            Row(bar.Range.Parameter, bar.Range.High.ToString("R", CultureInfo.InvariantCulture), bar.AtHigh);
        }
    }
}
