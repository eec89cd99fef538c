using System.Text;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Json.Tests.Assessments;
using Iop.Domain.Json.Transitions;
using Iop.Domain.Transitions;

namespace Iop.Domain.Json.Tests.Transitions;

public class TransitionFaultTests
{
    private static readonly string Sample = AssessmentFormats.Text("transitions");

    [Theory]
    [InlineData("format", "\"iop-plan/1\"", "$.format: found the string \"iop-plan/1\"; allowed: \"iop-transitions/1\"")]
    [InlineData("id", "\" \"", "$.id: found the string \" \"; allowed: a text that is not empty")]
    [InlineData("version", "1", "$.version: found an unknown property; allowed: format, id, name, transitions")]
    [InlineData("transitions[0].kind", "\"move\"", "$.transitions[0].kind: found the string \"move\"; allowed: admission, stepDown, stepUp, lateralMove, continuedStay, readmission, plannedDischarge, dischargeAgainstAdvice, administrativeDischarge, transferOut")]
    [InlineData("transitions[1].kind", "\"stepUp\"", "$.transitions[1]: found stepUp from ladder:iop to ladder:op; allowed: a kind that goes with its two ends")]
    [InlineData("transitions[0].priority", "-1", "$.transitions[0].priority: found the number -1; allowed: an integer from 0 to 1000000000, without fraction or exponent")]
    [InlineData("transitions[1].when.type", "\"most\"", "$.transitions[1].when.parts: found an unknown property; allowed: type", "$.transitions[1].when.type: found the string \"most\"; allowed: score, band, change, dimension, hours, attendance, daysAtLevel, negativeScreens, positiveScreens, objectives, safe, certificationRunsOut, circumstance, patientAccepts, nextLevelArranged, stated, all, any, atLeast, not")]
    [InlineData("transitions[1].when.parts", "[]", "$.transitions[1].when.parts: found the list []; allowed: at least one part")]
    [InlineData("transitions[1].when.parts[0].scale", "\"use\"", "$.transitions[1].when.parts[0].scale: found the string \"use\"; allowed: a scale of phq-9: total")]
    [InlineData("transitions[1].when.parts[0].value", "28", "$.transitions[1].when.parts[0].value: found the number 28; allowed: an integer from 0 to 27, without fraction or exponent")]
    [InlineData("transitions[1].when.parts[0].instrument", "\"bam-r\"", "$.transitions[1].when.parts[0].scale: found no such property; allowed: a scale of bam-r: use, risk, protective")]
    [InlineData("transitions[1].when.parts[0].withinDays", "36501", "$.transitions[1].when.parts[0].withinDays: found the number 36501; allowed: an integer from 0 to 36500, without fraction or exponent")]
    [InlineData("transitions[1].when.parts[2].days", "3", "$.transitions[1].when.parts[2].days: found an unknown property; allowed: type, code, name")]
    public void A_fault_is_reported_at_its_place(string place, string value, params string[] faults) => Assert.Equal(faults, Faults(Data.With(Sample, place, value)));

    [Theory]
    [InlineData("""{ "type": "band", "instrument": "phq-9", "comparison": "atMost", "band": "bad" }""", ".band: found the string \"bad\"; allowed: a band of ")]
    [InlineData("""{ "type": "band", "instrument": "phq-9", "comparison": "atMost", "band": "mild", "table": "own" }""", ".table: found the string \"own\"; allowed: a table of bands of total: ")]
    [InlineData("""{ "type": "band", "instrument": "audit", "comparison": "atMost", "band": "low" }""", ".table: found no such property; allowed: a table of bands of total: ")]
    [InlineData("""{ "type": "change", "instrument": "phq-9", "sought": "better" }""", ".sought: found the string \"better\"; allowed: improved, response, remission, worsened")]
    [InlineData("""{ "type": "change", "instrument": "phq-9", "sought": "improved", "threshold": "own" }""", ".threshold: found the string \"own\"; allowed: a change threshold of phq-9 total: ")]
    [InlineData("""{ "type": "dimension", "edition": "asam4", "number": 7, "comparison": "atMost", "severity": 2 }""", ".number: found the number 7; allowed: an integer from 1 to 6")]
    [InlineData("""{ "type": "dimension", "edition": "asam4", "number": 1, "comparison": "atMost", "severity": 5 }""", ".severity: found the number 5; allowed: an integer from 0 to 4")]
    [InlineData("""{ "type": "hours", "comparison": "atLeast", "minutes": 527041, "days": 7 }""", ".minutes: found the number 527041; allowed: an integer from 0 to 527040")]
    [InlineData("""{ "type": "hours", "comparison": "atLeast", "minutes": 540, "days": 0 }""", ".days: found the number 0; allowed: an integer from 1 to 36500")]
    [InlineData("""{ "type": "negativeScreens", "inARow": 0 }""", ".inARow: found the number 0; allowed: an integer from 1 to 1000000000")]
    [InlineData("""{ "type": "negativeScreens", "inARow": 3, "months": 1201 }""", ".months: found the number 1201; allowed: an integer from 0 to 1200")]
    [InlineData("""{ "type": "objectives", "objectives": ["a", "a"] }""", ".objectives[1]: found \"a\" a second time; allowed: each objective once")]
    [InlineData("""{ "type": "objectives", "objectives": ["a", "b"], "count": 3 }""", ".count: found the number 3; allowed: an integer from 1 to 2")]
    [InlineData("""{ "type": "atLeast", "count": 2, "parts": [{ "type": "safe" }] }""", ".count: found the number 2; allowed: an integer from 1 to 1")]
    [InlineData("""{ "type": "circumstance", "fact": "employed", "holds": true }""", ".fact: found the string \"employed\"; allowed: has-diagnosis, ")]
    [InlineData("""{ "type": "not", "part": { "type": "stated" } }""", ".part.statement: found no such property; allowed: this property, which is required")]
    [InlineData("""{ "type": "safe", "code": "" }""", ".code: found the string \"\"; allowed: a text that is not empty")]
    [InlineData("\"safe\"", ": found the string \"safe\"; allowed: an object")]
    public void A_criterion_is_held_to_its_type(string criterion, string fault) =>
        Assert.StartsWith($"$.transitions[2].when{fault}", Assert.Single(Faults(Data.With(Sample, "transitions[2].when", criterion))), StringComparison.Ordinal);

