using Iop.Domain.Care;

namespace Iop.Domain.Json.Tests.Levels;

public class CrosswalkFaultTests
{
    private const string Systems = "ladder, asam3, asam4, locus, calocus, medicare, narr";

    [Fact]
    public void The_unspoilt_text_is_sound() => Assert.Empty(CrosswalkJson.Read(Data.Utf8(LevelFiles.Pairs)).Problems);

    [Theory]
    [InlineData("format", "\"iop-levels/1\"", "$.format: the string \"iop-levels/1\"; \"iop-crosswalk/1\"")]
    [InlineData("pairs", "", "$.pairs: no such property; this property, which is required")]
    [InlineData("pairs[0]", "[]", "$.pairs[0]: the list []; an object")]
    [InlineData("pairs[0].first", "\"narr:5\"", "$.pairs[0].first: the string \"narr:5\"; narr has no level 5; it has I, II, III, IV")]
    [InlineData("pairs[0].second", "\"2.1\"", $"$.pairs[0].second: the string \"2.1\"; 2.1 names no known level system; known are {Systems}, as in asam4:2.1")]
    [InlineData("pairs[0].second", "\"asam3:2.5\"", "$.pairs[0].second: the string \"asam3:2.5\"; a level of another system than asam3")]
    [InlineData("pairs[0].second", "\"asam3:2.1\"", "$.pairs[0].second: the string \"asam3:2.1\"; a level of another system than asam3")]
    [InlineData("pairs[0].certainty", "\"sure\"", "$.pairs[0].certainty: the string \"sure\"; stated, judged, partial")]
    [InlineData("pairs[0].why", "\"\"", "$.pairs[0].why: the string \"\"; a text that is not empty")]
    [InlineData("pairs[1].evidence", "\"read\"", "$.pairs[1].evidence: the string \"read\"; primary, secondary, unverified")]
    [InlineData("pairs[1].citation", "null", "$.pairs[1].citation: null; an object")]
    [InlineData("pairs[1].citation.url", "1", "$.pairs[1].citation.url: the number 1; a string")]
    [InlineData("notes[0].level", "\"asam3:0\"", "$.notes[0].level: the string \"asam3:0\"; asam3 has no level 0; it has 0.5, 1, OTP, 2.1, 2.5, 3.1, 3.3, 3.5, 3.7, 4, 1-WM, 2-WM, 3.2-WM, 3.7-WM, 4-WM")]
    [InlineData("notes[0].to", "\"acme\"", $"$.notes[0].to: the string \"acme\"; the identifier of a level system: {Systems}")]
    [InlineData("notes[0].to", "\"asam3\"", "$.notes[0].to: the string \"asam3\"; another system than the level's own")]
    [InlineData("notes[0].text", "\" \"", "$.notes[0].text: the string \" \"; a text that is not empty")]
    public void Each_fault_is_reported_at_its_place(string place, string value, params string[] problems) =>
        Assert.Equal(problems, LevelFiles.CrosswalkProblems(place, value));

    [Theory]
    [InlineData("asam4:2.1", "asam3:2.1")]
    [InlineData("asam3:2.1", "asam4:2.1")]
    public void A_pair_stands_once_whichever_level_is_first(string first, string second)
    {
        var pair = $$"""{ "first": "{{first}}", "second": "{{second}}", "certainty": "partial", "why": "again" }""";

        Assert.Equal(
            ["$.pairs[1]: \"asam3:2.1 and asam4:2.1\" a second time; each pair of levels once, whichever of the two stands first"],
            LevelFiles.CrosswalkProblems("pairs[1]", pair));
    }

    [Fact]
    public void A_level_has_one_note_for_a_system()
    {
        var note = """{ "level": "asam3:0.5", "to": "asam4", "text": "None." }""";

        Assert.Equal(
            ["$.notes[1]: \"asam3:0.5 in asam4\" a second time; one note for each level and system"], LevelFiles.CrosswalkProblems("notes", $"[{note}, {note}]"));
        Assert.Empty(LevelFiles.CrosswalkProblems("notes", $"[{note}, {note.Replace("asam4", "locus", StringComparison.Ordinal)}]"));
    }

    [Fact]
    public void Levels_of_an_app_s_own_system_are_known_where_its_catalog_is_given()
    {
        var utf8 = Data.Utf8(Data.With(LevelFiles.Pairs, "pairs[0].first", "\"acme:B\""));

        Assert.Equal(["$.pairs[0].first"], CrosswalkJson.Read(utf8).Problems.Paths());
        Assert.Equal(LevelFiles.Own["B"], CrosswalkJson.Read(utf8, "own.json", LevelFiles.Catalog).Require().Pairs[0].First);
    }

    [Fact]
    public void What_is_known_is_listed_in_one_line_that_is_not_too_long()
    {
        var levels = Enumerable.Range(0, LevelSystem.MostLevels).Select(i => new LevelDefinition($"{i}\n{new string('x', 90)}", "x", CareSetting.Outpatient, "op"));
        var catalog = LevelCatalog.Standard.With(LevelSystem.Define("own", "Own", "1", "ours", [.. levels]));

        var problem = CrosswalkJson.Read(Data.Utf8(Data.With(LevelFiles.Pairs, "pairs[0].first", "\"own:y\"")), "own.json", catalog).Problems.Single();

        Assert.DoesNotContain('\n', problem.ToString());
        Assert.InRange(problem.Allowed.Length, 500, 2_000);
    }
}
