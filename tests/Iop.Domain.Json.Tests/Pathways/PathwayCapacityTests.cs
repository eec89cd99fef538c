using System.Text.Json.Nodes;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Tests.Pathways;

public class PathwayCapacityTests
{
    [Fact]
    public void Slots_and_arrivals_are_read()
    {
        var model = PathwayFiles.Model(PathwayFiles.Slots);
        var plan = model.Options.Capacity!;
        Assert.Equal(["referrals", "hospital"], plan.Arrivals.Select(static source => source.Id));
        Assert.Equal((7.0, 0.2), (plan.Arrivals[0].Process.Period, plan.Arrivals[0].Process.Rate));
        Assert.Equal((10, 8, 10), (plan.Levels[0].Slots[26], plan.Levels[0].Slots[40], plan.Levels[0].Slots[41]));
        Assert.Equal((SlotCut.Requeue, TransferWait.HoldSlot), (plan.Levels[0].Cut, plan.Levels[0].Transfers));
        Assert.Equal((12, TransferWait.GiveUpSlot, 1, "waitedOut"), (plan.Levels[1].MostWaiting, plan.Levels[1].Transfers, plan.Levels[1].TransferRank, plan.Levels[1].LostTo));
        Assert.Equal(23, model.Strategy("more").Levels.Single().Slots.Last);
        Assert.Equal(3, model.Strategy("more").Arrivals.Single().Process.Batches.Sum(static batch => batch.Patients));
        Assert.Equal(0.6, model.WithParameters([]).Options.Capacity!.Arrivals[0].Process.Pieces[0].Value);
        Assert.Single(model.WithParameters([]).Strategy("more").Levels);
    }

    [Theory]
    [InlineData("state", "\"nowhere\"", "$.capacity.levels[1].state", "the id of a state of this model")]
    [InlineData("state", "\"php\"", "$.capacity.levels[1].state", "each state once")]
    [InlineData("slots", "-1", "$.capacity.levels[1].slots", "an integer from 0 to 1000000, without fraction or exponent")]
    [InlineData("slots", "[{\"value\":1,\"throughCycle\":156},{\"value\":2}]", "$.capacity.levels[1].slots[0].throughCycle", "a cycle before the model's last, 156")]
    [InlineData("cut", "\"close\"", "$.capacity.levels[1].cut", "finish, requeue, discharge")]
    [InlineData("lostTo", "\"php\"", "$.capacity.levels[1].lostTo", "a state without slots, which takes everybody at once")]
    [InlineData("waitsAs", "\"nowhere\"", "$.capacity.levels[1].waitsAs", "the id of a state of this model")]
    [InlineData("lostTo", "\"iop\"", "$.capacity.levels[1].lostTo", "another state, one without slots")]
    [InlineData("balking", "[{\"value\":1.5}]", "$.capacity.levels[1].balking", "values from 0 to 1")]
    [InlineData("transferRank", "0", "$.capacity.levels[1].transferRank", "an integer from 1 to 100, without fraction or exponent")]
    public void A_fault_of_a_level_is_reported_with_its_place(string property, string value, string path, string allowed) =>
        Reported(root => root["capacity"]!["levels"]![1]![property] = JsonNode.Parse(value), path, allowed);

    [Theory]
    [InlineData("poisson", "{\"rate\":1,\"pieces\":[{\"until\":8,\"rate\":1}],\"period\":7}", "$.capacity.arrivals[0].poisson.period", "a time that is not before the end of the last piece")]
    [InlineData("poisson", "{\"rate\":-1}", "$.capacity.arrivals[0].poisson.rate", "a number from 0 to 1000000")]
    [InlineData("gaps", "{\"family\":\"exponential\",\"rate\":1}", "$.capacity.arrivals[0]", "exactly one of poisson, gaps, times")]
    [InlineData("id", "\"hospital\"", "$.capacity.arrivals[1].id", "an id that is unique in the list")]
    [InlineData("start", "[{\"state\":\"php\",\"share\":0.5}]", "$.capacity.arrivals[0].start", "shares that sum to 1 (within 1E-09)")]
    public void A_fault_of_arrivals_is_reported_with_its_place(string property, string value, string path, string allowed) =>
        Reported(root => root["capacity"]!["arrivals"]![0]![property] = JsonNode.Parse(value), path, allowed);

