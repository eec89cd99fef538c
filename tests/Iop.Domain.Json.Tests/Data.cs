using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Iop.Domain.Foundation;

namespace Iop.Domain.Json.Tests;

/// <summary>Files and small texts that the tests read and spoil.</summary>
internal static class Data
{
    public const string Program = """
        {
          "format": "iop-program/1", "name": "small", "timeZone": "America/New_York", "weekOf": "2026-03-02",
          "clinicians": [ { "id": "c1", "name": "Lead", "maxMinutesPerWeek": 1920 }, { "id": "c2" } ],
          "rooms": [ { "id": "r1", "name": "Blue" } ],
          "sessions": [
            { "id": "s1", "modality": "group", "day": "monday", "start": "09:00", "end": "10:00", "capacity": 8, "minimumToRun": 3,
              "clinician": "c1", "room": "r1", "telehealth": false, "levels": ["asam4:2.1"], "requires": ["women"], "series": "a" },
            { "id": "s2", "modality": "individual", "day": "sunday", "start": "23:00", "end": "24:00", "capacity": 1, "clinician": "c2", "offer": "b" } ],
          "patients": [
            { "id": "p1", "level": "asam4:2.1", "traits": ["women"], "priority": 2,
              "unavailable": [ { "day": "friday", "start": "00:00", "end": "09:05", "why": "work" } ], "travelMinutes": 15,
              "dislikes": [ { "day": "tuesday", "start": "17:00", "end": "18:00", "penalty": 7 } ],
              "primaryClinician": "c2", "pinned": ["s1"], "avoid": ["p2"], "current": ["s1", "s2"],
              "requirement": { "minutesPerWeek": { "min": 60, "max": 120 }, "daysPerWeek": { "max": 5 }, "minutesPerDay": { "max": 240 },
                "sessionsPerDay": { "max": 4 }, "spanPerDay": { "max": 360 },
                "modalities": { "art therapy": { "sessions": { "max": 1 } }, "group": { "sessions": { "min": 1 }, "minutes": { "max": 600 } } } } },
            { "id": "p2", "level": "asam4:2.1", "current": null, "requirement": {} } ],
          "weights": { "day": 10 }
        }
        """;

    public const string Schedule = """
        {
          "format": "iop-schedule/1", "program": "small", "status": "feasible", "objective": 1234, "lowerBound": 1200, "seconds": 0.8,
          "assignments": [ { "patient": "p1", "sessions": ["s1", "s7"] } ],
          "unserved": [ { "patient": "p9", "reasons": [ { "code": "no-seat", "message": "Every evening group is full." } ] } ]
        }
        """;

    public const string Plan = """
        {
          "format": "iop-plan/1", "id": "plan-7", "patient": "pt-42", "timeZone": "America/New_York", "payer": "medicare", "population": "adult",
          "phases": [
            { "level": "asam4:2.5", "start": "2026-01-05", "end": "2026-01-30", "sessions": [ { "modality": "group", "minutes": 240, "timesPerWeek": 5, "breakMinutes": 30 } ] },
            { "level": "asam4:2.1", "start": "2026-02-02" } ]
        }
        """;

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static string Instance(string name) => Path.Combine(AppContext.BaseDirectory, "data", "instances", $"{name}.json");

    public static string PlanFile(string name) => Path.Combine(AppContext.BaseDirectory, "data", "plans", $"{name}.json");

    /// <summary>What is wrong with a file that was read as <c>f</c>, without its name.</summary>
    public static string[] Faults<T>(ReadResult<T> read)
        where T : class => [.. read.Problems.Select(problem => problem.ToString()["f: ".Length..])];

    /// <summary>The text with the value at a place such as <c>sessions[0].capacity</c> replaced or added; an empty value removes it.</summary>
    public static string With(string json, string place, string value)
    {
        var root = JsonNode.Parse(json)!;
        var steps = place.Replace("]", "", StringComparison.Ordinal).Split('.', '[');
        var node = steps[..^1].Aggregate(root, static (at, step) =>
            at is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : at[step]!);
        switch (node)
        {
            case JsonArray list when value.Length > 0:
                list[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = JsonNode.Parse(value);
                break;
            case JsonArray list:
                list.RemoveAt(int.Parse(steps[^1], CultureInfo.InvariantCulture));
                break;
            case JsonObject item when value.Length > 0:
                item[steps[^1]] = JsonNode.Parse(value);
                break;
            default:
                Assert.True(node.AsObject().Remove(steps[^1]), place);
                break;
        }

        return root.ToJsonString();
    }

    public static ValueList<FormatProblem> ProgramProblems(string json) => ProgramJson.Read(Utf8(json)).Problems;

    public static string[] Paths(this ValueList<FormatProblem> problems) => [.. problems.Select(problem => problem.Path)];
}
