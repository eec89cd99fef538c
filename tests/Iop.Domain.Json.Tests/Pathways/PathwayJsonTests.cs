using System.Text;
using System.Text.Json.Nodes;
using Iop.Domain.Care;
using Iop.Domain.Simulation;
using Iop.Domain.Tests.Simulation;

namespace Iop.Domain.Json.Tests.Pathways;

public class PathwayJsonTests
{
    [Theory]
    [MemberData(nameof(PathwayFiles.All), MemberType = typeof(PathwayFiles))]
    public void A_canonical_file_is_written_as_it_was_read(string path) =>
        Assert.Equal(Encoding.UTF8.GetString(PathwayFiles.Bytes(path)), Encoding.UTF8.GetString(PathwayJson.Write(PathwayFiles.Model(path))));

    [Fact]
    public void What_is_written_reads_as_the_same_value() => RandomPathways.Hold(static model =>
    {
        var bytes = PathwayJson.Write(model);
        var again = PathwayJson.Read(bytes).Require();
        Assert.Equal(model, again);
        Assert.Equal(bytes, PathwayJson.Write(again));
        Assert.Equal(Cohort.Run(model, "other").Discounted, Cohort.Run(again, "other").Discounted);
    });

    [Fact]
    public void Zero_with_a_sign_is_written_as_zero()
    {
        var model = PathwayFiles.Changed(PathwayFiles.SickSicker, static root => root["states"]![0]!["utility"] = -0.0).Require();
        var plain = PathwayFiles.Changed(PathwayFiles.SickSicker, static root => root["states"]![0]!["utility"] = 0).Require();
        Assert.Equal(plain, model);
        Assert.Equal(PathwayJson.Write(plain), PathwayJson.Write(model));
    }

    [Theory]
    [InlineData("transitions", "to", "$.transitions[0].to")]
    [InlineData("start", "state", "$.start[0].state")]
    public void A_dangling_id_makes_no_other_state_appear_out_of_reach(string list, string property, string path)
    {
        var result = PathwayFiles.Changed(PathwayFiles.SickSicker, root => root[list]![0]![property] = "nowhere");

        Assert.Equal(path, Assert.Single(result.Problems).Path);
    }

    [Fact]
    public void A_list_of_one_step_is_a_constant()
    {
        var model = PathwayFiles.Changed(PathwayFiles.SickSicker, static root => root["states"]![0]!["utility"] = JsonNode.Parse("""[{"value":1}]""")).Require();
        Assert.Equal(PathwayFiles.Model(PathwayFiles.SickSicker), model);
    }

    [Theory]
    [InlineData("""{"value":1}""", "$.states[0].utility", "a number, or a list of steps")]
    [InlineData("\"1\"", "$.states[0].utility", "a number, or a list of steps")]
    [InlineData("2", "$.states[0].utility", "a number from -1 to 1")]
    [InlineData("[]", "$.states[0].utility", "at least one step")]
    [InlineData("[1]", "$.states[0].utility[0]", "an object")]
    [InlineData("""[{"value":1,"throughCycle":2}]""", "$.states[0].utility[0].throughCycle", "a last step without")]
    [InlineData("""[{"value":1},{"value":0.5}]""", "$.states[0].utility[0].throughCycle", "the last cycle of the step")]
    [InlineData("""[{"value":1,"throughCycle":3},{"value":1,"throughCycle":3},{"value":1}]""", "$.states[0].utility[1].throughCycle", "a cycle after that")]
    [InlineData("""[{"value":1,"throughCycle":0},{"value":1}]""", "$.states[0].utility[0].throughCycle", "an integer from 1")]
    [InlineData("""[{"value":9,"throughCycle":3},{"value":1}]""", "$.states[0].utility[0].value", "a number from -1 to 1")]
    [InlineData("""[{"value":1,"throughCycle":30},{"value":1}]""", "$.states[0].utility[0].throughCycle", "a cycle before the model's last, 30")]
    [InlineData("""[{"value":1,"through":3},{"value":1}]""", "$.states[0].utility[0].through", "value, throughCycle")]
    public void A_schedule_that_is_wrong_is_told_with_its_place(string utility, string path, string allowed)
    {
        var result = PathwayFiles.Changed(PathwayFiles.SickSicker, root => root["states"]![0]!["utility"] = JsonNode.Parse(utility));
        Assert.Contains(result.Problems, problem => problem.Path == path && problem.Allowed.Contains(allowed, StringComparison.Ordinal));
        Assert.Null(result.Value);
    }

