using System.Text;
using Iop.Domain.Json.Tests.Levels;
using Iop.Domain.Json.Tests.Rules;

namespace Iop.Domain.Json.Tests;

public class LimitTests
{
    [Theory]
    [InlineData(63, "an unknown property")]
    [InlineData(64, "an unknown property")]
    [InlineData(65, "deeper nesting at line 1, byte 69")]
    public void Objects_and_lists_nest_sixty_four_deep(int depth, string found)
    {
        var lists = depth - 1;
        var json = $"{{\"x\":{new string('[', lists)}{new string(']', lists)}}}";

        var problem = Data.ProgramProblems(json)[0];

        Assert.Equal(found, problem.Found);
        Assert.Equal(depth > FormatLimits.MaxDepth ? "at most 64 objects and lists inside one another" : problem.Allowed, problem.Allowed);
    }

    [Fact]
    public void Brackets_inside_a_text_do_not_nest()
    {
        var json = $"{{\"x\": \"\\\"{new string('[', 100)}\", }}";

        Assert.StartsWith("a syntax error", Assert.Single(Data.ProgramProblems(json)).Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FormatLimits.MaxFileBytes - 1, true)]
    [InlineData(FormatLimits.MaxFileBytes, true)]
    [InlineData(FormatLimits.MaxFileBytes + 1, false)]
    public void A_file_has_a_largest_size(int length, bool isSound)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)' ');
        Data.Utf8(Data.Program).CopyTo(bytes, 0);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);

            var inMemory = ProgramJson.Read(bytes);
            var onDisk = ProgramJson.ReadFile(path);

            Assert.Equal((isSound, isSound), (inMemory.IsSound, onDisk.IsSound));
            Assert.Equal(isSound ? [] : ["$: 67108865 bytes or more, not at most 67108864 bytes"], onDisk.Problems.Select(problem => $"{problem.Path}: {problem.Found}, not {problem.Allowed}"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(FormatLimits.MaxTextLength - 1, true)]
    [InlineData(FormatLimits.MaxTextLength, true)]
    [InlineData(FormatLimits.MaxTextLength + 1, false)]
    public void A_text_and_a_name_have_a_largest_length(int length, bool isSound)
    {
        var text = new string('x', length);
        var asText = Data.ProgramProblems(Data.With(Data.Program, "name", $"\"{text}\""));
        var asName = Data.ProgramProblems(Data.With(Data.Program, $"patients[0].requirement.modalities.{text}", "{}"));

        Assert.Equal(isSound ? [] : ["found 4097 characters; allowed: at most 4096 characters"], asText.Select(problem => $"found {problem.Found}; allowed: {problem.Allowed}"));
        Assert.Equal(isSound ? [] : [$"$.patients[0].requirement.modalities['{text[..200]}…']"], asName.Paths());
    }

    [Theory]
    [InlineData(FormatLimits.MaxTextLength - 1, true)]
    [InlineData(FormatLimits.MaxTextLength, true)]
    [InlineData(FormatLimits.MaxTextLength + 1, false)]
    public void Texts_of_levels_have_a_largest_length(int length, bool isSound)
    {
        var text = $"\"{new string('x', length)}\"";
        string[] found = ["4097 characters; at most 4096 characters"];

        Assert.Equal(isSound ? [] : found.Select(what => $"$.levels[1].name: {what}"), LevelFiles.SystemProblems("levels[1].name", text));
        Assert.Equal(isSound ? [] : found.Select(what => $"$.note: {what}"), LevelFiles.SystemProblems("note", text));
        Assert.Equal(isSound ? [] : found.Select(what => $"$.pairs[0].why: {what}"), LevelFiles.CrosswalkProblems("pairs[0].why", text));
        Assert.Equal(isSound ? [] : found.Select(what => $"$.rules[0].note: {what}"), RuleFiles.Problems("rules[0].note", text));
    }

    [Fact]
    public void A_list_of_levels_that_is_longer_than_any_list_is_not_read() => Assert.Equal(
        ["$.levels: 100001 items; at most 100000 items"], LevelFiles.SystemProblems("levels", $"[{string.Join(',', Enumerable.Repeat("0", FormatLimits.MaxItems + 1))}]"));

    [Theory]
    [InlineData(FormatLimits.MaxItems - 1, true)]
    [InlineData(FormatLimits.MaxItems, true)]
    [InlineData(FormatLimits.MaxItems + 1, false)]
    public void A_list_has_a_largest_length(int count, bool isSound)
    {
        var json = Data.Program.Replace("\"traits\": [\"women\"]", $"\"traits\": [{string.Join(',', Enumerable.Repeat("\"t\"", count))}]", StringComparison.Ordinal);

        Assert.Equal(isSound ? [] : ["$.patients[0].traits"], Data.ProgramProblems(json).Paths());
    }

    [Theory]
    [InlineData(FormatLimits.MaxItems, false)]
    [InlineData(FormatLimits.MaxItems + 1, true)]
    public void An_object_has_a_largest_number_of_properties(int count, bool isRefused)
    {
        var properties = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            properties.Append(System.Globalization.CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}\"m{i}\":{{}}");
        }

        var json = Data.Program.Replace("\"requirement\": {}", $"\"requirement\": {{ \"modalities\": {{{properties}}} }}", StringComparison.Ordinal);

        Assert.Equal(isRefused ? ["$.patients[1].requirement.modalities"] : [], Data.ProgramProblems(json).Paths());
    }

    [Fact]
    public void An_object_with_too_many_properties_misses_none()
    {
        var json = $"{{{string.Join(',', Enumerable.Range(0, FormatLimits.MaxItems + 1).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"m{i}\":1")))}}}";

        Assert.Equal(["$"], Data.ProgramProblems(json).Paths());
    }

    [Theory]
    [InlineData("999999999", true)]
    [InlineData("1000000000", true)]
    [InlineData("1000000001", false)]
    [InlineData("-0", true)]
    public void A_number_has_a_largest_value(string number, bool isSound) =>
        Assert.Equal(isSound, Data.ProgramProblems(Data.With(Data.Program, "patients[0].travelMinutes", number)).Count == 0);

    [Theory]
    [InlineData(FormatLimits.MaxProblems - 1)]
    [InlineData(FormatLimits.MaxProblems)]
    [InlineData(FormatLimits.MaxProblems + 1)]
    [InlineData(FormatLimits.MaxProblems + 500)]
    public void Problems_are_listed_up_to_a_number_and_then_counted(int count)
    {
        var json = Data.Program.Replace("\"traits\": [\"women\"]", $"\"traits\": [{string.Join(',', Enumerable.Repeat("1", count))}]", StringComparison.Ordinal);

        var problems = Data.ProgramProblems(json);

        var more = count - FormatLimits.MaxProblems;
        Assert.Equal(Math.Min(count, FormatLimits.MaxProblems + 1), problems.Count);
        Assert.Equal(more > 0 ? $"{more} more problem(s), not listed" : "the number 1", problems[^1].Found);
    }
}