    [Theory]
    [InlineData(7, 0)]
    [InlineData(8, 0)]
    [InlineData(9, 1)]
    public void Criteria_stand_eight_deep_at_most(int depth, int faults)
    {
        var criterion = Enumerable.Range(1, depth - 1).Aggregate("""{ "type": "safe" }""", (inner, _) => $$"""{ "type": "any", "parts": [{{inner}}] }""");

        Assert.Equal(faults, Faults(Data.With(Sample, "transitions[2].when", criterion)).Length);
    }

    [Fact]
    public void Every_word_and_property_stands_on_the_page()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "iop-transitions-1.md"));
        Assert.All(TransitionShapes.Moves, word => Assert.Contains($"`{word.Word}`", page, StringComparison.Ordinal));
        foreach (var (word, kind) in TransitionShapes.Kinds)
        {
            var row = Assert.Single(page.Split('\n'), line => line.StartsWith("| `", StringComparison.Ordinal) && line.Split('|')[1].Contains($"`{word}`", StringComparison.Ordinal) && line.Split('|').Length == 5 && !line.Contains("required |", StringComparison.Ordinal)).Split('|')[2];
            var named = TransitionShapes.Of(kind).Names.Where(name => name is not ("type" or "code" or "name")).ToArray();
            Assert.Equal(named.Order(StringComparer.Ordinal), System.Text.RegularExpressions.Regex.Matches(row, "(?<=`)[a-zA-Z]+(?=`)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).Order(StringComparer.Ordinal));
        }

        Assert.Equal(Enum.GetValues<TransitionKind>().Order(), TransitionShapes.Moves.Select(word => word.Value).Order());
        Assert.Equal(Enum.GetValues<CriterionKind>().Order(), TransitionShapes.Kinds.Select(word => word.Value).Order());
    }

    [Fact]
    public void Levels_and_instruments_of_one_s_own_need_their_catalogs()
    {
        var own = LevelSystem.Define("acme", "Acme", "1", "ours", new LevelDefinition("a", "A", CareSetting.Outpatient, "iop"));
        var twin = LevelSystem.Define("acme", "Acme", "2", "ours", new LevelDefinition("a", "B", CareSetting.Outpatient, "op"));
        var instrument = InstrumentJson.Read(Data.Utf8(AssessmentFormats.Text("instrument"))).Require();
        var table = TransitionTable.Of("own", "Own", [
            new(null, own["a"], TransitionKind.Admission),
            new(own["a"], null, TransitionKind.PlannedDischarge, when: Criterion.Not(Criterion.ScoreAtLeast(instrument, 1))),
        ]);
        var (levels, instruments) = (LevelCatalog.Standard.With(own), InstrumentCatalog.Standard.With(instrument));

        Assert.Throws<ArgumentException>(() => TransitionTableJson.Write(table));
        Assert.Throws<ArgumentException>(() => TransitionTableJson.Write(table, levels));
        Assert.Throws<ArgumentException>(() => TransitionTableJson.Write(table, LevelCatalog.Standard.With(twin), instruments));
        Assert.Equal(table.Transitions, TransitionTableJson.Read(TransitionTableJson.Write(table, levels, instruments), "own", levels, instruments).Require().Transitions);
    }

    private static string[] Faults(string json) => [.. TransitionTableJson.Read(Encoding.UTF8.GetBytes(json), "f").Problems.Select(problem => problem.ToString()["f: ".Length..])];
}
