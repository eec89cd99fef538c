using System.Text.Json;
using System.Text.Json.Nodes;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Tests.Pathways;

/// <summary>Models of the literature, as files of the format, against published totals and against moments that were computed from the definitions by other means.</summary>
public class PublishedModelsTests
{
    public static TheoryData<string> InCycles { get; } = [.. PathwayFiles.Published.Where(name => name != "illness-death")];

    [Theory]
    [MemberData(nameof(InCycles))]
    public void The_cohort_has_the_expected_totals_variances_and_trace(string name)
    {
        var model = PathwayFiles.Model(PathwayFiles.PathOf(name));
        foreach (var expected in PathwayFiles.Expected(name).GetProperty("strategies").EnumerateObject())
        {
            var trace = Cohort.Run(model, expected.Name);
            Assert.True(trace.IsExact);
            Near(expected.Value.GetProperty("cost"), trace.Discounted.Cost);
            Near(expected.Value.GetProperty("qalys"), trace.Discounted.Qalys);
            Near(expected.Value.GetProperty("lifeYears"), trace.Discounted.LifeYears);

            var moments = Cohort.Moments(model, expected.Name).Discounted;
            Near(expected.Value.GetProperty("cost"), moments.Mean.Cost);
            Near(expected.Value.GetProperty("costVariance"), moments.Variance.Cost);
            Near(expected.Value.GetProperty("qalyVariance"), moments.Variance.Qalys);
            Near(expected.Value.GetProperty("lifeYearVariance"), moments.Variance.LifeYears);
            Near(expected.Value.GetProperty("covariance"), moments.CostQalyCovariance);
            Points(name, expected.Value, trace);
        }
    }

    [Theory]
    [MemberData(nameof(InCycles))]
    public void The_cohort_gives_what_was_published_to_the_last_digit_printed(string name)
    {
        var model = PathwayFiles.Model(PathwayFiles.PathOf(name));
        foreach (var expected in PathwayFiles.Expected(name).GetProperty("strategies").EnumerateObject())
        {
            if (expected.Value.TryGetProperty("published", out var published))
            {
                var isCoarse = name != "hip-replacement";
                var totals = Cohort.Run(model, expected.Name).Discounted;
                Assert.Equal(published.GetProperty("cost").GetDouble(), totals.Cost, isCoarse ? 0.5 : 5e-7);
                Assert.Equal(published.GetProperty("qalys").GetDouble(), totals.Qalys, isCoarse ? 5e-4 : 5e-8);
            }
        }
    }

    /// <summary>A fixed family of seeds: means within five exact standard errors, and the variance within five of its own, as the runs show it.</summary>
    [Theory]
    [InlineData("sick-sicker", 4000)]
    [InlineData("sick-sicker-duration", 600)]
    [InlineData("sick-sicker-strategies", 1000)]
    [InlineData("sick-sicker-age", 300)]
    [InlineData("sick-sicker-residence", 300)]
    [InlineData("hip-replacement", 600)]
    [InlineData("weekly-step-down", 400)]
    [InlineData("illness-death", 2000)]
    public void Individuals_have_the_expected_means_and_variances(string name, int patients)
    {
        const int Runs = 16;
        var model = PathwayFiles.Model(PathwayFiles.PathOf(name));
        var options = new MicrosimulationOptions { Method = name == "illness-death" ? MicrosimulationMethod.Events : MicrosimulationMethod.Cycles };
        var runs = Enumerable.Range(1, Runs).Select(seed => Microsimulation.Run(model, patients, (ulong)seed, options)).ToList();
        foreach (var (at, strategy) in model.Strategies.Index())
        {
            var expected = PathwayFiles.Expected(name).GetProperty("strategies").GetProperty(strategy.Id);
            Holds("cost", "costVariance", static sample => sample.Cost);
            Holds("qalys", "qalyVariance", static sample => sample.Qalys);
            Holds("lifeYears", "lifeYearVariance", static sample => sample.LifeYears);

            void Holds(string mean, string variance, Func<OutcomeSample, SampledTotal> of)
            {
                var samples = runs.Select(run => of(run.Strategies[at].Discounted)).ToList();
                var exact = expected.GetProperty(variance).GetDouble();
                Assert.Equal(expected.GetProperty(mean).GetDouble(), samples.Average(sample => sample.Mean), 5 * Math.Sqrt(exact / (Runs * patients)));

                var variances = samples.Select(sample => sample.Variance).ToList();
                var spread = variances.Sum(value => Math.Pow(value - variances.Average(), 2)) / (Runs - 1);
                Assert.Equal(exact, variances.Average(), 5 * Math.Sqrt(spread / Runs));
            }
        }
    }

    [Theory]
    [InlineData("start")]
    [InlineData("end")]
    [InlineData("halfCycle")]
    public void A_model_counted_at_another_time_of_the_cycle_has_the_totals_of_that_counting(string timing)
    {
        var model = PathwayFiles.Changed(PathwayFiles.Hiv, root => root["rewards"] = timing).Require();
        foreach (var expected in PathwayFiles.Expected("hiv-monotherapy").GetProperty("timings").GetProperty(timing).EnumerateObject())
        {
            var moments = Cohort.Moments(model, expected.Name).Discounted;
            Near(expected.Value.GetProperty("cost"), Cohort.Run(model, expected.Name).Discounted.Cost);
            Near(expected.Value.GetProperty("lifeYears"), Cohort.Run(model, expected.Name).Discounted.LifeYears);
            Near(expected.Value.GetProperty("costVariance"), moments.Variance.Cost);
            Near(expected.Value.GetProperty("lifeYearVariance"), moments.Variance.LifeYears);
        }
    }

