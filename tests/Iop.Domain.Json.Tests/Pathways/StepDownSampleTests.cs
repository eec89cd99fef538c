using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Tests.Pathways;

public class StepDownSampleTests
{
    private static readonly PathwayModel Model = PathwayFiles.Model(PathwayFiles.StepDown);

    [Fact]
    public void Everyone_begins_in_partial_hospitalization_and_is_somewhere_all_year()
    {
        Assert.Equal((52, CycleUnit.Week), (Model.Cycles, Model.CycleLength.Unit));
        foreach (var trace in Cohort.RunAll(Model))
        {
            Assert.Equal(1, trace.OccupancyOf("php")[0]);
            for (var week = 0; week <= 52; week++)
            {
                Assert.Equal(1, trace.Occupancy(week).ToArray().Sum(), 1e-12);
            }
        }
    }

    [Fact]
    public void Care_steps_down_by_the_neutral_ladder()
    {
        string[] expected = ["php", "iop", "op", "cc"];
        Assert.Equal(expected, Model.States.Select(state => state.Level).OfType<LevelOfCare>().Select(level => level.Code));
        Assert.All(Model.States.Where(state => state.Level is not null), state => Assert.Equal("ladder", state.Level!.System.Id));
    }

    [Fact]
    public void Totals_are_plausible_for_a_year()
    {
        foreach (var trace in Cohort.RunAll(Model))
        {
            Assert.InRange(trace.Undiscounted.LifeYears, 0.995, 52 * 7 / 365.25);
            Assert.InRange(trace.Undiscounted.Qalys / trace.Undiscounted.LifeYears, 0.68, 0.80);

            // an intensive outpatient episode alone costs 4,445 in the same prices; most patients begin with four to five weeks above it
            Assert.InRange(trace.Discounted.Cost, 4_000, 15_000);
            Assert.InRange(trace.Occupancy(52)[^1], 0.0005, 0.0025);
        }
    }

    [Fact]
    public void The_lever_moves_patients_down_and_keeps_them_in_care()
    {
        var (usual, warm) = (Cohort.Run(Model, "usual"), Cohort.Run(Model, "warmHandover"));
        Assert.True(warm.OccupancyOf("left")[26] < usual.OccupancyOf("left")[26]);
        Assert.True(warm.OccupancyOf("cc")[26] > usual.OccupancyOf("cc")[26]);
        Assert.All(Model.Strategy("warmHandover").RiskRatios, ratio => Assert.Contains("Scenario lever", ratio.Note, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_number_has_a_source_or_is_an_assumption()
    {
        Assert.All(Model.Transitions, way => Assert.NotNull(way.Source));
        Assert.All(Model.States.Where(state => !state.IsDead), state => Assert.NotNull(state.Source));
        Assert.All(
            Model.Strategies.SelectMany(strategy => strategy.States), state => Assert.StartsWith("Assumption", state.Note, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("iop", "intensiveOutpatient", "intensiveOutpatient (18+, Tbl 4.11)")]
    [InlineData("op", "outpatient", "outpatient (all, Tbl 3.4)")]
    public void Exits_are_the_published_reasons_over_the_published_stay(string state, string service, string stay)
    {
        const double FollowedUp = 0.49;
        var teds = PathwayFiles.Case("20_teds2004_service_reason_los");
        var reasons = teds.GetProperty("reasonByService").GetProperty(service);
        var median = teds.GetProperty("losMedianDays").GetProperty(stay).GetProperty("total").GetDouble();
        var weekly = 1 - Math.Pow(2, -7 / median);
        var exits = Model.Transitions.Where(way => way.From == state && way.To != "dead").ToDictionary(way => way.To, way => way.Probability!.Last);

        Assert.Equal(weekly, exits.Values.Sum(), 2e-6);
        Assert.Equal(weekly * (Share("droppedOut") + Share("terminated") + Share("other") + (Share("completed") * (1 - FollowedUp))), exits["left"], 1e-6);
        if (state == "iop")
        {
            Assert.Equal(weekly * (Share("transferred") + (Share("completed") * FollowedUp)), exits["op"], 1e-6);
        }
        else
        {
            Assert.Equal(weekly * Share("completed") * FollowedUp, exits["cc"], 1e-6);
            Assert.Equal(weekly * Share("transferred"), exits["iop"], 1e-6);
        }

        double Share(string reason) => reasons.GetProperty(reason).GetDouble() / reasons.GetProperty("total").GetDouble();
    }

    [Theory]
    [InlineData("iop", "DATCAP IOP: LOS, weekly cost, episode cost (SD)", 1.0)]
    [InlineData("op", "DATCAP standard outpatient", 1.0)]
    [InlineData("cc", "DATCAP standard outpatient", 0.25)]
    [InlineData("php", "DATCAP IOP: LOS, weekly cost, episode cost (SD)", 20.0 / 9)]
    public void Costs_are_the_published_weekly_costs(string state, string parameter, double part)
    {
        var weekly = PathwayFiles.Case("21_calibration_parameters_sud").GetProperty("parameters").EnumerateArray()
            .Single(item => item.GetProperty("parameter").GetString() == parameter).GetProperty("value").GetProperty("weekly")[0].GetDouble();
        var cost = Model.States.Single(item => item.Id == state).Cost.Last;
        Assert.Equal(weekly * part * 365.25 / 7 * 100, cost, 0.5);
        Assert.Equal(new PriceBasis("USD", 2001), Model.Prices);
    }
}
