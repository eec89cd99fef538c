using System.Text.Json.Nodes;
using Iop.Domain.Simulation;
using Iop.Domain.Tests.Simulation;

namespace Iop.Domain.Json.Tests.Pathways;

public class PathwayLawTests
{
    [Fact]
    public void What_is_written_of_any_law_reads_as_the_same_value()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var model = RandomLaws.Model(seed);
            var bytes = PathwayJson.Write(model);
            var again = PathwayJson.Read(bytes).Require();
            Assert.Equal(model, again);
            Assert.Equal(bytes, PathwayJson.Write(again));
            Assert.Equal(Cohort.Run(model, "other").Discounted, Cohort.Run(again, "other").Discounted);
        }
    }

    [Theory]
    [InlineData("""{"from":"iop","to":"out"}""", "", "exactly one of probability, rate, hazardRatio, table, sojourn, exitShare")]
    [InlineData("""{"from":"iop","to":"out","rate":1,"probability":0.1}""", "", "exactly one of")]
    [InlineData("""{"from":"iop","to":"out","rate":-1}""", ".rate", "a number from 0 to 1000000")]
    [InlineData("""{"from":"iop","to":"out","hazardRatio":{"from":"iop","to":"relapsed","ratio":2}}""", ".hazardRatio", "a transition of the model")]
    [InlineData("""{"from":"iop","to":"out","hazardRatio":{"from":"iop","to":"nowhere","ratio":2}}""", ".hazardRatio.to", "the id of a state")]
    [InlineData("""{"from":"iop","to":"out","hazardRatio":{"from":"relapsed","to":"dead","ratio":2}}""", ".hazardRatio", "a transition with a probability")]
    [InlineData("""{"from":"iop","to":"out","hazardRatio":{"from":"iop","to":"dead","ratio":1001}}""", ".hazardRatio.ratio", "a number from 0 to 1000")]
    [InlineData("""{"from":"iop","to":"out","table":{"id":"missing","as":"rate"}}""", ".table.id", "the id of a table")]
    [InlineData("""{"from":"iop","to":"out","table":{"id":"outreachCost","as":"probability"}}""", ".table.id", "a table of values from 0 to 1")]
    [InlineData("""{"from":"iop","to":"out","table":{"id":"taper","as":"odds"}}""", ".table.as", "rate, probability")]
    [InlineData("""{"from":"iop","to":"out","sojourn":{"family":"weibull","shape":1}}""", ".sojourn.scale", "this property, which weibull requires")]
    [InlineData("""{"from":"iop","to":"out","sojourn":{"family":"weibull","shape":1,"scale":2,"rate":1}}""", ".sojourn.rate", "weibull has shape, scale")]
    [InlineData("""{"from":"iop","to":"out","sojourn":{"family":"weibull","shape":1,"scale":-2}}""", ".sojourn.scale", "a number from 1E-09")]
    [InlineData("""{"from":"iop","to":"out","sojourn":{"family":"weibull","shape":0,"scale":2}}""", ".sojourn.shape", "a number from 0.001")]
    [InlineData("""{"from":"iop","to":"out","sojourn":{"family":"normal"}}""", ".sojourn.family", "exponential, weibull")]
    [InlineData("""{"from":"iop","to":"out","sojourn":{"family":"exponential","rate":1,"unit":"hour"}}""", ".sojourn.unit", "cycle, day")]
    [InlineData("""{"from":"iop","to":"out","sojourn":{"family":"exponential","rate":1,"clock":"mixed"}}""", ".sojourn.clock", "reset, forward")]
    [InlineData("""{"from":"iop","to":"out","sojourn":{"family":"piecewiseExponential","rate":1,"pieces":[{"until":2,"rate":1},{"until":2,"rate":1}]}}""", ".sojourn.pieces[1]", "a piece that ends after")]
    [InlineData("""{"from":"iop","to":"out","sojourn":{"family":"empirical","points":[]}}""", ".sojourn.points", "at least one point")]
    [InlineData("""{"from":"iop","to":"out","sojourn":{"family":"empirical","points":[{"time":2,"left":0.4},{"time":1,"left":0.5}]}}""", ".sojourn.points[1]", "not below those before")]
    [InlineData("""{"from":"iop","to":"out","exitShare":{"share":0.61,"stay":{"family":"exponential","rate":1}}}""", null, "a sum of at most 1; the rest leaves by none of them")]
    [InlineData("""{"from":"iop","to":"out","exitShare":{"share":0.6,"stay":{"family":"exponential","rate":1,"clock":"forward"}}}""", ".exitShare.stay.clock", "family, unit")]
    public void A_law_that_is_wrong_is_told_with_its_place(string transition, string? path, string allowed) => Told(
        root => root["transitions"]![1] = JsonNode.Parse(transition), path is null ? "$.transitions" : $"$.transitions[1]{path}", allowed);

    [Theory]
    [InlineData("$.start[1].elapsed", """{"amount":-1,"unit":"day"}""", ".amount", "a number from 0")]
    [InlineData("$.start[1].elapsed", """{"amount":1}""", ".unit", "required")]
    [InlineData("$.start[1]", """{"state":"iop","share":0.1}""", ".state", "each state once for each time")]
    [InlineData("$.start[1].share", "0.2", null, "shares that sum to 1")]
    [InlineData("$.strategies[1].start[0].share", "0.5", null, "shares that sum to 1")]
    [InlineData("$.strategies[1].start[0].state", "\"gone\"", "", "the id of a state")]
    [InlineData("$.states[0].adjustments[0].table", "\"gone\"", "", "the id of a table")]
    [InlineData("$.states[0].adjustments[1].modifier", "\"gone\"", "", "the id of a modifier")]
    [InlineData("$.states[0].adjustments[1]", """{"of":"utility"}""", "", "either apply and table, or modifier")]
    [InlineData("$.states[0].adjustments[1]", """{"of":"utility","apply":"add","modifier":"response"}""", "", "either apply and table, or modifier")]
    [InlineData("$.strategies[1].states[0].adjustments[0].table", "\"gone\"", "", "the id of a table")]
    [InlineData("$.hazardRatios[0].from", "\"gone\"", "", "the id of a state")]
    [InlineData("$.hazardRatios[0].to", "\"relapsed\"", "", "a state to which a transition")]
    [InlineData("$.hazardRatios[0].modifier", "\"gone\"", "", "the id of a modifier")]
    [InlineData("$.hazardRatios[1].table", "\"gone\"", "", "the id of a table")]
    [InlineData("$.strategies[1].hazardRatios[0].waning.length.amount", "0", null, "a time above 0")]
    [InlineData("$.tables[0].female", "[]", "", "at least one value")]
    [InlineData("$.tables[0].values", """[{"value":1}]""", null, "either values, or female and male")]
    [InlineData("$.tables[1].values[1].below", "0.05", "", "a bound above 0.0767")]
    [InlineData("$.tables[1].values[2].below", "9", "", "a bound for every value but the last")]
    [InlineData("$.tables[1].id", "\"taper\"", null, "unique")]
    [InlineData("$.patients", "{}", null, "an age of the patients")]
    [InlineData("$.patients.age", """{"family":"uniform","least":-1,"most":4}""", "", "zero or more")]
    [InlineData("$.patients.age", """{"family":"discrete","values":[{"value":4,"share":0.9}]}""", ".values", "sum to 1")]
    [InlineData("$.patients.age", """{"family":"uniform","least":5,"most":4}""", ".most", "not below the least")]
    [InlineData("$.patients.femaleShare", "1.5", "", "a number from 0 to 1")]
    [InlineData("$.startYear", "0", "", "a number from 1")]
    [InlineData("$.oneOffs[0]", """{"cost":1}""", "", "from, or to")]
    [InlineData("$.oneOffs[0].to", "\"gone\"", "", "the id of a state")]
    [InlineData("$.oneOffs[1].to", "\"aftercare\"", null, "a transition of the model")]
    [InlineData("$.oneOffTiming", "\"late\"", "", "end, start, middle, point")]
    [InlineData("$.parameters[0].targets[0].to", "\"out\"", null, "a place of the model")]
    [InlineData("$.parameters[2].targets[0].throughCycle", "7", null, "a place of the model")]
    [InlineData("$.parameters[1].targets[0]", """{"of":"utility","from":"relapsed"}""", "", "state, and neither from nor to")]
    [InlineData("$.parameters[0].targets", "[]", "", "at least one place")]
    [InlineData("$.parameters[1].id", "\"stay\"", null, "unique")]
    [InlineData("$.parameters[0].row", "\"a\"", null, "a beta distribution")]
    [InlineData("$.parameters[1].row", "\"a\"", null, "a parameter that stands in no row")]
    [InlineData("$.correlations[0].first", "\"gone\"", "", "the id of a parameter")]
    [InlineData("$.correlations[0].second", "\"relapseRatio\"", "", "the id of another parameter")]
    [InlineData("$.correlations[0].correlation", "1", "", "above -1 and below 1")]
    [InlineData("$.transitions[9].ofSurvivors", "true", "", "those who die are not survivors")]
    [InlineData("$.riskRatios[0].ratio", "200", null, "a sum of at most 1 after risk ratios")]
    public void A_detail_that_is_wrong_is_told_with_its_place(string place, string value, string? path, string allowed) =>
        Told(root => Put(root, place, JsonNode.Parse(value)), path is null ? null : place + path, allowed);

    [Fact]
    public void Rows_and_correlations_read_as_they_were_written()
    {
        var model = PathwayFiles.Changed(PathwayFiles.Reasons, static root => Put(root, "$.parameters[2].row", "relapsed")).Require();
        Assert.Equal("relapsed", model.Options.Parameters[2].Row);
        Assert.Equal(new("relapseRatio", "utilityRelapsed", -0.3), model.Options.Correlations.Single());
        Assert.Equal(model, PathwayJson.Read(PathwayJson.Write(model)).Require());
    }

    [Fact]
    public void Many_problems_are_told_at_once()
    {
        var result = PathwayFiles.Changed(PathwayFiles.Reasons, static root =>
        {
            Put(root, "$.start[1].elapsed.amount", -3);
            Put(root, "$.transitions[9].table.id", "gone");
            Put(root, "$.tables[5].by", "moon");
            Put(root, "$.hazardRatios[0].from", "nobody");
            Put(root, "$.oneOffs[0].qalyLoss", 2);
        });
        Assert.Superset(
            new HashSet<string> { "$.start[1].elapsed.amount", "$.transitions[9].table.id", "$.tables[5].by", "$.hazardRatios[0].from", "$.oneOffs[0].qalyLoss" },
            result.Problems.Select(static problem => problem.Path).ToHashSet());
        Assert.Equal(5, result.Problems.Count);
    }

    private static void Told(Action<JsonNode> change, string? path, string allowed)
    {
        var result = PathwayFiles.Changed(PathwayFiles.Reasons, change);
        Assert.Contains(result.Problems, problem => (path is null || problem.Path == path) && problem.Allowed.Contains(allowed, StringComparison.Ordinal));
        Assert.Null(result.Value);
    }

    private static void Put(JsonNode root, string path, JsonNode? value)
    {
        var steps = path.Split('.').Skip(1).SelectMany(static step => step.Split('[').Select(static (part, i) => i == 0 ? part : part.TrimEnd(']'))).ToList();
        var parent = steps.SkipLast(1).Aggregate(root, static (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        if (parent is JsonArray items)
        {
            items[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            parent[steps[^1]] = value;
        }
    }
}
