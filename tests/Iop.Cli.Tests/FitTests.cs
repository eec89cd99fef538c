using System.Text.Json;

namespace Iop.Cli.Tests;

public sealed class FitTests : IDisposable
{
    private const string Program = """
        { "format": "iop-program/1", "name": "n", "timeZone": "UTC", "weekOf": "2026-02-02",
          "sessions": [ { "id": "morning", "modality": "group", "day": "monday", "start": "09:00", "end": "10:00", "capacity": 1 },
                        { "id": "evening", "modality": "group", "day": "monday", "start": "18:00", "end": "19:00", "capacity": 1 } ],
          "patients": [ { "id": "p", "level": "asam4:2.1", "requirement": { "minutesPerWeek": { "min": 60 } } },
                        { "id": "new", "level": "asam4:2.1", "unavailable": [ { "day": "monday", "start": "17:00", "end": "24:00" } ], "requirement": { "minutesPerWeek": { "min": 60 } } } ] }
        """;

    private const string Schedule = """
        { "format": "iop-schedule/1", "program": "n", "status": "feasible", "objective": 100030, "lowerBound": 0, "seconds": 0,
          "assignments": [ { "patient": "p", "sessions": [ "morning" ] } ], "unserved": [ { "patient": "new", "reasons": [] } ] }
        """;

    private readonly Bench bench = new();

    [Fact]
    public void A_newcomer_gets_no_seat_of_another_unless_that_one_may_move()
    {
        var (program, schedule) = (bench.File("program.json", Program), bench.File("schedule.json", Schedule));
        var (none, alone, _) = Bench.Run("fit", program, "--patient", "new", "--schedule", schedule);
        Assert.Equal(Exit.No, none);
        Assert.Equal("new: no week fits beside the others.\n", alone);

        var (status, output, _) = Bench.Run("fit", program, "--patient", "new", "--schedule", schedule, "--moved", "1");
        Assert.Equal(Exit.Fine, status);
        Assert.Contains("new, week 1: objective +30", output);
        Assert.Contains("  monday 09:00-10:00 group (morning)\n  p moves: morning for evening, 0\n", output);
    }

    [Fact]
    public void The_answer_as_json_has_no_property_that_the_page_does_not_name()
    {
        var (program, schedule) = (bench.File("program.json", Program), bench.File("schedule.json", Schedule));
        using var answer = JsonDocument.Parse(Bench.Run("fit", program, "--patient", "new", "--schedule", schedule, "--moved", "1", "--format", "json").Output);
        Assert.Equal(30, answer.RootElement.GetProperty("weeks")[0].GetProperty("increase").GetInt64());
        ToolsPage.NamesEveryPropertyOf(answer);
    }

    [Fact]
    public void A_patient_or_a_schedule_that_does_not_fit_is_bad_input()
    {
        var program = bench.File("program.json", Program);
        var (status, _, errors) = Bench.Run("fit", program, "--patient", "nwe", "--schedule", bench.File("schedule.json", Schedule));
        Assert.Equal(Exit.BadInput, status);
        Assert.Contains("the nearest are new, p", errors);

        var broken = bench.File("broken.json", Schedule.Replace("[ \"morning\" ]", "[ \"night\" ]", StringComparison.Ordinal));
        (status, _, errors) = Bench.Run("fit", program, "--patient", "new", "--schedule", broken);
        Assert.Equal(Exit.BadInput, status);
        Assert.Contains("night is no session of the program week", errors);
        Assert.Equal(Exit.BadInput, Bench.Run("fit", "-", "--patient", "new", "--schedule", "-").Status);
    }

    public void Dispose() => bench.Dispose();
}
