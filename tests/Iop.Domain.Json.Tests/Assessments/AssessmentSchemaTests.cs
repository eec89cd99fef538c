using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Levels;

namespace Iop.Domain.Json.Tests.Assessments;

public class AssessmentSchemaTests
{
    [Fact]
    public void Words_of_the_schemas_are_the_readers_words()
    {
        Same("instrument", "", "scoring", InstrumentShapes.ScoringRules);
        Same("instrument", "", "evidence", LevelShapes.Statuses);
        Same("instrument", "bandTable", "evidence", LevelShapes.Statuses);
        Same("instrument", "scale", "direction", InstrumentShapes.Directions);
        Same("instrument", "cutPoint", "comparison", InstrumentShapes.Comparisons);
        Same("instrument", "cutPoint", "evidence", LevelShapes.Statuses);
        Same("instrument", "cutPoint", "sex", InstrumentShapes.Sexes);
        Same("instrument", "safetyConcern", "evidence", LevelShapes.Statuses);
        Same("instrument", "changeThreshold", "measure", InstrumentShapes.Measures);
        Same("instrument", "changeThreshold", "evidence", LevelShapes.Statuses);
        Same("assessment", "", "population", LevelShapes.Populations);
        Same("assessment", "", "livingArrangement", AssessmentShapes.LivingArrangements);
        Same("assessment", "dimensions", "edition", [.. Iop.Domain.Assessment.DimensionSet.All.Select(set => (set.Id, 0))]);
        Same("placement-policy", "", "edition", [.. Iop.Domain.Assessment.DimensionSet.All.Select(set => (set.Id, 0))]);
        Same("placement-policy", "circumstanceEntry", "fact", AssessmentShapes.Facts);
        Same("placement", "", "reason", PolicyShapes.Reasons);
    }

    [Fact]
    public void Every_choice_has_one_word()
    {
        Whole(InstrumentShapes.ScoringRules);
        Whole(LevelShapes.Statuses);
        Whole(InstrumentShapes.Directions);
        Whole(InstrumentShapes.Comparisons);
        Whole(InstrumentShapes.Sexes);
        Whole(InstrumentShapes.Measures);
        Whole(LevelShapes.Populations);
        Whole(AssessmentShapes.LivingArrangements);
        Whole(AssessmentShapes.Facts);
        Whole(PolicyShapes.Reasons);
    }

    [Fact]
    public void Pages_name_every_property_and_word()
    {
        foreach (var (format, _, shape) in AssessmentFormats.Shapes)
        {
            var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", $"iop-{format}-1.md"));
            var assessment = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "iop-assessment-1.md"));

            Assert.All(shape.Names, name => Assert.True(page.Contains($"`{name}`", StringComparison.Ordinal) || page.Contains($"`{name}[]`", StringComparison.Ordinal) || name is "d2" or "d3" or "d4" or "d5", $"{format}: {name}"));
            Assert.All(AssessmentShapes.Facts, fact => Assert.Contains($"`{fact.Word}`", assessment, StringComparison.Ordinal));
        }

        Assert.All(PolicyShapes.Reasons, reason => Assert.Contains($"| `{reason.Word}` |", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "iop-placement-1.md")), StringComparison.Ordinal));
    }

    private static void Same<T>(string format, string definition, string property, (string Word, T Value)[] words)
    {
        var schema = Schema.Of(format);
        var part = definition.Length == 0 ? schema.Root : schema.Definition(definition);

        Assert.Equal(words.Select(word => word.Word), part["properties"]![property]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()));
    }

    private static void Whole<T>((string Word, T Value)[] words)
        where T : struct, Enum
    {
        Assert.Equal(Enum.GetValues<T>(), words.Select(word => word.Value).Order());
        Assert.Equal(words.Length, words.Select(word => word.Word).Distinct(StringComparer.Ordinal).Count());
    }
}
