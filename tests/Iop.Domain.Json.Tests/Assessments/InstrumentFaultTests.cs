using System.Text;
using Iop.Domain.Assessment;

namespace Iop.Domain.Json.Tests.Assessments;

public class InstrumentFaultTests
{
    private static string Sample { get; } = AssessmentFormats.Text("instrument");

    private static string Triage { get; } = Encoding.UTF8.GetString(InstrumentJson.Write(Instrument.CssrsScreener));

    private static string Gated { get; } = Encoding.UTF8.GetString(InstrumentJson.Write(Instrument.PcPtsd5));

    [Fact]
    public void The_unspoilt_texts_are_sound()
    {
        Assert.Empty(Faults(Sample));
        Assert.Empty(Faults(Triage));
        Assert.Empty(Faults(Gated));
    }

    [Theory]
    [InlineData("format", "\"iop-instrument/2\"", "$.format: found the string \"iop-instrument/2\"; allowed: \"iop-instrument/1\"")]
    [InlineData("id", "\"acme mood\"", "$.id: found the string \"acme mood\"; allowed: an identifier without white space")]
    [InlineData("wording", "\"How often ...\"", "$.wording: found an unknown property; allowed: format, id, name, version, items, scoring, scales, evidence, citations, licenseNote, gate, triage, meanOfAnswered, safetyTriggers, changeThresholds, recall, note")]
    [InlineData("items[0].number", "64", "$.items[0].number: found the number 64; allowed: an integer from 0 to 63, without fraction or exponent")]
    [InlineData("items[1].number", "1", "$.items[1].number: found 1 a second time; allowed: each number once", "$.scales[0].items[1]: found the number 2; allowed: the number of an item of this file: 1, 3")]
    [InlineData("items[2].values", "[]", "$.items[2].values: found the list []; allowed: at least one number")]
    [InlineData("items[2].values", "[0, 0]", "$.items[2].values[1]: found 0 a second time; allowed: each number once")]
    [InlineData("items[2].values", "[0, 2]", "$.scales[0].most: found the number 7; allowed: 8, as the values of its items make it", "$.safetyTriggers[0].values: found 1; allowed: values of item 3: 0, 2")]
    [InlineData("scoring", "\"mean\"", "$.scoring: found the string \"mean\"; allowed: sum, subscales, gatedSum, triage")]
    [InlineData("scoring", "\"subscales\"", "$.scales[0].code: found \"total\"; allowed: another code: the scoring subscales has no valid total")]
    [InlineData("scoring", "\"gatedSum\"", "$.gate: found no such property; allowed: a gate, which a gatedSum has")]
    [InlineData("scales", "[]", "$.scales: found the list []; allowed: at least one scale")]
    [InlineData("scales[0].code", "\"sum\"", "$.scales: found no scale with the code total; allowed: such a scale, which a sum has", "$.changeThresholds[0].scale: found \"total\"; allowed: the code of a scale of this file: sum")]
    [InlineData("scales[0].items", "[1, 2, 4]", "$.scales[0].items[2]: found the number 4; allowed: the number of an item of this file: 1, 2, 3", "$.scales[0].items: found a total without 3; allowed: every item; a gatedSum may leave out its gate")]
    [InlineData("scales[0].least", "7", "$.scales[0].most: found the number 7; allowed: more than least, 7", "$.scales[0].bandTables[0].bands[0].least: found the number 0; allowed: 7, where the scale begins", "$.scales[0].cutPoints[0].value: found the number 5; allowed: an integer from 8 to 32767, without fraction or exponent")]
    [InlineData("scales[0].most", "8", "$.scales[0].bandTables[0].bands[1].most: found the number 7; allowed: 8, where the scale ends")]
    [InlineData("scales[0].direction", "\"up\"", "$.scales[0].direction: found the string \"up\"; allowed: higherIsWorse, higherIsBetter")]
    [InlineData("scales[0].bandTables[0].bands[1].least", "4", "$.scales[0].bandTables[0].bands[1].least: found the number 4; allowed: 3, right after the band before")]
    [InlineData("scales[0].bandTables[0].bands[1].least", "2", "$.scales[0].bandTables[0].bands[1].least: found the number 2; allowed: 3, right after the band before")]
    [InlineData("scales[0].bandTables[0].bands[1].name", "\"low\"", "$.scales[0].bandTables[0].bands[1].name: found \"low\" a second time; allowed: each name once within its table")]
    [InlineData("scales[0].bandTables[0].bands[0].least", "3", "$.scales[0].bandTables[0].bands[0].most: found the number 2; allowed: at least the band's least, 3", "$.scales[0].bandTables[0].bands[0].least: found the number 3; allowed: 0, where the scale begins")]
    [InlineData("scales[0].bandTables[0].bands", "[]", "$.scales[0].bandTables[0].bands: found the list []; allowed: at least one band")]
    [InlineData("scales[0].bandTables[0].citation", "", "$.scales[0].bandTables[0].citation: found no such property; allowed: a citation, or evidence unverified: what was read says where")]
    [InlineData("scales[0].cutPoints[0].value", "0", "$.scales[0].cutPoints[0].value: found the number 0; allowed: an integer from 1 to 7, without fraction or exponent")]
    [InlineData("scales[0].cutPoints[0].value", "8", "$.scales[0].cutPoints[0].value: found the number 8; allowed: an integer from 1 to 7, without fraction or exponent")]
    [InlineData("scales[0].cutPoints[0].sensitivity", "101", "$.scales[0].cutPoints[0].sensitivity: found the number 101; allowed: an integer from 0 to 100, without fraction or exponent")]
    [InlineData("citations", "[]", "$.citations: found the list []; allowed: at least one citation")]
    [InlineData("gate", "{ \"item\": 3, \"closedBy\": [0], \"behind\": [1] }", "$.gate: found a gate beside the scoring sum; allowed: no such property, or the scoring gatedSum or triage")]
    [InlineData("triage", "[ { \"level\": 1, \"item\": 1, \"values\": [3] } ]", "$.triage: found criteria beside the scoring sum; allowed: no such property, or the scoring triage")]
    [InlineData("meanOfAnswered", "0", "$.meanOfAnswered: found the number 0; allowed: an integer from 1 to 63, without fraction or exponent")]
    [InlineData("safetyTriggers[0].item", "4", "$.safetyTriggers[0].item: found the number 4; allowed: the number of an item of this file: 1, 2, 3")]
    [InlineData("safetyTriggers[0].values", "[1, 2]", "$.safetyTriggers[0].values: found 1, 2; allowed: values of item 3: 0, 1")]
    [InlineData("safetyTriggers[0].values", "", "$.safetyTriggers[0].values: found no such property; allowed: both item and values")]
    [InlineData("safetyTriggers[0].atLeast", "3", "$.safetyTriggers[0]: found an item beside a scale; allowed: item and values, or scale and atLeast")]
    [InlineData("safetyTriggers[0]", "{ \"concern\": { \"code\": \"c\", \"text\": \"t\", \"evidence\": \"unverified\" } }", "$.safetyTriggers[0]: found neither an item nor a scale; allowed: item and values, or scale and atLeast")]
    [InlineData("safetyTriggers[0]", "{ \"concern\": { \"code\": \"c\", \"text\": \"t\", \"evidence\": \"unverified\" }, \"scale\": \"total\", \"atLeast\": 8 }", "$.safetyTriggers[0].atLeast: found the number 8; allowed: 1 to 7")]
    [InlineData("safetyTriggers[0]", "{ \"concern\": { \"code\": \"c\", \"text\": \"t\", \"evidence\": \"unverified\" }, \"scale\": \"use\", \"atLeast\": 8 }", "$.safetyTriggers[0].scale: found \"use\"; allowed: the code of a scale of this file: total")]
    [InlineData("changeThresholds[0].value", "8", "$.changeThresholds[0].value: found the number 8; allowed: 1 to 7")]
    [InlineData("changeThresholds[0].measure", "\"percent\"", "$.changeThresholds[0].measure: found the string \"percent\"; allowed: percentLower, atOrBelow, points")]
    [InlineData("changeThresholds[0]", "{ \"code\": \"r\", \"scale\": \"total\", \"measure\": \"atOrBelow\", \"value\": 7, \"evidence\": \"unverified\" }", "$.changeThresholds[0].value: found the number 7; allowed: 0 to 6")]
    [InlineData("changeThresholds[0]", "{ \"code\": \"r\", \"scale\": \"total\", \"measure\": \"percentLower\", \"value\": 101, \"evidence\": \"unverified\" }", "$.changeThresholds[0].value: found the number 101; allowed: an integer from 1 to 100, without fraction or exponent")]
    [InlineData("recall.length", "\"PT12H\"", "$.recall.length: found the string \"PT12H\"; allowed: an ISO period of years, months, weeks and days, such as P30D")]
    [InlineData("recall.length", "\"P0D\"", "$.recall.length: found the string \"P0D\"; allowed: an ISO period of years, months, weeks and days, such as P30D")]
    [InlineData("recall.length", "\"P-7D\"", "$.recall.length: found the string \"P-7D\"; allowed: an ISO period of years, months, weeks and days, such as P30D")]
    [InlineData("recall.citation", "", "$.recall.citation: found no such property; allowed: this property, which is required")]
    public void A_fault_is_reported_at_its_place(string place, string value, params string[] faults) => Assert.Equal(faults, Faults(Data.With(Sample, place, value)));

