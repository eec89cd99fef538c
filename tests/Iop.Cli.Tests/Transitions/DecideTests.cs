using System.Text.Json;
using System.Text.Json.Nodes;
using Iop.Domain.Json;
using Iop.Domain.Tests;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Cli.Tests.Transitions;

public sealed class DecideTests : IDisposable
{
    private readonly Bench bench = new();

    internal static string Sample { get; } = Example("iop-episode-1");

    [Theory]
    [InlineData("decision.txt", "text")]
    [InlineData("decision.json", "json")]
    public void An_answer_is_as_it_was_approved(string file, string format) => Cultures.Each(() =>
    {
        var (status, output, errors) = Run(Without("preferences"), "--format", format);

        Assert.Equal((Exit.Fine, ""), (status, errors));
        Repository.Holds($"tests/Iop.Cli.Tests/Transitions/{file}", output);
    });

    [Fact]
    public void The_file_alone_is_enough()
    {
        var (status, output, errors) = Run(Sample, "--strict");

        Assert.Equal((Exit.Fine, ""), (status, errors));
        Assert.StartsWith("standard input: patient pt-42, 2026-02-24, asam4:2.1 (ladder:iop)\nStep down from ladder:iop to ladder:op.\nWithout new facts it stays until 2026-03-03", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, Exit.Fine)]
    [InlineData(true, Exit.Undecided)]
    public void What_is_missing_is_named_and_strict_is_status_3(bool isStrict, int expected)
    {
        var (status, output, _) = Run(Without("preferences"), isStrict ? ["--strict"] : []);

        Assert.Equal(expected, status);
        Assert.Contains("Not decidable; needs what the patient wants.", output);
    }

    [Fact]
    public void A_level_that_the_policy_does_not_know_is_told()
    {
        var json = """{"format":"iop-episode/1","patient":"p","events":[{"on":"2026-01-01","kind":"admission","level":"narr:II"},{"on":"2026-01-01","kind":"admission","level":"ladder:cc"}]}""";
        var policy = bench.File("small.json", Example("iop-transitions-1"));

        Assert.Equal(Exit.Undecided, Run(json, "--policy", policy, "--strict").Status);
        Assert.Contains("The policy does not know ladder:cc.", Run(json, "--policy", policy).Output);
    }

