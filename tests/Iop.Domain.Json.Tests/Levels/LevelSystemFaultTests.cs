using System.Globalization;
using Iop.Domain.Care;

namespace Iop.Domain.Json.Tests.Levels;

public class LevelSystemFaultTests
{
    private const string Text = "a text without a colon and without white space at either end";
    private const string Earlier = "the code of a level that stands before this one in the list";
    private const string Rungs = "a rung of the neutral ladder: rs, cc, op, iop, php, res, inp, wm, rr";

    [Fact]
    public void The_unspoilt_text_is_sound() => Assert.Empty(LevelSystemJson.Read(Data.Utf8(LevelFiles.Acme)).Problems);

    [Theory]
    [InlineData("format", "\"iop-levels/2\"", "$.format: the string \"iop-levels/2\"; \"iop-levels/1\"")]
    [InlineData("id", "\"a:b\"", $"$.id: the string \"a:b\"; {Text}")]
    [InlineData("id", "\" acme\"", $"$.id: the string \" acme\"; {Text}")]
    [InlineData("id", "\"\"", "$.id: the string \"\"; a text that is not empty")]
    [InlineData("name", "\" \"", "$.name: the string \" \"; a text that is not empty")]
    [InlineData("edition", "2026", "$.edition: the number 2026; a string")]
    [InlineData("orderSource", "", "$.orderSource: no such property; this property, which is required")]
    [InlineData("levels", "{}", "$.levels: the object {}; a list")]
    [InlineData("levels", "[]", "$.levels: 0 levels; from 1 to 64 levels")]
    [InlineData("note", "null", "$.note: null; a string")]
    [InlineData("levels[0].code", "\"2:1\"", $"$.levels[0].code: the string \"2:1\"; {Text}")]
    [InlineData("levels[0].code", "\"B\"", "$.levels[1].code: \"B\" a second time; each code once", $"$.levels[1].directlyBelow[0]: the string \"A\"; {Earlier}", $"$.levels[2].directlyBelow[0]: the string \"A\"; {Earlier}")]
    [InlineData("levels[0].name", "\"\"", "$.levels[0].name: the string \"\"; a text that is not empty")]
    [InlineData("levels[0].setting", "\"home\"", "$.levels[0].setting: the string \"home\"; outpatient, recoveryResidence, residential, inpatient")]
    [InlineData("levels[0].rung", "\"detox\"", $"$.levels[0].rung: the string \"detox\"; {Rungs}")]
    [InlineData("levels[0].rung", "\"ladder:op\"", $"$.levels[0].rung: the string \"ladder:op\"; {Rungs}")]
    [InlineData("levels[0].hours", "9", "$.levels[0].hours: an unknown property; code, name, setting, rung, directlyBelow, management, population, minutesPerWeek, variantOf, coOccurringEnhanced, evidence, citation, note")]
    [InlineData("levels[0].directlyBelow", "[\"A\"]", $"$.levels[0].directlyBelow[0]: the string \"A\"; {Earlier}")]
    [InlineData("levels[0].directlyBelow", "[\"B\"]", $"$.levels[0].directlyBelow[0]: the string \"B\"; {Earlier}")]
    [InlineData("levels[1].directlyBelow[0]", "\"a\"", $"$.levels[1].directlyBelow[0]: the string \"a\"; {Earlier}")]
    [InlineData("levels[2].directlyBelow[1]", "\"A\"", "$.levels[2].directlyBelow[1]: \"A\" a second time; each level below once")]
    [InlineData("levels[1].directlyBelow[0]", "1", "$.levels[1].directlyBelow[0]: the number 1; a string")]
    [InlineData("levels[2].variantOf", "\"C\"", $"$.levels[2].variantOf: the string \"C\"; {Earlier}")]
    [InlineData("levels[2].variantOf", "\"BE\"", $"$.levels[2].variantOf: the string \"BE\"; {Earlier}")]
    [InlineData("levels[0].coOccurringEnhanced", "\"C\"", "$.levels[0].coOccurringEnhanced: the string \"C\"; the code of a level of this list")]
    [InlineData("levels[1].management", "\"medical\"", "$.levels[1].management: the string \"medical\"; notStated, nonClinical, clinicallyManaged, medicallyMonitored, medicallyManaged")]
    [InlineData("levels[1].population", "\"everyone\"", "$.levels[1].population: the string \"everyone\"; adult, adolescent, child")]
    [InlineData("levels[1].evidence", "\"none\"", "$.levels[1].evidence: the string \"none\"; primary, secondary, unverified")]
    [InlineData("levels[1].citation", "\"a page\"", "$.levels[1].citation: the string \"a page\"; an object")]
    [InlineData("levels[1].citation.title", "\"\"", "$.levels[1].citation.title: the string \"\"; a text that is not empty")]
    [InlineData("levels[1].minutesPerWeek[0].citation", "", "$.levels[1].minutesPerWeek[0].citation: no such property; this property, which is required")]
    [InlineData("levels[1].minutesPerWeek[0].atLeast", "-1", "$.levels[1].minutesPerWeek[0].atLeast: the number -1; an integer from 0 to 10080, without fraction or exponent")]
    [InlineData("levels[1].minutesPerWeek[0].atLeast", "9.5", "$.levels[1].minutesPerWeek[0].atLeast: the number 9.5; an integer from 0 to 10080, without fraction or exponent")]
    [InlineData("levels[1].minutesPerWeek[0].atLeast", "1141", "$.levels[1].minutesPerWeek[0].statedUpTo: the number 1140; atLeast, 1141, or more")]
    [InlineData("levels[1].minutesPerWeek[0].below", "540", "$.levels[1].minutesPerWeek[0].below: the number 540; more than atLeast, 540", "$.levels[1].minutesPerWeek[0].statedUpTo: the number 1140; less than below, 540")]
    [InlineData("levels[1].minutesPerWeek[0].below", "10081", "$.levels[1].minutesPerWeek[0].below: the number 10081; an integer from 1 to 10080, without fraction or exponent")]
    [InlineData("levels[1].minutesPerWeek[0].statedUpTo", "1200", "$.levels[1].minutesPerWeek[0].statedUpTo: the number 1200; less than below, 1200")]
    [InlineData("levels[1].minutesPerWeek[1].population", "\"adult\"", "$.levels[1].minutesPerWeek[1]: \"adult\" a second time; one entry at most for each population, and one for everyone")]
    [InlineData("levels[1].minutesPerWeek[0].population", "\"x\"", "$.levels[1].minutesPerWeek[0].population: the string \"x\"; adult, adolescent, child")]
    [InlineData("levels[1].minutesPerWeek[0]", "\"9 hours\"", "$.levels[1].minutesPerWeek[0]: the string \"9 hours\"; an object")]
    [InlineData("levels[1].minutesPerWeek[0].population", "", "$.levels[1].minutesPerWeek[1]: \"everyone\" a second time; one entry at most for each population, and one for everyone")]
    public void Each_fault_is_reported_at_its_place(string place, string value, params string[] problems) =>
        Assert.Equal(problems, LevelFiles.SystemProblems(place, value));