    [Theory]
    [InlineData("costPerMonth", 12.0)]
    [InlineData("costPerWeek", 365.25 / 7)]
    [InlineData("costPerDay", 365.25)]
    [InlineData("costPerCycle", 1.0)]
    public void A_cost_may_be_for_any_time(string property, double perYear)
    {
        var changed = PathwayFiles.Changed(PathwayFiles.SickSicker, root => Rename(root, "costPerYear", property)).Require();
        foreach (var strategy in changed.Strategies)
        {
            var yearly = Cohort.Run(PathwayFiles.Model(PathwayFiles.SickSicker), strategy.Id).Discounted;
            var trace = Cohort.Run(changed, strategy.Id).Discounted;
            Assert.Equal(yearly.Cost * perYear, trace.Cost, 1e-12 * trace.Cost);
            Assert.Equal(yearly.Qalys, trace.Qalys);
        }

        Assert.Equal(changed, PathwayJson.Read(PathwayJson.Write(changed)).Require());
    }

    /// <summary>Half a cent a day is 365.25 / 2 cents a year, to the last digits of the totals; a one-off of a third of a cent, too.</summary>
    [Fact]
    public void Costs_may_be_fractions_of_minor_units()
    {
        var model = PathwayFiles.Changed(PathwayFiles.SickSicker, static root =>
        {
            foreach (var state in root["states"]!.AsArray().Where(static state => state!["dead"] is null))
            {
                state!.AsObject().Remove("costPerYear");
                state["costPerDay"] = 0.5;
            }

            root["oneOffs"] = JsonNode.Parse("""[{"from":"H","to":"S1","cost":0.3333333333333333}]""");
            root["strategies"] = JsonNode.Parse("""[{"id":"usual","name":"Usual care"}]""");
        }).Require();
        var trace = Cohort.Run(model, "usual");
        var moves = trace.Transitions.Single(static flow => (flow.From, flow.To) == ("H", "S1")).PerPatient;
        Assert.Equal((trace.Undiscounted.LifeYears * 365.25 * 0.5 / 100) + (moves / 300), trace.Undiscounted.Cost, 12);
        Assert.Equal(PathwayJson.Write(model), PathwayJson.Write(PathwayJson.Read(PathwayJson.Write(model)).Require()));
        Assert.Contains("\"costPerDay\": 0.5", System.Text.Encoding.UTF8.GetString(PathwayJson.Write(model)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cost_is_given_for_one_time()
    {
        var result = PathwayFiles.Changed(PathwayFiles.SickSicker, static root =>
        {
            root["states"]![0]!["costPerWeek"] = 7;
            root["states"]![1]!.AsObject().Remove("costPerYear");
            root["strategies"]![1]!["states"]![0]!["costPerDay"] = 7;
        });
        Assert.Equal(
            [
                ("$.states[0]", "costPerYear, costPerWeek", "exactly one of costPerYear, costPerMonth, costPerWeek, costPerDay, costPerCycle"),
                ("$.states[1]", "no cost", "exactly one of costPerYear, costPerMonth, costPerWeek, costPerDay, costPerCycle"),
                ("$.strategies[1].states[0]", "costPerYear, costPerDay", "at most one of costPerYear, costPerMonth, costPerWeek, costPerDay, costPerCycle"),
            ],
            result.Problems.Select(problem => (problem.Path, problem.Found, problem.Allowed)));
    }

    [Fact]
    public void Shares_of_exits_do_not_stand_alone()
    {
        var result = PathwayFiles.Changed(PathwayFiles.Reasons, static root => root["transitions"]![0]!["alone"] = true);
        Assert.Equal("$.transitions[0].alone", Assert.Single(result.Problems).Path);
    }

    private static void Rename(JsonNode root, string property, string to)
    {
        foreach (var state in root["states"]!.AsArray().Concat(root["strategies"]!.AsArray().SelectMany(static strategy => strategy!["states"]?.AsArray() ?? [])))
        {
            if (state!.AsObject().Remove(property, out var cost))
            {
                state[to] = cost;
            }
        }
    }

    private static void Points(string name, JsonElement expected, CohortTrace trace)
    {
        if (!expected.TryGetProperty("trace", out var rows))
        {
            return;
        }

        var points = PathwayFiles.Expected(name).TryGetProperty("tracePoints", out var some)
            ? some.EnumerateArray().Select(static point => point.GetInt32()).ToList()
            : [.. Enumerable.Range(0, trace.Cycles + 1)];
        Assert.Equal(points.Count, rows.GetArrayLength());
        foreach (var (row, point) in points.Index())
        {
            foreach (var (state, share) in rows[row].EnumerateArray().Index())
            {
                Assert.Equal(share.GetDouble(), trace.Occupancy(point)[state], 1e-12);
            }
        }
    }

    private static void Near(JsonElement expected, double actual) =>
        Assert.Equal(expected.GetDouble(), actual, 1e-9 * Math.Abs(expected.GetDouble()));
}