    [Fact]
    public void A_safety_concern_stands_first_and_proposes_a_step_up()
    {
        var (status, output, _) = Run(Sample.Replace("\"state\": \"none\"", "\"state\": \"raised\"", StringComparison.Ordinal));

        Assert.Equal(Exit.Fine, status);
        Assert.StartsWith("SAFETY CONCERN  ", output.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal("Step up from ladder:iop to ladder:php, because of a safety concern.", output.Split('\n')[2]);
        Assert.Contains("BLOCKED  step down  ladder:iop -> ladder:op; blocked by a safety concern", output);
    }

    [Fact]
    public void Plans_and_assessments_add_what_the_episode_does_not_say()
    {
        var bare = bench.File("episode.json", Without("facts"));
        var assessment = JsonNode.Parse(Sample)!["facts"]!["assessments"]![0]!.AsObject();
        assessment["format"] = "iop-assessment/1";
        assessment["patient"] = "pt-42";
        var assessed = bench.File("assessment.json", assessment.ToJsonString());
        var plan = bench.File("plan.json", """
            {"format":"iop-plan/1","id":"p","patient":"pt-42","timeZone":"UTC","phases":[],
             "sessions":[{"id":"s1","start":"2026-02-16","modality":"group","minutes":180,"attendance":"attended"},{"id":"s2","start":"2026-02-18","modality":"group","minutes":180,"attendance":"attended"},
                         {"id":"s3","start":"2026-02-20","modality":"group","minutes":180,"attendance":"attended"}],
             "transition":{"next":"asam4:1.5","followUps":[{"at":"2026-03-02","service":{"code":"intake"}}]}}
            """);

        var (alone, all) = (Missing(bare), Missing(bare, "--plan", plan, "--assessment", assessed));

        Assert.Contains("sessions", alone);
        Assert.Contains("arrangement", alone);
        Assert.Equal(["preference", "safety"], all.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--plan", """{"format":"iop-plan/1","id":"p","patient":"other","timeZone":"UTC","phases":[]}""", "is about another patient than the episode.")]
    [InlineData("--assessment", """{"format":"iop-assessment/1","patient":"other","date":"2026-01-01"}""", "is about another patient than the episode.")]
    [InlineData("--plan", """{"format":"iop-plan/1","id":"p","patient":"pt-42","timeZone":"UTC","phases":[],"sessions":[{"id":"s1","start":"2026-02-16","modality":"group","minutes":60}]}""", ": found a session s1 that differs from the one in the episode's file; allowed: the same session, or another id.")]
    [InlineData("--plan", "{", "$: found a syntax error")]
    [InlineData("--policy", """{"format":"iop-transitions/1","id":"x","name":"x","transitions":[]}""", "$.transitions: found ")]
    [InlineData("--with", "{}", "$.format: found no such property")]
    [InlineData("--instrument", "{}", "$.format: found no such property")]
    public void Files_that_do_not_fit_are_refused_with_their_names(string option, string json, string why)
    {
        var file = bench.File("other.json", json);
        var (status, output, errors) = Run(Sample, option, file);

        Assert.Equal((Exit.BadInput, ""), (status, output));
        Assert.Contains(file, errors);
        Assert.Contains(why, errors);
        Assert.DoesNotContain("should not happen", errors);
    }

    [Fact]
    public void Every_problem_of_an_episode_is_reported_with_its_path()
    {
        var (status, output, errors) = Run(Sample.Replace("\"accepts\": true", "\"accepts\": 1", StringComparison.Ordinal).Replace("phq-9", "phq", StringComparison.Ordinal));

        Assert.Equal((Exit.BadInput, ""), (status, output));
        Assert.Contains("standard input: $.facts.assessments[0].scores[0].instrument: found the string \"phq\"", errors);
        Assert.Contains("standard input: $.facts.preferences[0].accepts: found the number 1; allowed: true or false\n", errors);
        Assert.EndsWith("iop: standard input cannot be used.\n", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decide", "-")]
    [InlineData("decide", "-", "--on", "tomorrow")]
    [InlineData("decide", "-", "--on", "2026-02-24", "--policy", "-")]
    [InlineData("decide", "-", "--on", "2026-02-24", "--plan", "nowhere.json")]
    [InlineData("decide", "-", "--on", "2026-02-24", "--format", "svg")]
    public void What_is_not_offered_is_bad_input(params string[] args)
    {
        var (status, output, errors) = Bench.RunWith(Sample, colors: false, CancellationToken.None, args);

        Assert.Equal((Exit.BadInput, ""), (status, output));
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("should not happen", errors);
    }

    [Fact]
    public void Levels_and_instruments_of_one_s_own_are_known_where_they_are_given()
    {
        var json = Sample.Replace("asam4:1.5", "acme:A", StringComparison.Ordinal);
        var acme = bench.File("acme.json", Example("iop-levels-1"));

        Assert.Equal(Exit.Fine, Run(json, "--with", acme).Status);
        Assert.Contains("$.facts.preferences[0].level: found the string \"acme:A\"", Run(json).Errors);
    }

    [Fact]
    public void Json_says_what_the_library_says()
    {
        var record = EpisodeJson.Read(System.Text.Encoding.UTF8.GetBytes(Sample)).Require();
        var expected = StepDown.Standard.Decide(record.Episode, record.Facts, new LocalDate(2026, 2, 24));

        using var json = JsonDocument.Parse(Run(Sample, "--format", "json").Output);

        var root = json.RootElement;
        Assert.Equal(expected.Text, root.GetProperty("text").GetString());
        Assert.Equal(expected.Options.Select(option => option.Text), root.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("text").GetString()));
        Assert.Equal("stepDown", root.GetProperty("recommended").GetProperty("kind").GetString());
    }

    [Fact]
    public void The_tools_page_names_every_property_of_the_answers()
    {
        var page = File.ReadAllText(Repository.At("docs/cli.md"));
        using var decided = JsonDocument.Parse(Run(Without("preferences"), "--format", "json").Output);
        using var moved = JsonDocument.Parse(Run(Sample, "--format", "json").Output);
        using var held = JsonDocument.Parse(Bench.RunWith(Sample, colors: false, CancellationToken.None, "continuity", "-", "--format", "json").Output);

        Assert.All(
            new[] { decided, moved, held }.SelectMany(json => Names(json.RootElement)).Distinct(),
            name => Assert.Matches($"`([a-z.\\[\\]]+\\.)?{name}(\\[\\])?`", page));

        static IEnumerable<string> Names(JsonElement part) => part.ValueKind switch
        {
            JsonValueKind.Array => part.EnumerateArray().SelectMany(Names),
            JsonValueKind.Object => part.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name)),
            _ => [],
        };
    }

    [Fact]
    public void Words_of_the_file_do_not_reach_the_terminal_raw()
    {
        var output = Run(Sample.Replace("pt-42", "p\\u001b[31m", StringComparison.Ordinal)).Output;

        Assert.DoesNotContain('\u001b', output);
        Assert.Contains('\u001b', Bench.RunWith(Sample, colors: true, CancellationToken.None, "decide", "-", "--on", "2026-02-24").Output);
    }

    public void Dispose() => bench.Dispose();

    internal static string Example(string page) => File.ReadAllText(Repository.At($"docs/formats/{page}.md")).Split("```json\n")[1].Split("```")[0];

    /// <summary>The sample without its facts, or without one list of them.</summary>
    internal static string Without(string part)
    {
        var root = JsonNode.Parse(Sample)!.AsObject();
        Assert.True(part == "facts" ? root.Remove(part) : root["facts"]!.AsObject().Remove(part));
        return root.ToJsonString();
    }

    private static (int Status, string Output, string Errors) Run(string json, params string[] options) =>
        Bench.RunWith(json, colors: false, CancellationToken.None, ["decide", "-", "--on", "2026-02-24", .. options]);

    private static string[] Missing(string file, params string[] options)
    {
        using var json = JsonDocument.Parse(Bench.Run(["decide", file, "--on", "2026-02-24", "--format", "json", .. options]).Output);
        return [.. json.RootElement.GetProperty("missing").EnumerateArray().Select(fact => fact.GetProperty("fact").GetString()!).Distinct()];
    }
}
