using System.Text.Json;
using Iop.Cli.Files;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Cli.Reports;

/// <summary>A one-way sensitivity analysis as <c>iop-sensitivity/1</c>, the longest bar first.</summary>
internal static class TornadoJson
{
    public static void Write(TextWriter output, PathwayModel model, Tornado tornado, double worth)
    {
        using var json = new JsonStream(output);
        var to = json.Writer;
        double Benefit(IncrementalOutcome outcome) => outcome.NetMonetaryBenefit(worth);
        void Outcome(string name, IncrementalOutcome outcome)
        {
            to.WriteStartObject(name);
            SimulationJson.Write(to, "difference", outcome.Difference);
            SimulationJson.Write(to, "costPerQaly", outcome.CostPerQaly);
            to.WriteNumber("netBenefit", Benefit(outcome));
            to.WriteEndObject();
        }

        to.WriteStartObject();
        SimulationJson.WriteHead(to, model, "cohort", model.Cycles, ProbabilisticJson.Format);
        to.WriteString("analysis", "oneWay");
        to.WriteString("comparator", tornado.BaseCase.Comparator);
        to.WriteString("strategy", tornado.BaseCase.Strategy);
        to.WriteNumber("worth", worth);
        Outcome("base", tornado.BaseCase);
        to.WriteStartArray("bars");
        foreach (var bar in tornado.By(Benefit))
        {
            to.WriteStartObject();
            to.WriteString("parameter", bar.Range.Parameter);
            to.WriteNumber("low", bar.Range.Low);
            to.WriteNumber("high", bar.Range.High);
            to.WriteNumber("swing", bar.Swing(Benefit));
            Outcome("atLow", bar.AtLow);
            Outcome("atHigh", bar.AtHigh);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteEndObject();
        json.End();
    }
}
