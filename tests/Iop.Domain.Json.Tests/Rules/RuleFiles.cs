using Iop.Domain.Json.Tests.Levels;
using Iop.Domain.Rules;

namespace Iop.Domain.Json.Tests.Rules;

/// <summary>A rule set with every property and every type of requirement that a file may have.</summary>
internal static class RuleFiles
{
    public const string Acme = """
        {
          "format": "iop-rules/1", "id": "acme", "name": "Acme Health, evening programs",
          "rules": [
            { "id": "acme.min-hours", "title": "At least 9 hours a week", "basis": "planned", "requirement": { "type": "weeklyHours", "minutes": { "atLeast": 540, "below": 1200 } },
              "severity": "mandatory", "citation": { "title": "Acme manual", "url": "https://example.org/manual", "remark": "2026-01" },
              "levels": ["asam4:2.1", "asam3:2.1"], "from": "2026-01-01", "until": "2027-12-31", "evidence": "primary",
              "furtherCitations": [ { "title": "Acme bulletin 3", "url": "https://example.org/3", "remark": "p. 2" } ],
              "population": "adult", "payer": "acme", "jurisdiction": "US-MD", "program": "cmhc", "exceptPrograms": ["otp", "probation"], "week": "sunday", "exceptions": ["acme.taper"], "note": "Net of breaks." },
            { "id": "acme.taper", "title": "Two lighter weeks", "basis": "planned", "severity": "guidance", "citation": { "title": "Acme manual" },
              "requirement": { "type": "taper", "level": "asam4:2.1", "next": "asam4:1.5", "mostDays": 14, "mostFreeDaysBetween": 3 } },
            { "id": "acme.both", "title": "Both", "basis": "delivered", "severity": "expected", "citation": { "title": "Acme manual" }, "rungs": ["iop", "php"],
              "requirement": { "type": "all", "parts": [
                { "type": "amount", "measure": "sessions", "window": { "per": "week", "week": "patientsFirstDay", "firstDay": 8, "lastDay": 28 }, "bounds": { "moreThan": 2, "atMost": 6 },
                  "scope": { "only": ["group", "yoga"] } },
                { "type": "any", "parts": [ { "type": "gap", "mostDays": 4, "scope": { "allBut": ["peer"], "leastMinutes": 20 } },
                  { "type": "amount", "measure": "days", "window": { "per": "span", "days": 14, "ofStay": true }, "bounds": { "atLeast": 4 } }, { "type": "described", "text": "a call each day" },
                  { "type": "amount", "measure": "missed", "window": { "per": "week", "partsFrom": 4 }, "bounds": { "atMost": 1 }, "scope": { "leastMinutes": 45 } } ] } ] } },
            { "id": "acme.session", "title": "Sessions", "basis": "scheduled", "severity": "expected", "citation": { "title": "Acme manual" },
              "requirement": { "type": "session", "scope": { "allBut": ["peer"] }, "groupSize": { "atMost": 12 }, "minutes": { "atLeast": 45 }, "providers": { "atLeast": 1 }, "modes": ["inPerson", "video"], "oneOf": ["counselor", "coach"] } },
            { "id": "acme.deadline", "title": "Assessment", "basis": "planned", "severity": "expected", "citation": { "title": "Acme manual" },
              "requirement": { "type": "deadline", "what": "assessment:comprehensive", "within": { "workingDays": 3 }, "after": "admission", "whileCareGoesOn": true } },
            { "id": "acme.interval", "title": "Reviews", "basis": "planned", "severity": "expected", "citation": { "title": "Acme manual" },
              "requirement": { "type": "interval", "what": "planReview", "every": { "days": 30 }, "after": "phaseStart", "first": { "daysWithSession": 5 } } },
            { "id": "acme.follow-up", "title": "Seen soon", "basis": "delivered", "severity": "expected", "citation": { "title": "Acme manual" },
              "requirement": { "type": "followUp", "after": "emergencyVisit", "lastDay": 7, "sameDay": "notStated", "visits": 2, "firstVisitBy": 14, "scope": { "only": ["group"] }, "beginWith": ["highIntensityDischarge"], "readmissionDays": 30 } },
            { "id": "acme.exclusion", "title": "Not both", "basis": "delivered", "severity": "mandatory", "citation": { "title": "Acme manual" },
              "requirement": { "type": "exclusion", "daysBefore": 7, "levels": ["asam4:2.5"] } },
            { "id": "acme.caseload", "title": "Caseload", "basis": "planned", "severity": "expected", "citation": { "title": "Acme manual" },
              "requirement": { "type": "caseload", "mostPatients": 20, "roles": ["counselor", "nurse"], "average": true } },
            { "id": "acme.content", "title": "Parts", "basis": "planned", "severity": "expected", "citation": { "title": "Acme manual" },
              "requirement": { "type": "content", "parts": ["certifiedNeed", "diagnosis", "goals"], "certifiedMinutes": { "atLeast": 540 } } },
            { "id": "acme.adults", "title": "Adults", "basis": "planned", "severity": "expected", "citation": { "title": "Acme manual" }, "switchedOff": true,
              "requirement": { "type": "population", "only": "adult" } } ]
        }
        """;

    /// <summary>The set of the sample.</summary>
    public static RuleSet Own { get; } = RuleSetJson.Read(Data.Utf8(Acme)).Require();

    /// <summary>The problems of the sample with another value at a place, as <c>path: found; allowed</c>.</summary>
    public static string[] Problems(string place, string value) =>
        [.. RuleSetJson.Read(Data.Utf8(Data.With(Acme, place, value)), "own.json", LevelFiles.Catalog).Problems.Select(problem => $"{problem.Path}: {problem.Found}; {problem.Allowed}")];
}
