namespace Iop.Domain.Json.Tests;

/// <summary>Holds what the pages show to what the library says.</summary>
public class PageTests
{
    [Fact]
    public void The_problems_on_the_first_page_are_what_such_a_file_gives()
    {
        var session = """{ "id": "x1", "modality": "group", "day": "monday", "start": "09:00", "end": "10:00", "capacity": 8 }""";
        var patient = """{ "id": "x2", "level": "asam4:2.1", "requirement": { "modalities": { "art therapy": { "hours": 1 } } } }""";
        var json = Data.Program
            .Replace("\"sessions\": [\n", $"\"sessions\": [ {session}, {session.Replace("x1", "x3", StringComparison.Ordinal)},\n", StringComparison.Ordinal)
            .Replace("\"capacity\": 1,", "\"capacity\": \"8\",", StringComparison.Ordinal)
            .Replace("\"offer\": \"b\" } ]", $"\"offer\": \"b\" }}, {session.Replace("x1", "x4", StringComparison.Ordinal)}, {session.Replace("x1", "x5\", \"clinician\": \"c9", StringComparison.Ordinal)} ]", StringComparison.Ordinal)
            .Replace("\"requirement\": {} }", $"\"requirement\": {{}} }}, {patient}", StringComparison.Ordinal);

        var problems = ProgramJson.Read(Data.Utf8(json), "week.json").Problems.Select(problem => problem.ToString()).Order(StringComparer.Ordinal).ToArray();

        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "README.md"));
        Assert.Equal(page.Split("```\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), problems);
    }

    [Fact]
    public void The_limits_on_the_first_page_are_the_limits()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "README.md"));
        long[] limits =
        [
            FormatLimits.MaxFileBytes, FormatLimits.MaxDepth, FormatLimits.MaxItems, FormatLimits.MaxTextLength, FormatLimits.LargestNumber, FormatLimits.LargestTotal,
            FormatLimits.MaxProblems,
        ];

        Assert.All(limits, limit => Assert.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"| {limit:N0}"), page, StringComparison.Ordinal));
    }
}