    [Fact]
    public void The_warm_up_ends_before_the_horizon() =>
        Reported(static root => root["capacity"]!["warmUp"]!["amount"] = 156, "$.capacity.warmUp", "a time before the model's horizon, 156 x 1 week");

    [Fact]
    public void A_strategy_changes_no_capacity_that_is_not_there()
    {
        var problems = PathwayFiles.Changed(PathwayFiles.Slots, static root =>
        {
            root.AsObject().Remove("capacity");
            root["states"]!.AsArray().RemoveAt(2);
            root["transitions"]!.AsArray().RemoveAt(3);
        }).Problems;
        Assert.Contains(problems, static problem => problem.Path == "$.strategies[1].capacity");
    }

    [Theory]
    [InlineData("slots", "-1")]
    [InlineData("lostTo", "7")]
    [InlineData("state", "null")]
    public void Whom_nobody_can_reach_is_not_told_where_a_level_could_not_be_read(string property, string value)
    {
        // the state waitedOut is reached by that level's lostTo alone
        var result = PathwayFiles.Changed(PathwayFiles.Slots, root =>
        {
            root["capacity"]!["levels"]![1]![property] = JsonNode.Parse(value);
            root["strategies"]![1]!.AsObject().Remove("capacity");
        });
        Assert.Equal($"$.capacity.levels[1].{property}", Assert.Single(result.Problems).Path);
    }

    [Fact]
    public void What_else_is_wrong_with_slots_and_arrivals_is_told_beside_numbers_that_could_not_be_read()
    {
        var result = PathwayFiles.Changed(PathwayFiles.Slots, static root =>
        {
            root["capacity"]!["levels"]![1]!["slots"] = -1;
            root["capacity"]!["levels"]![1]!["lostTo"] = "nowhere";
            root["capacity"]!["arrivals"]![0]!["rank"] = 0;
            root["capacity"]!["arrivals"]![1]!["id"] = "referrals";
            root["strategies"]![1]!["capacity"]!["levels"]![0]!["state"] = "nobody";
        });
        Assert.Equal(
            ["$.capacity.arrivals[0].rank", "$.capacity.levels[1].slots", "$.capacity.arrivals[1].id", "$.capacity.levels[1].lostTo", "$.strategies[1].capacity.levels[0].state"],
            result.Problems.Select(static problem => problem.Path));
    }

    [Fact]
    public void A_state_may_be_there_for_waiting_alone_and_is_no_dead_one()
    {
        var model = PathwayFiles.Changed(PathwayFiles.Slots, root => Waits(root, isDead: false)).Require();
        Assert.Equal("home", model.Options.Capacity!.Levels[1].WaitsAs);
        var problem = Assert.Single(PathwayFiles.Changed(PathwayFiles.Slots, root => Waits(root, isDead: true)).Problems);
        Assert.Equal(("$.capacity.levels[1].waitsAs", "\"home\", which is marked dead"), (problem.Path, problem.Found));
        static void Waits(JsonNode root, bool isDead)
        {
            root["states"]!.AsArray().Add(JsonNode.Parse(isDead
                ? """{"id":"home","name":"At home","costPerYear":0,"utility":0,"dead":true}"""
                : """{"id":"home","name":"At home","costPerYear":100,"utility":0.6}"""));
            root["capacity"]!["levels"]![1]!["waitsAs"] = "home";
        }
    }

    [Fact]
    public void Other_engines_pass_it_over()
    {
        var model = PathwayFiles.Model(PathwayFiles.Slots);
        Assert.Equal(Cohort.Run(model, "usual").Discounted, Cohort.Run(model, "more").Discounted);
    }

    private static void Reported(Action<JsonNode> change, string path, string allowed) =>
        Assert.Contains(PathwayFiles.Changed(PathwayFiles.Slots, change).Problems, problem => problem.Path == path && problem.Allowed == allowed);
}