    [Theory]
    [InlineData("triage", "[]", "$.triage: found no criterion; allowed: at least one criterion")]
    [InlineData("meanOfAnswered", "2", "$.meanOfAnswered: found a rule for missing items beside the scoring triage; allowed: no such property: a triage is told as far as the known answers decide it")]
    [InlineData("triage[0].item", "7", "$.triage[0].item: found the number 7; allowed: the number of an item of this file: 1, 2, 3, 4, 5, 6")]
    [InlineData("triage[0].values", "[2]", "$.triage[0].values: found 2; allowed: values of item 4: 0, 1")]
    [InlineData("triage[0].level", "0", "$.triage[0].level: found the number 0; allowed: an integer from 1 to 32767, without fraction or exponent")]
    [InlineData("triage[0].level", "4", "$.scales[0].most: found the number 3; allowed: 4, as the levels of the triage make it")]
    [InlineData("scales[0].items", "[1, 2, 3, 5, 6]", "$.triage[0].item: found the number 4; allowed: an item of the scale risk")]
    [InlineData("gate.item", "9", "$.gate.item: found the number 9; allowed: the number of an item of this file: 1, 2, 3, 4, 5, 6")]
    [InlineData("gate.closedBy", "[0, 1]", "$.gate.closedBy: found all values of item 2; allowed: some of them, so that another value opens the gate")]
    [InlineData("gate.closedBy", "[3]", "$.gate.closedBy: found 3; allowed: values of item 2: 0, 1")]
    [InlineData("gate.behind", "[2, 3]", "$.gate.behind: found the list [ 2, 3 ]; allowed: other items than the gate itself, 2")]
    [InlineData("gate.behind", "[3, 9]", "$.gate.behind[1]: found the number 9; allowed: the number of an item of this file: 1, 2, 3, 4, 5, 6")]
    [InlineData("safetyTriggers[1].concern.code", "\"c-ssrs-screener.high\"", "$.safetyTriggers[1].concern.code: found \"c-ssrs-screener.high\" a second time; allowed: each code once")]
    public void A_fault_of_a_triage_is_reported_at_its_place(string place, string value, string fault) =>
        Assert.Equal([fault.Replace("[ 2, 3 ]", "[2,3]", StringComparison.Ordinal)], Faults(Data.With(Triage, place, value)));

