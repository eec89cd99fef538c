using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iop.Cli.Terminals;
using Iop.Cli.Tests.Checking;
using Iop.Domain.Json;
using Iop.Domain.Tests;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Cli.Tests.Transitions;

[Collection(nameof(Alone))]
public sealed class ContinuityTests : IDisposable
{
    private const int Bound = 1_000_000;

    private readonly Bench bench = new();

    private static string Line { get; } = JsonNode.Parse(DecideTests.Sample)!.ToJsonString();

    [Theory]
    [InlineData("continuity.txt", "text", 1)]
    [InlineData("continuity.json", "json", 1)]
    [InlineData("continuity-many.txt", "text", 3)]
    public void An_answer_is_as_it_was_approved(string file, string format, int lines) => Cultures.Each(() =>
    {
        var (status, output, errors) = Run(string.Join('\n', Enumerable.Repeat(Line, lines)), "--as-of", "2026-06-30", "--format", format);

        Assert.Equal((Exit.Fine, ""), (status, errors));
        Repository.Holds($"tests/Iop.Cli.Tests/Transitions/{file}", output);
    });

    [Fact]
    public void Counts_are_the_library_s_whatever_the_files_and_lines()
    {
        var episode = EpisodeJson.Read(Encoding.UTF8.GetBytes(Line)).Require().Episode;
        var expected = ContinuityCounts.Of(Enumerable.Repeat(episode, 5), new LocalDate(2026, 6, 30));
        var (one, lines) = (bench.File("one.json", DecideTests.Sample), bench.File("lines.ndjson", $"{Line}\n{Line}\n\n{Line}\n{Line}"));

        var (status, output, errors) = Bench.Run("continuity", lines, one, "--as-of", "2026-06-30", "--format", "json");

        Assert.Equal((Exit.Fine, ""), (status, errors));
        using var json = JsonDocument.Parse(output);
        var counts = json.RootElement.GetProperty("counts");
        Assert.Equal((5, JsonValueKind.Null), (json.RootElement.GetProperty("episodes").GetInt32(), json.RootElement.GetProperty("episode").ValueKind));
        Assert.Equal((expected.Seams, expected.TotalDaysBetween), (counts.GetProperty("seams").GetInt64(), counts.GetProperty("totalDaysBetween").GetInt64()));
        Assert.Equal(expected.DaysBetween, counts.GetProperty("daysBetween").EnumerateArray().Select(count => count.GetInt64()));
        Assert.Equal(
            expected.FollowUps.Select(found => (found.Yes, found.Denominator)),
            counts.GetProperty("followUps").EnumerateArray().Select(found => (found.GetProperty("numerator").GetInt64(), found.GetProperty("denominator").GetInt64())));
    }

    [Fact]
    public void One_episode_is_looked_at_up_to_its_last_event() =>
        Assert.StartsWith("standard input: patient pt-42, as of 2026-01-21\n", Run(DecideTests.Sample).Output, StringComparison.Ordinal);

    [Fact]
    public void Several_episodes_need_a_day()
    {
        var (status, output, errors) = Run($"{Line}\n{Line}");

        Assert.Equal((Exit.BadInput, ""), (status, output));
        Assert.Equal("iop: --as-of is needed where there is more than one episode: counts are of one day.\n", errors);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void A_broken_line_is_reported_and_the_others_are_counted(string format)
    {
        var broken = Line.Replace("steppedDown", "better", StringComparison.Ordinal);
        var (status, output, errors) = Run($"{Line}\n{broken}\n{Line}", "--as-of", "2026-06-30", "--format", format);

        Assert.Equal(Exit.BadInput, status);
        Assert.StartsWith("standard input:2: $.events[6].reason: found the string \"better\"; allowed: ", errors, StringComparison.Ordinal);
        Assert.Contains(format == "text" ? "2 episode(s), 1 refused, as of 2026-06-30" : "\"refused\": 1", output);
    }

    [Fact]
    public void An_episode_without_events_has_nothing_to_measure()
    {
        var empty = """{"format":"iop-episode/1","patient":"p","events":[]}""";

        Assert.Contains("nothing to measure", Run(empty).Output);
        using var json = JsonDocument.Parse(Run(empty, "--format", "json").Output);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("counts").ValueKind);
        Assert.Equal(Exit.Fine, Run(empty, "--as-of", "2026-06-30").Status);
    }