    [Fact]
    public void All_problems_of_a_file_are_told_at_once_and_none_falsely()
    {
        var result = PathwayFiles.Changed(PathwayFiles.SickSicker, static root =>
        {
            root["format"] = "iop-pathway/2";
            root["cycle"]!["unit"] = "decade";
            root["prices"]!["currency"] = "dollars";
            root["rewards"] = "whenever";
            root["discounting"]!["costs"] = 3;
            root["states"]![0]!["utility"] = 1.5;
            root["states"]![1]!["level"] = "asam9:2.1";
            root["states"]![3]!["costPerYear"] = 100;
            root["transitions"]![0]!["to"] = "S9";
            root["transitions"]![2]!["probability"] = 7;
            root["strategies"]![1]!["states"]![0]!["state"] = "S8";
            root["extra"] = true;
        });
        string[] expected =
        [
            "$.extra", "$.format", "$.cycle.unit", "$.prices.currency", "$.rewards", "$.discounting.costs", "$.states[0].utility", "$.states[1].level",
            "$.states[3].costPerYear", "$.transitions[2].probability", "$.transitions[0].to", "$.strategies[1].states[0].state",
        ];
        Assert.Equal(expected, result.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void A_row_above_one_names_state_sum_cycles_and_strategy()
    {
        var result = PathwayFiles.Changed(PathwayFiles.Hiv, static root => root["strategies"]![1]!["riskRatios"]![0]!["ratio"]![0]!["value"] = 4);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("$.strategies[1]", problem.Path);
        Assert.StartsWith("exits of \"A\" that sum to 1.114", problem.Found, StringComparison.Ordinal);
        Assert.EndsWith("in cycles 1 through 2", problem.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strategies")]
    [InlineData("states")]
    public void An_empty_list_that_must_hold_something_is_a_problem(string list) =>
        Assert.Contains(PathwayFiles.Changed(PathwayFiles.SickSicker, root => root[list] = new JsonArray()).Problems, problem => problem.Path == $"$.{list}");

    [Fact]
    public void Without_strategies_there_is_the_base_case()
    {
        var model = PathwayFiles.Changed(PathwayFiles.SickSicker, static root => root.AsObject().Remove("strategies")).Require();
        Assert.Equal("base", Assert.Single(model.Strategies).Id);
        Assert.Equal(model, PathwayJson.Read(PathwayJson.Write(model)).Require());
    }

    [Fact]
    public void Sources_and_notes_of_every_part_are_kept()
    {
        var model = PathwayFiles.Changed(PathwayFiles.Hiv, static root => Mark(root)).Require();
        Assert.All(model.States, state => Assert.Equal(("a source", "a note"), (state.Source, state.Note)));
        Assert.All(model.Transitions, way => Assert.Equal(("a source", "a note"), (way.Source, way.Note)));
        Assert.All(model.Strategies, strategy => Assert.Equal(("a source", "a note"), (strategy.Source, strategy.Note)));
        Assert.All(model.Strategies[1].States, state => Assert.Equal(("a source", "a note"), (state.Source, state.Note)));
        Assert.All(model.Strategies[1].RiskRatios, ratio => Assert.Equal(("a source", "a note"), (ratio.Source, ratio.Note)));
        Assert.Equal(model, PathwayJson.Read(PathwayJson.Write(model)).Require());

        static void Mark(JsonNode root)
        {
            foreach (var part in new[] { "states", "transitions", "strategies" }.SelectMany(list => root[list]!.AsArray())
                .Concat(root["strategies"]![1]!["states"]!.AsArray()).Concat(root["strategies"]![1]!["riskRatios"]!.AsArray()))
            {
                part!["source"] = "a source";
                part["note"] = "a note";
            }
        }
    }

    [Fact]
    public void The_example_of_the_format_page_is_sound_and_equals_the_one_in_code_but_for_its_strategies()
    {
        var page = Encoding.UTF8.GetString(PathwayFiles.Bytes("docs/iop-pathway-1.md"));
        var example = page.Split("```json\n")[1].Split("```")[0];
        var read = PathwayJson.Read(Encoding.UTF8.GetBytes(example)).Require();
        var made = PathwayModel.Create(
            "Two levels",
            new CycleLength(1, CycleUnit.Week),
            cycles: 52,
            states:
            [
                new("iop", "Intensive outpatient", cost: 2_410_650, utility: 0.70, LevelSystem.Ladder["iop"]),
                new("left", "Left care", cost: 0, utility: 0.68),
                new("dead", "Dead", cost: 0, utility: 0, isDead: true),
            ],
            start: [new("iop", 1)],
            transitions: [new("iop", "left", CycleSchedule.Through(4, 0.08, afterwards: 0.11)), new("left", "dead", 0.00004)],
            RewardTiming.HalfCycle,
            new Discounting(DiscountForm.Discrete, costRate: 0.03, effectRate: 0.03),
            new PriceBasis("USD", 2001),
            strategies: read.Strategies);
        Assert.Equal(made, read);
        Assert.True(Cohort.Compare(Cohort.Run(read, "usual"), Cohort.Run(read, "outreach")).Difference.Cost > 0);
    }
}