    [Fact]
    public void A_gated_sum_may_leave_out_its_gate_and_nothing_else()
    {
        Assert.Equal(
            ["$.scales[0].items: found a total without 5; allowed: every item; a gatedSum may leave out its gate", "$.scales[0].most: found the number 5; allowed: 4, as the values of its items make it"],
            Faults(Data.With(Gated, "scales[0].items", "[1, 2, 3, 4]")).Order(StringComparer.Ordinal));
        Assert.Equal(["$.scales[0].items: found a total without 0; allowed: every item; a gatedSum may leave out its gate", "$.gate: found a gate beside the scoring sum; allowed: no such property, or the scoring gatedSum or triage"],
            Faults(Data.With(Gated, "scoring", "\"sum\"")).OrderDescending(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "code": "call", "meaning": "m", "comparison": "atLeast", "value": 6, "evidence": "unverified", "sex": "male" }""", "$.scales[0].cutPoints[1].code: found \"call\" a second time; allowed: each line once for everyone, or once for each sex")]
    [InlineData("""{ "code": "call", "meaning": "m", "comparison": "atLeast", "value": 6, "evidence": "unverified" }""", "$.scales[0].cutPoints[1].code: found \"call\" a second time; allowed: each line once for everyone, or once for each sex")]
    public void A_line_for_everyone_stands_alone(string cut, string fault) => Assert.Equal([fault], Faults(Data.With(Sample, "scales[0].cutPoints", $"[ {Call(null)}, {cut} ]")));

    [Fact]
    public void The_sexes_reach_a_line_from_one_side()
    {
        Assert.Empty(Faults(Data.With(Sample, "scales[0].cutPoints", $"[ {Call("female")}, {Call("male")} ]")));
        Assert.Equal(
            ["$.scales[0].cutPoints[1].comparison: found atMost; allowed: atLeast, as for the other sex"],
            Faults(Data.With(Sample, "scales[0].cutPoints", $"[ {Call("female")}, {Call("male").Replace("atLeast", "atMost", StringComparison.Ordinal)} ]")));
        Assert.Equal(
            ["$.scales[0].cutPoints[2].code: found \"call\" a second time; allowed: each line once for everyone, or once for each sex"],
            Faults(Data.With(Sample, "scales[0].cutPoints", $"[ {Call("female")}, {Call("male")}, {Call("male")} ]")));
    }

    [Fact]
    public void A_code_of_a_line_belongs_to_one_scale()
    {
        var scale = """{ "code": "CODE", "name": "n", "items": [3], "least": 0, "most": 1, "direction": "higherIsBetter", "cutPoints": [ { "code": "call", "meaning": "m", "comparison": "atLeast", "value": 1, "evidence": "unverified" } ] }""";
        var two = Data.With(Sample, "scales", $"[ {System.Text.Json.Nodes.JsonNode.Parse(Sample)!["scales"]![0]!.ToJsonString()}, {scale} ]");

        Assert.Equal(["$.scales[1].cutPoints[0].code: found \"call\" a second time; allowed: each code in one scale"], Faults(two));
        Assert.Equal(
            ["$.scales[1].code: found \"total\" a second time; allowed: each code once", "$.scales[1].cutPoints[0].code: found \"call\" a second time; allowed: each code in one scale"],
            Faults(two.Replace("CODE", "total", StringComparison.Ordinal)));
        Assert.Equal(
            ["$.changeThresholds[0].measure: found percentLower; allowed: points: on this scale higher is better, and a fall is no improvement"],
            Faults(Data.With(
                two.Replace("\"call\",\"meaning\":\"m\"", "\"other\",\"meaning\":\"m\"", StringComparison.Ordinal),
                "changeThresholds[0]",
                """{ "code": "r", "scale": "CODE", "measure": "percentLower", "value": 50, "evidence": "unverified" }""")));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void There_are_at_most_eight_scales(int count, bool isSound)
    {
        var scales = Enumerable.Range(0, count).Select(i => $$"""{ "code": "s{{(char)('0' + i)}}", "name": "n", "items": [3], "least": 0, "most": 1, "direction": "higherIsWorse" }""");
        var json = Data.With(Data.With(Data.With(Sample, "scoring", "\"subscales\""), "changeThresholds", ""), "scales", $"[{string.Join(',', scales)}]");

        Assert.Equal(isSound ? [] : ["$.scales: allowed: at most 8 scales"], InstrumentJson.Read(Data.Utf8(json)).Problems.Select(problem => $"{problem.Path}: allowed: {problem.Allowed}"));
    }

    [Fact]
    public void All_faults_are_reported_at_once_and_what_names_an_unsound_part_is_not()
    {
        var json = Data.With(Data.With(Data.With(Sample, "items[2].values", "[\"yes\"]"), "scales[0].direction", "1"), "licenseNote", "");

        Assert.Equal(["$.licenseNote", "$.items[2].values[0]", "$.scales[0].direction"], InstrumentJson.Read(Data.Utf8(json)).Problems.Paths());
    }

    private static string Call(string? sex) => $$"""
        { "code": "call", "meaning": "m", "comparison": "atLeast", "value": 5, "evidence": "unverified"{{(sex is null ? "" : $", \"sex\": \"{sex}\"")}} }
        """;

    private static string[] Faults(string json) => Data.Faults(InstrumentJson.Read(Data.Utf8(json), "f"));
}
