using System.Text.Json;
using Iop.Cli.Demo;
using Iop.Domain.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Tests.Oracle;

namespace Iop.Cli.Tests;

public sealed class ScheduleTests : IDisposable
{
    private const string Nobody = """
        { "format": "iop-program/1", "name": "n", "timeZone": "UTC", "weekOf": "2026-02-02", "sessions": [],
          "patients": [ { "id": "p", "level": "asam4:2.1", "requirement": { "minutesPerWeek": { "min": 540 } } } ] }
        """;

    private const string Somebody = """
        { "format": "iop-program/1", "name": "n", "timeZone": "UTC", "weekOf": "2026-02-02",
          "sessions": [ { "id": "s", "modality": "group", "day": "monday", "start": "18:00", "end": "19:00", "capacity": 1 } ],
          "patients": [ { "id": "p", "level": "asam4:2.1", "requirement": { "minutesPerWeek": { "min": 60 } } } ] }
        """;

    private const string Two = """
        { "format": "iop-program/1", "name": "n", "timeZone": "America/New_York", "weekOf": "2026-02-02", "clinicians": [ { "id": "c" } ], "rooms": [ { "id": "r" } ],
          "sessions": [ { "id": "s", "modality": "group", "day": "monday", "start": "18:00", "end": "19:00", "capacity": 1, "clinician": "c", "room": "r" } ],
          "patients": [ { "id": "p", "level": "asam4:2.1", "requirement": { "minutesPerWeek": { "min": 60 } } },
                        { "id": "q", "level": "asam4:2.1", "requirement": { "minutesPerWeek": { "min": 60 } } } ] }
        """;

    private readonly Bench bench = new();

    [Fact]
    public void The_samples_schedule_goes_to_standard_output_and_the_summary_beside_it()
    {
        var program = bench.Sample(Samples.Program);
        var (status, output, errors) = Bench.Run("schedule", program, "--iterations", "5", "--threads", "2", "--seed", "7");

        Assert.Equal(Exit.Fine, status);
        var schedule = ScheduleJson.Read(System.Text.Encoding.UTF8.GetBytes(output)).Require();
        Assert.True(Referee.Judge(ProgramJson.ReadFile(program).Require(), schedule).IsSound);
        Assert.True(schedule.Seconds > 0);
        Assert.Contains($"{schedule.Assignments.Count} of 60 patients have a compliant week.", errors);
        Assert.Contains("pt-17 has no week:", errors);
        Assert.Contains("works evenings", errors);
    }

    [Fact]
    public void A_file_is_written_whole_and_nothing_is_left_beside_it()
    {
        var program = bench.File("program.json", Somebody);
        var to = bench.File("schedule.json", "what stood there before");
        var (status, output, errors) = Bench.Run("schedule", program, "--out", to);

        Assert.Equal(Exit.Fine, status);
        Assert.Empty(output);
        Assert.Contains("proven optimal", errors);
        Assert.Equal(ScheduleStatus.Optimal, ScheduleJson.ReadFile(to).Require().Status);
        Assert.Equal(2, Directory.GetFiles(bench.Folder).Length);
    }

    [Fact]
    public void More_pins_than_seats_are_told_before_the_search_and_of_one_kind_three_at_most()
    {
        static string Meeting(int number, string requires) =>
            $$"""{ "id": "s{{number}}", "modality": "group", "day": "monday", "start": "1{{number}}:00", "end": "1{{number + 1}}:00", "capacity": 1, "requires": [ {{requires}} ] }""";
        static string Pinned(int number) => $$"""{ "id": "p{{number}}", "level": "asam4:2.1", "pinned": [ "s0" ], "requirement": { "minutesPerWeek": { "min": 60 } } }""";
        var sessions = string.Join(",", Enumerable.Range(1, 5).Select(number => Meeting(number, "\"trauma\"")).Prepend(Meeting(0, "")));
        var patients = string.Join(",", Enumerable.Range(1, 3).Select(Pinned));
        var file = bench.File("pins.json", $$"""{ "format": "iop-program/1", "name": "n", "timeZone": "UTC", "weekOf": "2026-02-02", "sessions": [ {{sessions}} ], "patients": [ {{patients}} ] }""");
        var (_, _, errors) = Bench.Run("schedule", file);
        var before = errors.Split('\n').TakeWhile(line => line.StartsWith("before the search: ", StringComparison.Ordinal)).ToArray();
        Assert.Contains("before the search: Session s0 has 1 seat and 3 patients are pinned to it: 2 of them stay unserved. (program.session.pinned-beyond-seats)", before);
        Assert.Equal(3, before.Count(line => line.EndsWith(" never runs: of the patients none may and can attend it. (program.session.nobody-may-attend)", StringComparison.Ordinal)));
        Assert.Contains("before the search: 2 more of this kind; --format json names all (program.session.nobody-may-attend)", before);

        var (_, _, summary) = Bench.Run("schedule", file, "--format", "json");
        using var json = JsonDocument.Parse(summary);
        var concerns = json.RootElement.GetProperty("concerns").EnumerateArray().ToArray();
        Assert.Equal(before.Length + 1, concerns.Length);
        Assert.Contains(concerns, concern => concern.GetProperty("path").GetString() == "sessions[0].capacity" && !concern.GetProperty("isError").GetBoolean());
    }

