using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Domain.Json.Tests.Pathways;

public class PublishedCasesTests
{
    private static readonly JsonElement SickSicker = PathwayFiles.Case("01_krijkamp2018_sicksicker_cohort");
    private static readonly JsonElement Hiv = PathwayFiles.Case("07_briggs_hiv_chancellor");

    [Theory]
    [InlineData("noTreatment")]
    [InlineData("treatment")]
    public void Sick_sicker_gives_the_published_totals(string strategy)
    {
        var trace = Cohort.Run(PathwayFiles.Model(PathwayFiles.SickSicker), strategy);
        var expected = SickSicker.GetProperty("expected").GetProperty(strategy);
        Near(expected.GetProperty("cost"), trace.Discounted.Cost);
        Near(expected.GetProperty("qaly"), trace.Discounted.Qalys);
        var published = SickSicker.GetProperty("publishedTable").GetProperty(strategy);
        Assert.Equal(published.GetProperty("cost").GetDouble(), trace.Discounted.Cost, 0.5);
        Assert.Equal(published.GetProperty("qaly").GetDouble(), trace.Discounted.Qalys, 0.0005);
    }

    [Fact]
    public void Sick_sicker_gives_the_whole_trace() =>
        Trace(SickSicker.GetProperty("expected").GetProperty("trace"), Cohort.Run(PathwayFiles.Model(PathwayFiles.SickSicker)));

    [Fact]
    public void Sick_sicker_gives_the_published_ratio()
    {
        var expected = SickSicker.GetProperty("expected");
        var compared = Compare(PathwayFiles.Model(PathwayFiles.SickSicker));
        Near(expected.GetProperty("incCost"), compared.Difference.Cost);
        Near(expected.GetProperty("incQaly"), compared.Difference.Qalys);
        Near(expected.GetProperty("icer"), compared.CostPerQaly!.Value);
    }

    [Fact]
    public void The_frontiers_have_the_published_ratios()
    {
        var (sick, hiv) = (PathwayFiles.Model(PathwayFiles.SickSicker), PathwayFiles.Model(PathwayFiles.Hiv));
        var treated = CostEffectiveness.Frontier(Cohort.RunAll(sick)).Entries[1];
        Assert.Equal(("treatment", "noTreatment"), (treated.Outcome.Strategy, treated.Comparator));
        Near(SickSicker.GetProperty("expected").GetProperty("icer"), treated.Ratio!.Value);
        Near(Hiv.GetProperty("expectedDiscreteDiscounting").GetProperty("icer"), CostEffectiveness.Frontier(Cohort.RunAll(hiv), OutcomeKind.LifeYears).Entries[1].Ratio!.Value);
    }

    [Fact]
    public void Sick_sicker_gives_the_same_totals_with_mortality_as_hazard_ratios()
    {
        var model = PathwayFiles.Changed(PathwayFiles.SickSicker, static root =>
        {
            foreach (var way in root["transitions"]!.AsArray().Where(static way => way!["to"]!.GetValue<string>() == "D" && way["from"]!.GetValue<string>() != "H"))
            {
                way!.AsObject().Remove("probability");
                way["hazardRatio"] = JsonNode.Parse($$"""{"from":"H","to":"D","ratio":{{(way["from"]!.GetValue<string>() == "S1" ? 3 : 10)}}}""");
            }
        }).Require();
        foreach (var strategy in new[] { "noTreatment", "treatment" })
        {
            var expected = SickSicker.GetProperty("expected").GetProperty(strategy);
            Near(expected.GetProperty("cost"), Cohort.Run(model, strategy).Discounted.Cost);
            Near(expected.GetProperty("qaly"), Cohort.Run(model, strategy).Discounted.Qalys);
            Near(expected.GetProperty("cost"), Cohort.Moments(model, strategy).Discounted.Mean.Cost);
        }
    }

