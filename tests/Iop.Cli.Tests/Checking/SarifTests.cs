using System.Text.Json;
using Iop.Cli.Files;
using Iop.Cli.Reports;
using Iop.Domain.Json;
using Iop.Domain.Tests;

namespace Iop.Cli.Tests.Checking;

/// <summary>What SARIF 2.1.0 asks of a log, walked through the answer.</summary>
public sealed class SarifTests
{
    [Fact]
    public void The_log_has_what_the_standard_requires()
    {
        using var json = JsonDocument.Parse(Answer(Exit.BadInput));
        Only(json.RootElement, "$schema version runs", required: "version runs");
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        Only(run, "tool results invocations", required: "tool");
        Only(run.GetProperty("tool"), "driver", required: "driver");
        var driver = run.GetProperty("tool").GetProperty("driver");
        Only(driver, "name version semanticVersion rules", required: "name");
        Assert.Equal("iop", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(AnswerCase.Rules.Rules.Select(rule => rule.Id), rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, Rule);
        Assert.All(run.GetProperty("results").EnumerateArray(), result => Result(result, rules));
        Assert.All(run.GetProperty("invocations").EnumerateArray(), Invocation);
    }

    [Fact]
    public void Kind_follows_the_verdict_and_level_the_severity()
    {
        using var json = JsonDocument.Parse(Answer(Exit.BadInput));
        Assert.Equal(
            [
                "test.nine-hours fail error", "test.ten-hours fail warning", "test.twelve-hours fail note", "test.six-hours pass none",
                "test.nine-hours open none", "test.ten-hours open none", "test.twelve-hours open none", "test.six-hours open none",
            ],
            json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(result => $"{result.GetProperty("ruleId")} {result.GetProperty("kind")} {result.GetProperty("level")}"));
    }

    [Theory]
    [InlineData(Exit.Fine, true, 3)]
    [InlineData(Exit.No, true, 3)]
    [InlineData(Exit.Undecided, true, 3)]
    [InlineData(Exit.BadInput, false, 3)]
    [InlineData(Exit.Interrupted, false, 4)]
    public void The_invocation_says_whether_all_was_checked(int status, bool isSuccessful, int notifications)
    {
        using var json = JsonDocument.Parse(Answer(status));
        var invocation = json.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.Equal(isSuccessful, invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(status, invocation.GetProperty("exitCode").GetInt32());
        Assert.Equal(notifications, invocation.GetProperty("toolExecutionNotifications").GetArrayLength());
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Problems_are_listed_up_to_a_limit_and_the_others_counted(int beyond, int counted)
    {
        var problems = new SarifNotifications();
        for (var i = 0; i < FormatLimits.MaxProblems + beyond; i++)
        {
            problems.Add(new("a.ndjson", i + 1), [new("a.ndjson", "$", "x", "y")]);
        }

        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            problems.Write(writer, Exit.BadInput);
        }

        using var json = JsonDocument.Parse(bytes.ToArray());
        var notifications = json.RootElement.GetProperty("toolExecutionNotifications");
        Assert.Equal(Math.Min(FormatLimits.MaxProblems + beyond, FormatLimits.MaxProblems) + counted, notifications.GetArrayLength());
        var last = notifications[notifications.GetArrayLength() - 1].GetProperty("message").GetProperty("text").GetString();
        Assert.Equal(counted == 0 ? "found x; allowed: y" : "1 more problem(s), not listed", last);
    }

    [Theory]
    [InlineData("plan.json", "plan.json")]
    [InlineData("-", "-")]
    [InlineData("a b/ü#?%41.json", "a%20b/%C3%BC%23%3F%2541.json")]
    [InlineData("a:b.json", "a%3Ab.json")]
    [InlineData("../x.json", "../x.json")]
    public void A_relative_file_is_a_relative_reference(string file, string uri)
    {
        Assert.Equal(uri, ArtifactUri.Of(file));
        Assert.True(Uri.TryCreate(uri, UriKind.Relative, out _));
    }

    [Fact]
    public void A_full_path_is_a_file_uri_that_leads_back()
    {
        var path = Path.Combine(Path.GetTempPath(), "a b", "ü#?%41:.json");

        Assert.Equal(path, new Uri(ArtifactUri.Of(path)).LocalPath);
    }

    private static string Answer(int status) => AnswerCase.Answer((terminal, rules) => new SarifFindings(terminal, rules), status: status);

    private static void Rule(JsonElement rule)
    {
        Only(rule, "id shortDescription fullDescription helpUri defaultConfiguration properties", required: "id");
        Only(rule.GetProperty("shortDescription"), "text", required: "text");
        Only(rule.GetProperty("fullDescription"), "text", required: "text");
        Only(rule.GetProperty("defaultConfiguration"), "level", required: "");
        Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), new[] { "error", "warning", "note" });
        Assert.True(!rule.TryGetProperty("helpUri", out var uri) || Uri.TryCreate(uri.GetString(), UriKind.Absolute, out _));
        Assert.Equal(rule.GetProperty("id").GetString() is "test.nine-hours" or "test.six-hours", rule.TryGetProperty("helpUri", out _));
        Only(rule.GetProperty("properties"), "severity evidence source", required: "severity evidence source");
    }

    private static void Result(JsonElement result, JsonElement[] rules)
    {
        Only(result, "ruleId ruleIndex kind level message locations properties", required: "message");
        Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Only(result.GetProperty("message"), "text", required: "text");
        Assert.All(result.GetProperty("locations").EnumerateArray(), Location);
        Only(result.GetProperty("properties"), "plan observed required missing excusedBy", required: "plan required");
        var isFailure = result.GetProperty("kind").GetString() == "fail";
        Assert.Equal(isFailure, result.GetProperty("level").GetString() != "none");
    }

    private static void Location(JsonElement location)
    {
        Only(location, "physicalLocation logicalLocations", required: "physicalLocation");
        var physical = location.GetProperty("physicalLocation");
        Only(physical, "artifactLocation region", required: "artifactLocation");
        Assert.True(Uri.TryCreate(physical.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute, out _));
        if (physical.TryGetProperty("region", out var region))
        {
            Only(region, "startLine", required: "startLine");
            Assert.True(region.GetProperty("startLine").GetInt64() >= 1);
        }

        Only(Assert.Single(location.GetProperty("logicalLocations").EnumerateArray()), "fullyQualifiedName", required: "fullyQualifiedName");
    }

    private static void Invocation(JsonElement invocation)
    {
        Only(invocation, "executionSuccessful exitCode toolExecutionNotifications", required: "executionSuccessful");
        foreach (var notification in invocation.GetProperty("toolExecutionNotifications").EnumerateArray())
        {
            Only(notification, "level message locations", required: "message");
            Assert.Equal("error", notification.GetProperty("level").GetString());
            Only(notification.GetProperty("message"), "text", required: "text");
            Assert.All(notification.GetProperty("locations").EnumerateArray(), Location);
        }
    }

    private static void Only(JsonElement part, string names, string required)
    {
        var found = part.EnumerateObject().Select(property => property.Name).ToArray();
        Expect.None(found.Except(names.Split(' ')).Select(name => $"unknown: {name}"));
        Expect.None(required.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(found).Select(name => $"missing: {name}"));
        Assert.DoesNotContain(part.EnumerateObject(), property => property.Value.ValueKind == JsonValueKind.Null);
    }
}