    [Fact]
    public void The_summary_as_json_counts_labels_and_keeps_times_apart()
    {
        var program = bench.File("program.json", Somebody);
        var (status, _, errors) = Bench.Run("schedule", program, "--format", "json");

        Assert.Equal(Exit.Fine, status);
        using var summary = System.Text.Json.JsonDocument.Parse(errors);
        Assert.Equal(1, summary.RootElement.GetProperty("served").GetInt32());
        var statistics = summary.RootElement.GetProperty("statistics");
        Assert.Equal(1, statistics.GetProperty("weeks").GetInt32());
        Assert.True(statistics.GetProperty("labelsCreated").GetInt64() >= statistics.GetProperty("labelsDominated").GetInt64());
        var times = statistics.GetProperty("notDeterministic");
        Assert.InRange(times.GetProperty("medianMicroseconds").GetDouble(), 0.1, times.GetProperty("percentile99Microseconds").GetDouble());
        Assert.Equal(0, statistics.GetProperty("explanations").GetInt32());
        Assert.Equal(0, times.GetProperty("explanationMedianMilliseconds").GetDouble());
    }

    [Fact]
    public void The_summary_as_json_times_the_explanation_of_who_has_no_week()
    {
        var (_, _, errors) = Bench.RunWith(Nobody, colors: false, CancellationToken.None, "schedule", "-", "--format", "json");

        using var summary = System.Text.Json.JsonDocument.Parse(errors);
        var statistics = summary.RootElement.GetProperty("statistics");
        Assert.Equal(1, statistics.GetProperty("explanations").GetInt32());
        var times = statistics.GetProperty("notDeterministic");
        Assert.InRange(times.GetProperty("explanationMedianMilliseconds").GetDouble(), 0.001, times.GetProperty("explanationPercentile99Milliseconds").GetDouble());
    }

    [Fact]
    public void The_summary_as_json_says_all_of_a_schedule_and_the_page_names_every_property()
    {
        var program = bench.File("program.json", Two);
        var from = bench.File("from.json", """
            { "format": "iop-schedule/1", "program": "n", "status": "feasible", "objective": 200030, "lowerBound": 0, "seconds": 0,
              "assignments": [ { "patient": "gone", "sessions": [ "s" ] } ], "unserved": [ { "patient": "p", "reasons": [] }, { "patient": "q", "reasons": [] } ] }
            """);
        var (status, _, errors) = Bench.Run("schedule", program, "--format", "json", "--from", from, "--changes", "5", "--self-check");

        Assert.Equal(Exit.Fine, status);
        using var summary = System.Text.Json.JsonDocument.Parse(errors);
        var root = summary.RootElement;
        Assert.Equal(100_030, root.GetProperty("objective").GetInt64());
        Assert.InRange(root.GetProperty("leastUnservedWeight").GetInt64(), 0, root.GetProperty("unservedWeight").GetInt64());
        Assert.Equal(100_030, root.GetProperty("causes").EnumerateArray().Sum(cause => cause.GetProperty("amount").GetInt64()));
        Assert.Equal("s", root.GetProperty("prices")[0].GetProperty("id").GetString());
        Assert.Equal(1, root.GetProperty("changes")[0].GetProperty("moreServed").GetInt32());
        Assert.Equal(-99_970, root.GetProperty("difference").GetProperty("objective").GetInt64());
        Assert.Equal(60, root.GetProperty("clinicians")[0].GetProperty("minutes").GetInt32());
        ToolsPage.NamesEveryPropertyOf(summary);
    }

    [Fact]
    public void The_summary_says_what_the_objective_is_made_of_and_what_would_serve_most()
    {
        var (_, _, errors) = Bench.Run("schedule", bench.File("program.json", Two), "--changes", "5");

        Assert.Contains("of it patients without a week 100,000, days 30", errors);
        Assert.Contains("clinicians: 1.0 of 1.0 hours in use (100 %)", errors);
        Assert.Contains("One more seat in group monday 18:00-19:00 (s). +1 served, objective -99,970", errors);
        Assert.Contains("(cost-to-others)", errors);
    }