    [Fact]
    public void Days_between_detox_and_the_next_level_are_told()
    {
        var detox = """
            {"format":"iop-episode/1","patient":"p","events":[
              {"on":"2026-01-01","kind":"admission","level":"ladder:wm"},{"on":"2026-01-05","kind":"discharge","level":"ladder:wm","reason":"completed"},
              {"on":"2026-01-12","kind":"admission","level":"ladder:iop"}]}
            """;

        Assert.Contains("Seams\n  ladder:wm 2026-01-01/2026-01-05 to ladder:iop 2026-01-12/: 7 day(s); warm handover unknown\n", Run(detox).Output);
    }

    [Fact]
    public void The_rules_to_measure_by_can_be_chosen()
    {
        var (status, output, errors) = Run(Line, "--as-of", "2026-06-30", "--measures", "hedis.fui.same-day,cms.iop.no-php-overlap", "--format", "json");

        Assert.Equal((Exit.Fine, ""), (status, errors));
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["hedis.fui.same-day"], Rules(json.RootElement.GetProperty("counts").GetProperty("followUps")));
        Assert.Equal(["cms.iop.no-php-overlap"], Rules(json.RootElement.GetProperty("counts").GetProperty("refusedOverlaps")));
        Assert.All(Rules(json.RootElement.GetProperty("episode").GetProperty("followUps")), rule => Assert.Equal("hedis.fui.same-day", rule));

        (status, _, errors) = Run(Line, "--measures", "hedis.fui.same-day,cms.iop.min-weekly-hours");
        Assert.Equal(Exit.BadInput, status);
        Assert.StartsWith("iop: --measures: found cms.iop.min-weekly-hours; allowed: ", errors, StringComparison.Ordinal);
        Assert.Contains("hedis.fua.7", errors);

        static IEnumerable<string?> Rules(JsonElement found) => found.EnumerateArray().Select(one => one.GetProperty("rule").GetString()).Distinct();
    }

    [Theory]
    [InlineData("continuity")]
    [InlineData("continuity", "-", "--measures", "own")]
    [InlineData("continuity", "-", "-")]
    [InlineData("continuity", "-", "--with", "-")]
    [InlineData("continuity", "nowhere.json")]
    [InlineData("continuity", "-", "--as-of", "june")]
    public void What_is_not_offered_is_bad_input(params string[] args)
    {
        var (status, _, errors) = Bench.RunWith(DecideTests.Sample, colors: false, CancellationToken.None, args);

        Assert.Equal(Exit.BadInput, status);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("should not happen", errors);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_number_of_episodes()
    {
        using var input = new PlanStream(Encoding.UTF8.GetBytes(Line + "\n"), 8_000);
        var status = Tool.Run(["continuity", "-", "--as-of", "2026-06-30"], new Terminal(TextWriter.Null, TextWriter.Null, input, CancellationToken.None));

        Assert.Equal(Exit.Fine, status);
        Assert.NotEqual(0, input.InUse.Early);
        Assert.InRange(input.InUse.Late - input.InUse.Early, long.MinValue, Bound);
    }

    [Fact]
    public void Interrupted_it_says_how_far_it_came()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var (status, _, errors) = Bench.RunWith($"{Line}\n{Line}", colors: false, stop.Token, "continuity", "-", "--as-of", "2026-06-30");

        Assert.Equal((Exit.Interrupted, "iop: interrupted after 0 episode(s).\n"), (status, errors));
    }

    public void Dispose() => bench.Dispose();

    private static (int Status, string Output, string Errors) Run(string input, params string[] options) =>
        Bench.RunWith(input, colors: false, CancellationToken.None, ["continuity", "-", .. options]);
}
