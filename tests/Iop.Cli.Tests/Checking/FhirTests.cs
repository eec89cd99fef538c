using System.Text.Json;
using System.Text.RegularExpressions;
using Iop.Cli.Reports;

namespace Iop.Cli.Tests.Checking;

/// <summary>What FHIR R4 asks of an OperationOutcome and of a Bundle, walked through the answer.</summary>
public sealed partial class FhirTests
{
    private static readonly string[] Severities = ["fatal", "error", "warning", "information"];
    private static readonly string[] Codes = ["business-rule", "required", "informational", "structure", "invalid", "incomplete"];

    [Fact]
    public void One_plan_is_one_outcome()
    {
        using var json = JsonDocument.Parse(Answer(isSingle: true, Exit.No));
        Assert.Equal(
            [
                "error business-rule test.nine-hours phases[0].sessions", "warning business-rule test.ten-hours phases[0].sessions",
                "information business-rule test.twelve-hours phases[0].sessions",
                "information required test.nine-hours phases[1].sessions", "information required test.ten-hours phases[1].sessions",
                "information required test.twelve-hours phases[1].sessions", "information required test.six-hours phases[1].sessions",
            ],
            Issues(json.RootElement));
        Assert.Contains("A regulation <https://example.org/regulation>", json.RootElement.GetProperty("issue")[0].GetProperty("diagnostics").GetString());
    }

    [Fact]
    public void Several_plans_are_a_collection_of_outcomes_of_their_own()
    {
        using var json = JsonDocument.Parse(Answer(isSingle: false, Exit.BadInput));
        Assert.Equal("Bundle", json.RootElement.GetProperty("resourceType").GetString());
        Assert.Equal("collection", json.RootElement.GetProperty("type").GetString());
        var entries = json.RootElement.GetProperty("entry").EnumerateArray().ToArray();
        Assert.Equal(4, entries.Length);
        Assert.Equal(7, Issues(entries[0].GetProperty("resource")).Length);
        Assert.Equal(["error invalid  id", "error invalid  "], Issues(entries[1].GetProperty("resource")).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["fatal structure  "], Issues(entries[2].GetProperty("resource")));
        Assert.Equal(["information informational  "], Issues(entries[3].GetProperty("resource")));
        var urls = entries.Select(entry => entry.GetProperty("fullUrl").GetString()!).ToArray();
        Assert.All(urls, url => Assert.Matches(Uuid(), url));
        Assert.Equal(urls.Length, urls.Distinct().Count());
        Assert.Equal(Answer(isSingle: false, Exit.BadInput), Answer(isSingle: false, Exit.BadInput));
    }

    [Fact]
    public void An_interrupted_answer_says_so_and_is_whole()
    {
        using var json = JsonDocument.Parse(Answer(isSingle: true, Exit.Interrupted));

        Assert.Equal(["error incomplete  "], Issues(json.RootElement.GetProperty("entry")[1].GetProperty("resource")));
    }

    [Fact]
    public void A_plan_that_meets_everything_is_all_ok()
    {
        using var bench = new Bench();
        var (status, output, _) = Bench.Run("check", bench.Sample(Demo.Samples.Plan), "--format", "fhir", "--rules", "asam3");

        Assert.Equal(Exit.Fine, status);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["information informational  "], Issues(json.RootElement));
        Assert.Equal("All OK", json.RootElement.GetProperty("issue")[0].GetProperty("details").GetProperty("text").GetString());
    }

    private static string Answer(bool isSingle, int status) => AnswerCase.Answer((terminal, rules) => new FhirFindings(terminal, rules), isSingle, status, withSatisfied: false);

    private static string[] Issues(JsonElement outcome)
    {
        Assert.Equal("OperationOutcome", outcome.GetProperty("resourceType").GetString());
        Assert.NotEqual(0, outcome.GetProperty("issue").GetArrayLength());
        return [.. outcome.GetProperty("issue").EnumerateArray().Select(issue =>
        {
            Assert.Contains(issue.GetProperty("severity").GetString(), Severities);
            Assert.Contains(issue.GetProperty("code").GetString(), Codes);
            Assert.NotEqual("", issue.GetProperty("details").GetProperty("text").GetString());
            var rule = issue.GetProperty("details").TryGetProperty("coding", out var coding) ? coding[0].GetProperty("code").GetString() : "";
            var path = issue.TryGetProperty("expression", out var expression) ? expression[0].GetString() : "";
            return $"{issue.GetProperty("severity")} {issue.GetProperty("code")} {rule} {path}";
        })];
    }

    [GeneratedRegex("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", RegexOptions.None, 1000)]
    private static partial Regex Uuid();
}
