using System.Globalization;
using System.Text.Json;
using Iop.Cli.Files;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Cli.Reports;

/// <summary>A probabilistic sensitivity analysis as <c>iop-sensitivity/1</c>, every number in full precision.</summary>
internal static class ProbabilisticJson
{
    public const string Format = "iop-sensitivity/1";

    public static void Write(TextWriter output, ProbabilisticResult result, IReadOnlyList<double> worths)
    {
        using var json = new JsonStream(output);
        var to = json.Writer;
        to.WriteStartObject();
        SimulationJson.WriteHead(to, result.Model, result.PatientsPerDraw is null ? "cohort" : "individuals", result.Model.Cycles, Format);
        to.WriteString("analysis", "probabilistic");
        to.WriteString("seed", result.Seed.ToString(CultureInfo.InvariantCulture));
        to.WriteNumber("draws", result.RequestedDraws);
        to.WriteNumber("drawn", result.Draws.Count);
        if (result.PatientsPerDraw is { } patients)
        {
            to.WriteNumber("patientsPerDraw", patients);
        }
        else
        {
            to.WriteNull("patientsPerDraw");
        }

        to.WriteStartArray("strategies");
        foreach (var strategy in result.Strategies)
        {
            to.WriteStartObject();
            to.WriteString("id", strategy.Id);
            to.WriteString("name", strategy.Name);
            Write(to, "discounted", kind => result.Of(strategy.Id, kind));
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteStartArray("increments");
        foreach (var strategy in result.Strategies.Skip(1))
        {
            to.WriteStartObject();
            to.WriteString("comparator", result.Strategies[0].Id);
            to.WriteString("strategy", strategy.Id);
            Write(to, "difference", kind => result.DifferenceOf(strategy.Id, kind));
            to.WriteEndObject();
        }

        to.WriteEndArray();
        FrontierReport.Write(to, CostEffectiveness.Frontier(result.Means()));
        to.WriteStartArray("decisions");
        foreach (var worth in worths)
        {
            Write(to, result.At(worth));
            json.Pass();
        }

        to.WriteEndArray();
        to.WriteEndObject();
        json.End();
    }

    private static void Write(Utf8JsonWriter to, string name, Func<OutcomeKind, ParameterSpread> of)
    {
        to.WriteStartObject(name);
        foreach (var (word, kind) in new[] { ("cost", OutcomeKind.Cost), ("qalys", OutcomeKind.Qalys), ("lifeYears", OutcomeKind.LifeYears) })
        {
            var spread = of(kind);
            to.WriteStartObject(word);
            to.WriteNumber("mean", spread.Mean);
            SimulationJson.Write(to, "standardError", spread.StandardError);
            SimulationJson.Write(to, "variance", spread.Variance);
            SimulationJson.Write(to, "naiveVariance", spread.NaiveVariance);
            SimulationJson.Write(to, "low", spread.Quantile(0.025));
            SimulationJson.Write(to, "high", spread.Quantile(0.975));
            to.WriteEndObject();
        }

        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, DecisionUncertainty decision)
    {
        to.WriteStartObject();
        to.WriteNumber("worth", decision.Worth);
        to.WriteString("best", decision.Best.Strategy);
        to.WriteNumber("perfectInformation", decision.PerfectInformation);
        to.WriteNumber("naivePerfectInformation", decision.NaivePerfectInformation);
        SimulationJson.Write(to, "standardError", decision.PerfectInformationStandardError);
        to.WriteStartArray("strategies");
        foreach (var strategy in decision.Strategies)
        {
            to.WriteStartObject();
            to.WriteString("id", strategy.Strategy);
            to.WriteNumber("netBenefit", strategy.NetBenefit);
            to.WriteNumber("probabilityBest", strategy.ProbabilityBest);
            to.WriteNumber("naiveProbabilityBest", strategy.NaiveProbabilityBest);
            to.WriteNumber("expectedLoss", strategy.ExpectedLoss);
            to.WriteNumber("naiveExpectedLoss", strategy.NaiveExpectedLoss);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteEndObject();
    }
}