    [Fact]
    public void Each_patient_has_a_calendar_under_a_name_that_no_id_can_lead_astray()
    {
        var program = bench.File("program.json", Two.Replace("\"q\"", "\"../Q\"", StringComparison.Ordinal));
        var folder = Path.Combine(bench.Folder, "calendars");
        var (status, _, _) = Bench.Run("schedule", program, "--ics", folder);

        Assert.Equal(Exit.Fine, status);
        Assert.Equal(["%2E%2E%2FQ.ics", "p.ics"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var texts = Directory.GetFiles(folder).Select(File.ReadAllText).ToList();
        Assert.All(texts, text => Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", text, StringComparison.Ordinal));
        Assert.Single(texts, text => text.Contains("DTSTART;TZID=America/New_York:20260202T180000\r\n", StringComparison.Ordinal));
        Assert.Equal(Exit.BadInput, Bench.Run("schedule", program, "--ics", program).Status);
    }

    [Fact]
    public void The_page_is_whole_and_takes_no_name_for_markup()
    {
        var program = bench.File("program.json", Two.Replace("\"q\"", "\"<b>q&\"", StringComparison.Ordinal));
        var to = Path.Combine(bench.Folder, "week.html");
        var (status, _, _) = Bench.Run("schedule", program, "--html", to, "--changes", "5");

        Assert.Equal(Exit.Fine, status);
        var page = File.ReadAllText(to);
        Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
        Assert.EndsWith("</body></html>\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page);
        Assert.Contains("&lt;b&gt;q&amp;", page);
        Assert.Contains("<td>18:00-19:00</td><td>s</td>", page);
        Assert.Contains("What would serve most", page);
    }

    [Fact]
    public void Nobody_served_is_an_answer_of_no()
    {
        var (status, output, errors) = Bench.RunWith(Nobody, colors: false, CancellationToken.None, "schedule", "-");

        Assert.Equal(Exit.No, status);
        Assert.Single(ScheduleJson.Read(System.Text.Encoding.UTF8.GetBytes(output)).Require().Unserved);
        Assert.Contains("0 of 1 patients", errors);
    }

    [Fact]
    public void A_program_without_patients_is_fine() => Assert.Equal(
        Exit.Fine,
        Bench.RunWith("""{ "format": "iop-program/1", "name": "n", "timeZone": "UTC", "weekOf": "2026-02-02", "sessions": [], "patients": [] }""",
            colors: false, CancellationToken.None, "schedule", "-").Status);

    [Fact]
    public void A_time_limit_ends_the_search_with_an_answer()
    {
        var (status, output, errors) = Bench.Run("schedule", Repository.At("tests/data/instances/design-12.json"), "--time-limit", "500ms", "--iterations", "100000000");

        Assert.True(status is Exit.Fine or Exit.No);
        Assert.True(ScheduleJson.Read(System.Text.Encoding.UTF8.GetBytes(output)).IsSound);
        Assert.Contains("stopped early", errors);
    }

    [Fact]
    public void An_interrupt_gives_the_best_so_far_and_says_so()
    {
        var to = Path.Combine(bench.Folder, "schedule.json");
        var (status, _, _) = Bench.RunWith("", colors: false, new CancellationToken(canceled: true), "schedule", bench.Sample(Samples.Program), "--out", to);

        Assert.Equal(Exit.Interrupted, status);
        Assert.True(ScheduleJson.ReadFile(to).IsSound);
    }

    [Fact]
    public void A_place_that_cannot_take_a_file_is_refused_before_the_work()
    {
        var program = bench.File("program.json", Somebody);

        Assert.Equal(Exit.BadInput, Bench.Run("schedule", program, "--out", bench.Folder).Status);
        var (status, output, errors) = Bench.Run("schedule", program, "--out", Path.Combine(bench.Folder, "none", "s.json"));
        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains("directory does not exist", errors);
    }

    [Theory]
    [InlineData("--time-limit", "0s")]
    [InlineData("--time-limit", "30")]
    [InlineData("--time-limit", "25h")]
    [InlineData("--time-limit", "-1s")]
    [InlineData("--threads", "0")]
    [InlineData("--iterations", "-1")]
    [InlineData("--iterations", "1.5")]
    [InlineData("--seed", "x")]
    [InlineData("--changes", "0")]
    [InlineData("--html", "")]
    [InlineData("--ics", "")]
    public void Options_out_of_range_are_usage_errors(string option, string value)
    {
        var (status, output, errors) = Bench.Run("schedule", bench.File("program.json", Somebody), option, value);

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.StartsWith("iop: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_is_no_program()
    {
        var (status, output, errors) = Bench.Run("schedule", bench.Sample(Samples.Plan));

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains("$.format: found", errors);
    }

    public void Dispose() => bench.Dispose();
}
