using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iop.Domain.Json.Tests.Pathways;

public class PathwaySchemaTests
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(PathwayFiles.Bytes("../schemas/iop-pathway-1.schema.json")).RootElement;

    [Theory]
    [InlineData("$", "")]
    [InlineData("$.cycle", "properties/cycle")]
    [InlineData("$.prices", "properties/prices")]
    [InlineData("$.discounting", "properties/discounting")]
    [InlineData("$.states[0]", "$defs/state")]
    [InlineData("$.start[0]", "$defs/start")]
    [InlineData("$.transitions[0]", "$defs/transition")]
    [InlineData("$.strategies[1]", "$defs/strategy")]
    [InlineData("$.strategies[1].states[0]", "$defs/stateOverride")]
    [InlineData("$.strategies[1].states[0].costPerYear[0]", "$defs/costPerYear/oneOf/1/items")]
    [InlineData("$.strategies[1].riskRatios[0]", "$defs/riskRatio")]
    [InlineData("$.strategies[1].riskRatios[0].ratio[0]", "$defs/ratio/oneOf/1/items")]
    public void An_object_has_the_properties_that_the_schema_lists(string path, string definition) => Holds(PathwayFiles.Hiv, path, definition);

    [Theory]
    [InlineData("$.states[0].adjustments[0]", "$defs/adjustment")]
    [InlineData("$.start[1].elapsed", "$defs/time")]
    [InlineData("$.transitions[0].exitShare", "$defs/exitShare")]
    [InlineData("$.transitions[0].exitShare.stay", "$defs/stay")]
    [InlineData("$.transitions[3].sojourn", "$defs/sojourn")]
    [InlineData("$.transitions[4].hazardRatio", "$defs/hazardRatioLaw")]
    [InlineData("$.transitions[6].table", "$defs/tableLaw")]
    [InlineData("$.hazardRatios[0]", "$defs/hazardRatio")]
    [InlineData("$.strategies[1].hazardRatios[0].waning", "$defs/waning")]
    [InlineData("$.patients", "$defs/patients")]
    [InlineData("$.patients.age", "$defs/distribution")]
    [InlineData("$.patients.age.values[0]", "$defs/valueShare")]
    [InlineData("$.patients.modifiers[0]", "$defs/modifier")]
    [InlineData("$.tables[0]", "$defs/table")]
    [InlineData("$.tables[0].female[0]", "$defs/tableStep")]
    [InlineData("$.oneOffs[0]", "$defs/oneOff")]
    [InlineData("$.parameters[0]", "$defs/parameter")]
    [InlineData("$.evidence[0]", "$defs/evidence")]
    [InlineData("$.parameters[0].targets[0]", "$defs/target")]
    [InlineData("$.correlations[0]", "$defs/correlation")]
    public void An_object_beside_states_has_the_properties_that_the_schema_lists(string path, string definition) => Holds(PathwayFiles.Reasons, path, definition);

    [Theory]
    [InlineData("$.capacity", "$defs/capacity")]
    [InlineData("$.capacity.arrivals[0]", "$defs/arrivals")]
    [InlineData("$.capacity.arrivals[0].poisson", "$defs/poisson")]
    [InlineData("$.capacity.levels[0]", "$defs/levelCapacity")]
    [InlineData("$.capacity.levels[0].slots[0]", "$defs/slots/oneOf/1/items")]
    [InlineData("$.strategies[1].capacity", "$defs/capacityChange")]
    [InlineData("$.strategies[1].capacity.arrivals[0].times", "$defs/arrivalTimes")]
    [InlineData("$.strategies[1].capacity.arrivals[0].times.batches[0]", "$defs/arrivalBatch")]
    public void An_object_of_slots_has_the_properties_that_the_schema_lists(string path, string definition) => Holds(PathwayFiles.Slots, path, definition);

    private static void Holds(string file, string path, string definition)
    {
        var part = definition.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(
            Schema, static (inner, name) => inner.ValueKind == JsonValueKind.Array ? inner[name[0] - '0'] : inner.GetProperty(name));
        var names = part.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToList();
        var required = part.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).ToList();
        Assert.False(part.GetProperty("additionalProperties").GetBoolean());

        var unknown = PathwayFiles.Changed(file, root => Find(root, path)["unheard"] = 1);
        Assert.Equal(string.Join(", ", names), unknown.Problems.Single(problem => problem.Path == $"{path}.unheard").Allowed);

        var emptied = PathwayFiles.Changed(file, root => Find(root, path).AsObject().Clear());
        Assert.Equal(required, emptied.Problems.Where(problem => problem.Allowed.EndsWith("which is required", StringComparison.Ordinal) && problem.Path.StartsWith(path, StringComparison.Ordinal)).Select(problem => problem.Path[(path.Length + 1)..]));
    }

    [Theory]
    [InlineData("$.cycle.unit", "properties/cycle/properties/unit")]
    [InlineData("$.rewards", "properties/rewards")]
    [InlineData("$.discounting.form", "properties/discounting/properties/form")]
    public void A_choice_has_the_words_that_the_schema_lists(string path, string definition)
    {
        var words = definition.Split('/').Aggregate(Schema, static (inner, name) => inner.GetProperty(name)).GetProperty("enum").EnumerateArray().Select(word => word.GetString());
        var wrong = PathwayFiles.Changed(PathwayFiles.Hiv, root => Find(root, path).ReplaceWith("unheard"));
        Assert.Equal(string.Join(", ", words), wrong.Problems.Single(problem => problem.Path == path).Allowed);
    }

    private static JsonNode Find(JsonNode root, string path) => path.Split('.', '[').Skip(1).Aggregate(
        root, static (inner, step) => step.EndsWith(']') ? inner[step[0] - '0']! : inner[step]!);
}
