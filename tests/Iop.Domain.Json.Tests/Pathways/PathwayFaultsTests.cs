using System.Text.Json.Nodes;

namespace Iop.Domain.Json.Tests.Pathways;

/// <summary>Files with several faults of different kinds: each is told, with its place, and none hides another.</summary>
public class PathwayFaultsTests
{
    private static readonly string SickSicker = PathwayFiles.PathOf("sick-sicker-duration");
    private static readonly string Weekly = PathwayFiles.PathOf("weekly-step-down");

    [Fact]
    public void Sums_reach_tables_and_times_are_told_at_once()
    {
        var result = PathwayFiles.Changed(SickSicker, static root =>
        {
            root["transitions"]![0]!["probability"] = 0.996;
            root["states"]!.AsArray().Add(JsonNode.Parse("""{"id":"X","name":"X","costPerYear":1,"utility":0.5}"""));
            root["hazardRatios"]![0]!["table"] = "missing";
            root["start"]![0]!["share"] = 0.9;
            root["start"]![0]!["elapsed"] = JsonNode.Parse("""{"amount":-3,"unit":"week"}""");
            root["strategies"]![1]!["start"] = JsonNode.Parse("""[{"state":"H","share":0.4},{"state":"S1","share":0.5}]""");
            root["strategies"]![1]!["states"]![0]!["adjustments"]![1]!["modifier"] = "nobody";
            root["patients"]!["modifiers"]![0]!["distribution"]!["most"] = -1;
        });
        Assert.Equal(
            [
                "$.start[0].elapsed.amount: found the number -3; allowed: a number from 0 to 1000000",
                "$.patients.modifiers[0].distribution.most: found the number -1; allowed: a number that is not below the least",
                "$.start: found shares that sum to 0.9; allowed: shares that sum to 1 (within 1E-09)",
                "$.hazardRatios[0].table: found \"missing\"; allowed: the id of a table of this model",
                "$.transitions: found exits of \"H\" that sum to 1.001 in cycles 1 through 30; allowed: a sum of at most 1 after risk ratios; what is left stays",
                "$.strategies[1].states[0].adjustments[1].modifier: found \"nobody\"; allowed: the id of a modifier of the patients",
                "$.strategies[1].start: found shares that sum to 0.9; allowed: shares that sum to 1 (within 1E-09)",
                "$.states[4]: found \"X\", which nobody can reach; allowed: a state with a start share, or with a way of positive probability from one",
            ],
            result.Problems.Select(static problem => $"{problem.Path}: found {problem.Found}; allowed: {problem.Allowed}"));
    }

    [Fact]
    public void A_state_out_of_reach_is_told_beside_numbers_that_could_not_be_read()
    {
        var result = PathwayFiles.Changed(Weekly, static root =>
        {
            root["states"]!.AsArray().Add(JsonNode.Parse("""{"id":"X","name":"X","costPerYear":1,"utility":0.5}"""));
            root["states"]![0]!["utility"] = 2;
            root["transitions"]![0]!["exitShare"]!["stay"]!["scale"] = -60;
            root["transitions"]![8]!["sojourn"]!["rate"] = -1;
            root["start"]![0]!["share"] = 0.5;
        });
        Assert.Equal(
            ["$.states[0].utility", "$.transitions[0].exitShare.stay.scale", "$.transitions[8].sojourn.rate", "$.start", "$.states[7]"],
            result.Problems.Select(static problem => problem.Path));
        Assert.StartsWith("\"X\", which nobody can reach", result.Problems[^1].Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_way_whose_law_could_not_be_read_may_be_taken()
    {
        var result = PathwayFiles.Changed(SickSicker, static root => root["transitions"]![0]!["probability"] = -1);
        Assert.Equal("$.transitions[0].probability", Assert.Single(result.Problems).Path);
    }

    [Fact]
    public void Probabilities_above_one_are_told_where_a_row_mixes_laws()
    {
        var result = PathwayFiles.Changed(SickSicker, static root =>
        {
            root["transitions"]![3]!["probability"] = 0.7;
            root["transitions"]![4]!["hazardRatio"] = JsonNode.Parse("""{"from":"H","to":"D","ratio":-3}""");
            root["hazardRatios"] = new JsonArray();
        });
        Assert.Equal(["$.transitions[4].hazardRatio.ratio", "$.transitions"], result.Problems.Select(static problem => problem.Path));
        Assert.Equal("exits of \"S1\" that sum to 1.2 in cycles 1 through 30", result.Problems[1].Found);
    }

    [Fact]
    public void Hazards_that_stand_alone_can_exceed_one_and_are_told_with_the_strategy()
    {
        var result = PathwayFiles.Changed(PathwayFiles.PathOf("sick-sicker-strategies"), static root => root["strategies"]![2]!["transitions"] = JsonNode.Parse(
            """[{"from":"S1","to":"H","rate":3,"ofSurvivors":true,"alone":true},{"from":"S1","to":"S2","rate":2,"ofSurvivors":true,"alone":true}]"""));
        var problem = Assert.Single(result.Problems);
        Assert.Equal("$.strategies[2]", problem.Path);
        Assert.StartsWith("exits of \"S1\" that sum to 1.6", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_that_fall_are_told_beside_one_that_could_not_be_read()
    {
        var result = PathwayFiles.Changed(Weekly, static root => root["transitions"]![5]!["sojourn"]!["points"] = JsonNode.Parse(
            """[{"time":20,"left":0.5},{"time":30,"left":1.2},{"time":10,"left":0.6}]"""));
        Assert.Equal(["$.transitions[5].sojourn.points[1].left", "$.transitions[5].sojourn.points[2]"], result.Problems.Select(static problem => problem.Path));
    }

    [Theory]
    [InlineData("tables", "5")]
    [InlineData("patients", "5")]
    [InlineData("start", "5")]
    [InlineData("strategies", "5")]
    public void A_part_of_the_wrong_type_makes_no_other_part_appear_wrong(string part, string value)
    {
        var result = PathwayFiles.Changed(SickSicker, root => root[part] = JsonNode.Parse(value));
        Assert.Equal($"$.{part}", Assert.Single(result.Problems).Path);
    }
}