    [Fact]
    public void Conversions_are_those_of_the_published_tests()
    {
        foreach (var line in PathwayFiles.Case("19_probability_conversions").GetProperty("expected").EnumerateArray())
        {
            double Of(string name) => line.GetProperty(name).GetDouble();
            Func<double> convert = line.GetProperty("fn").GetString() switch
            {
                "rescale_prob" => () => ProbabilityConversion.Rescale(Of("p"), Of("fromPeriods"), Of("toPeriods")),
                "rr_to_prob" => () => ProbabilityConversion.WithRelativeRisk(Of("p"), Of("rr")),
                _ => () => ProbabilityConversion.WithOddsRatio(Of("p"), Of("oddsRatio")),
            };
            if (line.TryGetProperty("exact", out var exact))
            {
                Near(exact, convert());
            }
            else
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => convert());
            }
        }
    }

    [Theory]
    [InlineData("mono", "traceMono")]
    [InlineData("comb", "traceComb")]
    public void Hiv_gives_totals_and_the_whole_trace_with_discrete_discounting(string strategy, string points)
    {
        var expected = Hiv.GetProperty("expectedDiscreteDiscounting");
        var totals = expected.GetProperty(strategy);
        var trace = Cohort.Run(PathwayFiles.Model(PathwayFiles.Hiv), strategy);
        Trace(expected.GetProperty(points), trace);
        Near(totals.GetProperty("cost"), trace.Discounted.Cost);
        Near(totals.GetProperty("lifeYears"), trace.Discounted.LifeYears);
        Near(totals.GetProperty("lifeYears"), trace.Discounted.Qalys);
        Near(totals.GetProperty("undiscountedCost"), trace.Undiscounted.Cost);

        var model = PathwayFiles.Changed(PathwayFiles.Hiv, static root => root["discounting"]!["effects"] = 0.06).Require();
        Near(totals.GetProperty("discountedLifeYears"), Cohort.Run(model, strategy).Discounted.LifeYears);
    }

    [Fact]
    public void Hiv_gives_the_published_ratio_with_discrete_discounting()
    {
        var expected = Hiv.GetProperty("expectedDiscreteDiscounting");
        var compared = Compare(PathwayFiles.Model(PathwayFiles.Hiv));
        Near(expected.GetProperty("incCost"), compared.Difference.Cost);
        Near(expected.GetProperty("incLy"), compared.Difference.LifeYears);
        Near(expected.GetProperty("icer"), compared.CostPerLifeYear!.Value);
    }

    [Fact]
    public void Hiv_gives_totals_and_ratio_with_continuous_discounting()
    {
        var expected = Hiv.GetProperty("expectedContinuousDiscounting");
        var model = PathwayFiles.Changed(PathwayFiles.Hiv, static root => root["discounting"]!["form"] = "continuous").Require();
        foreach (var strategy in new[] { "mono", "comb" })
        {
            var trace = Cohort.Run(model, strategy);
            Near(expected.GetProperty(strategy)[0], trace.Discounted.Cost);
            Near(expected.GetProperty(strategy)[1], trace.Discounted.LifeYears);
        }

        Near(expected.GetProperty("icer"), Compare(model).CostPerLifeYear!.Value);
    }

    [Fact]
    public void The_lines_of_the_hiv_model_are_the_published_probabilities()
    {
        var counts = Hiv.GetProperty("parameters").GetProperty("transitionCounts");
        foreach (var way in PathwayFiles.Model(PathwayFiles.Hiv).Transitions)
        {
            var row = counts["ABCD".IndexOf(way.From, StringComparison.Ordinal)].EnumerateArray().Select(count => count.GetDouble()).ToList();
            Assert.Equal(row["ABCD".IndexOf(way.To, StringComparison.Ordinal)] / row.Sum(), way.Probability!.Last);
        }
    }

    private static IncrementalOutcome Compare(PathwayModel model) => Cohort.Compare(Cohort.Run(model), Cohort.Run(model, model.Strategies[1].Id));

    private static void Trace(JsonElement expected, CohortTrace trace)
    {
        Assert.Equal(trace.Cycles + 1, expected.GetPropertyCount());
        for (var point = 0; point <= trace.Cycles; point++)
        {
            var shares = trace.Occupancy(point);
            var published = expected.GetProperty(point.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(shares.Length, published.GetArrayLength());
            for (var state = 0; state < shares.Length; state++)
            {
                Near(published[state], shares[state]);
            }
        }
    }

    private static void Near(JsonElement expected, double actual) =>
        Assert.Equal(expected.GetDouble(), actual, 1e-12 * Math.Abs(expected.GetDouble()));
}