    [Theory]
    [InlineData("id", "\"a payer's 2.1\"")]
    [InlineData("levels[0].coOccurringEnhanced", "\"A\"")]
    [InlineData("levels[1].management", "\"notStated\"")]
    [InlineData("levels[1].evidence", "\"unverified\"")]
    [InlineData("levels[1].minutesPerWeek", "[]")]
    [InlineData("levels[1].minutesPerWeek[0].atLeast", "1139")]
    [InlineData("levels[1].minutesPerWeek[0].atLeast", "1140")]
    [InlineData("levels[1].minutesPerWeek[0].below", "1141")]
    [InlineData("levels[1].minutesPerWeek[0].below", "10080")]
    [InlineData("levels[1].minutesPerWeek[0].statedUpTo", "540")]
    [InlineData("levels[1].minutesPerWeek[0].statedUpTo", "1199")]
    [InlineData("levels[1].minutesPerWeek[1].population", "\"adolescent\"")]
    public void What_lies_just_within_is_sound(string place, string value) => Assert.Empty(LevelFiles.SystemProblems(place, value));

    [Theory]
    [InlineData(LevelSystem.MostLevels - 1, true)]
    [InlineData(LevelSystem.MostLevels, true)]
    [InlineData(LevelSystem.MostLevels + 1, false)]
    public void A_system_has_sixty_four_levels_at_most(int count, bool isSound)
    {
        var levels = Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{ "code": "{{i}}", "name": "x", "setting": "outpatient", "rung": "op" }"""));

        Assert.Equal(isSound ? [] : ["$.levels: 65 levels; from 1 to 64 levels"], LevelFiles.SystemProblems("levels", $"[{string.Join(',', levels)}]"));
    }

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var spoilt = LevelFiles.Acme
            .Replace("\"rung\": \"op\"", "\"rung\": \"x\"", StringComparison.Ordinal)
            .Replace("\"variantOf\": \"B\"", "\"variantOf\": \"Z\"", StringComparison.Ordinal)
            .Replace("\"edition\": \"2026\"", "\"edition\": \"\"", StringComparison.Ordinal)
            .Replace("\"below\": 1200", "\"below\": 1", StringComparison.Ordinal);

        Assert.Equal(
            ["$.edition", "$.levels[0].rung", "$.levels[1].minutesPerWeek[0].below", "$.levels[1].minutesPerWeek[0].statedUpTo", "$.levels[2].variantOf"],
            LevelSystemJson.Read(Data.Utf8(spoilt)).Problems.Paths());
    }

    [Theory]
    [InlineData("levels[0].code", "5", "$.levels[0].code")]
    [InlineData("levels[0]", "null", "$.levels[0]")]
    [InlineData("levels[2].code", "\"\"", "$.levels[2].code")]
    public void A_code_that_cannot_be_read_makes_no_other_problem_appear(string place, string value, string path) =>
        Assert.Equal([path], LevelSystemJson.Read(Data.Utf8(Data.With(LevelFiles.Acme, place, value))).Problems.Paths());

    [Fact]
    public void Codes_named_before_one_that_cannot_be_read_are_still_asked_for() => Assert.Equal(
        ["$.levels[2].code", "$.levels[1].directlyBelow[0]", "$.levels[2].variantOf"],
        LevelSystemJson.Read(Data.Utf8(Data.With(
            Data.With(Data.With(LevelFiles.Acme, "levels[2].code", "1"), "levels[2].variantOf", "\"Z\""), "levels[1].directlyBelow[0]", "\"Y\""))).Problems.Paths());
}
