using System.Text.Json;
using Iop.Domain.Tests;

namespace Iop.Cli.Tests;

public sealed class ExplainTests : IDisposable
{
    private const string Short = """
        { "format": "iop-program/1", "name": "n", "timeZone": "UTC", "weekOf": "2026-02-02",
          "sessions": [ { "id": "s", "modality": "group", "day": "tuesday", "start": "18:00", "end": "19:00", "capacity": 1 } ],
          "patients": [
            { "id": "anna", "level": "asam4:2.1", "travelMinutes": 30, "requirement": { "minutesPerWeek": { "min": 60 } },
              "unavailable": [ { "day": "monday", "start": "09:00", "end": "18:00", "why": "work" }, { "day": "tuesday", "start": "09:00", "end": "18:00", "why": "work" } ] },
            { "id": "ben", "level": "asam4:2.1", "requirement": { "minutesPerWeek": { "min": 60 } } },
            { "id": "cleo", "level": "asam4:2.1", "requirement": { "minutesPerWeek": { "min": 60 } } } ] }
        """;

    private const string Taken = """
        { "format": "iop-schedule/1", "program": "n", "status": "feasible", "objective": 1, "lowerBound": 0, "seconds": 0,
          "assignments": [ { "patient": "ben", "sessions": [ "s" ] } ], "unserved": [] }
        """;

    private readonly Bench bench = new();

    [Theory]
    [InlineData("p1")]
    [InlineData("p39")]
    public void Patients_without_a_week_are_explained_as_ever(string patient)
    {
        var (status, output, errors) = Bench.Run("explain", Repository.At("tests/data/instances/fixed-60.json"), "--patient", patient);

        Assert.Equal(Exit.No, status);
        Assert.Empty(errors);
        Repository.Holds($"tests/Iop.Cli.Tests/Explaining/{patient}.txt", output);
    }

    [Fact]
    public void A_patient_for_whom_no_seat_is_left_is_explained_as_ever()
    {
        var (status, output, _) = Bench.Run(
            "explain", Repository.At("tests/data/instances/fixed-60.json"), "--patient", "p25", "--schedule", Repository.At("tests/Iop.Cli.Tests/Explaining/fixed-60.schedule.json"));

        Assert.Equal(Exit.No, status);
        Repository.Holds("tests/Iop.Cli.Tests/Explaining/p25.txt", output);
    }

    [Fact]
    public void Why_and_what_would_change_it_stand_above_the_timetable()
    {
        var (status, output, errors) = Bench.Run("explain", bench.File("p.json", Short), "--patient", "anna");

        Assert.Equal(Exit.No, status);
        Assert.Empty(errors);
        Assert.StartsWith("anna has no compliant week with every seat free.\n", output);
        Assert.Contains("patient's life  work, Monday and Tuesday 09:00–18:00, with 30 minutes of travel on both sides; in the way of the Tuesday 18:00–19:00 group session (s) (unavailable)\n", output);
        Assert.Contains("1. Free Tuesday from 17:30 (work, Monday and Tuesday 09:00–18:00): 30 minutes. [30 points; week costs 30]\n", output);
        Assert.Contains("Tuesday   ##################WW\n", output);
        Assert.Contains("  # work: Mon Tue 09:00–18:00\n", output);
    }

    [Fact]
    public void It_is_said_where_giving_up_one_reason_is_not_enough()
    {
        var both = Short.Replace("\"why\": \"work\" } ] }", "\"why\": \"work\" }, { \"day\": \"tuesday\", \"start\": \"18:30\", \"end\": \"20:00\", \"why\": \"class\" } ] }", StringComparison.Ordinal);
        var (_, output, _) = Bench.Run("explain", bench.File("p.json", both), "--patient", "anna");

        Assert.Contains("Why: together these rule out every week, and there is more in the way: giving up one of them is not enough.\n", output);
        Assert.Contains(" And: ", output);

        (_, output, _) = Bench.Run("explain", bench.File("q.json", Short.Replace("\"sessions\": [ {", "\"sessions\": [ ], \"x\": [ {", StringComparison.Ordinal).Replace(", \"x\": [ { \"id\": \"s\", \"modality\": \"group\", \"day\": \"tuesday\", \"start\": \"18:00\", \"end\": \"19:00\", \"capacity\": 1 } ]", "", StringComparison.Ordinal)), "--patient", "ben");
        Assert.Contains("Why: this rules out every week, and there is more in the way.\n", output);
        Assert.Contains("Ways out: no change of up to four reasons gives a week with a session in it.\n", output);
    }

    [Fact]
    public void A_week_is_printed_and_the_status_is_fine()
    {
        var (status, output, _) = Bench.Run("explain", bench.File("p.json", Short), "--patient", "ben");

        Assert.Equal(Exit.Fine, status);
        Assert.Contains("Tuesday   18:00–19:00 group (s)", output);
    }

    [Fact]
    public void A_schedule_takes_seats_but_not_the_patients_own()
    {
        var (program, schedule) = (bench.File("p.json", Short), bench.File("s.json", Taken));

        Assert.Equal(Exit.Fine, Bench.Run("explain", program, "--patient", "ben", "--schedule", schedule).Status);
        var (status, output, _) = Bench.Run("explain", program, "--patient", "cleo", "--schedule", schedule);
        Assert.Equal(Exit.No, status);
        Assert.Contains("One seat in the Tuesday 18:00–19:00 group session (s).", output);
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("ben")]
    public void The_JSON_answer_has_every_property_of_its_page(string patient)
    {
        var (_, output, _) = Bench.Run("explain", bench.File("p.json", Short), "--patient", patient, "--format", "json");
        using var json = JsonDocument.Parse(output);
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.At("docs/formats/iop-explanation-1.schema.json")));

        Assert.Equal("iop-explanation/1", json.RootElement.GetProperty("format").GetString());
        Assert.Equal(
            schema.RootElement.GetProperty("required").EnumerateArray().Select(name => name.GetString()),
            json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(patient == "ben", json.RootElement.GetProperty("conflict").ValueKind == JsonValueKind.Null);
        Assert.Equal(patient == "anna", json.RootElement.GetProperty("waysOut").GetArrayLength() > 0);
        Assert.Equal(patient == "ben" ? "hasWeek" : "explained", json.RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public void An_unknown_patient_is_bad_input_and_the_nearest_are_named()
    {
        var (status, output, errors) = Bench.Run("explain", bench.File("p.json", Short), "--patient", "Bem");

        Assert.Equal(Exit.BadInput, status);
        Assert.Empty(output);
        Assert.Contains("found \"Bem\"", errors);
        Assert.Contains("the nearest are ben, ", errors);
    }

    [Fact]
    public void Without_a_patient_it_is_bad_usage() => Assert.Equal(Exit.BadInput, Bench.Run("explain", bench.File("p.json", Short)).Status);

    [Fact]
    public void A_schedule_of_another_program_is_bad_input() => Assert.Equal(
        Exit.BadInput,
        Bench.Run("explain", bench.File("p.json", Short), "--patient", "ben", "--schedule", bench.File("s.json", Taken.Replace("[ \"s\" ]", "[ \"t\" ]", StringComparison.Ordinal))).Status);

    public void Dispose() => bench.Dispose();
}
