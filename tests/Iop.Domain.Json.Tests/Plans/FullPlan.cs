namespace Iop.Domain.Json.Tests.Plans;

/// <summary>A plan with every property that the format has, in the order of the page.</summary>
internal static class FullPlan
{
    public const string Text = """
        {
          "format": "iop-plan/1", "id": "plan-7", "patient": "pt-42", "timeZone": "America/New_York", "payer": "medicare", "jurisdiction": "US-MD", "programs": ["cmhc"],
          "population": "adult", "diagnoses": ["F10.20", "F33.1"],
          "admission": "2026-01-05T09:30", "discharge": "2026-03-27", "establishedOn": "2026-01-06",
          "phases": [
            { "level": "asam4:2.5", "start": "2026-01-05", "end": "2026-01-30", "sessions": [ { "modality": "group", "minutes": 240, "timesPerWeek": 5, "breakMinutes": 30 } ] },
            { "level": "asam4:2.1", "start": "2026-02-02", "sessions": [
                { "modality": "group", "minutes": 180, "timesPerWeek": 3, "breakMinutes": 15,
                  "allowed": [ { "day": "monday", "start": "09:01", "end": "12:01" }, { "day": "wednesday", "start": "18:00", "end": "24:00" } ],
                  "mode": "inPerson", "provider": "counselor", "services": 3, "goals": ["g1", "g1.1"] },
                { "modality": "art therapy", "minutes": 50, "timesPerWeek": 1 } ] } ],
          "goals": [
            { "id": "g1", "statement": { "code": "abstinence", "text": "Live without alcohol." }, "status": "partlyMet", "target": "2026-03-27",
              "objectives": [
                { "id": "g1.1", "statement": { "code": "use-days" }, "status": "onHold", "target": "2026-02-27", "measure": { "quantity": { "code": "days" }, "min": -1, "max": 2 } },
                { "id": "g1.2", "statement": { "code": "sponsor" } } ] },
            { "id": "g2", "statement": { "code": "mood" } } ],
          "certifications": [
            { "kind": "initial", "signedOn": "2026-01-05", "covers": { "start": "2026-01-05", "end": "2026-02-03" }, "by": "physician", "level": "asam4:2.5",
              "minutesPerWeek": 1200, "statements": [ { "code": "needs-iop", "text": "Needs it." } ] },
            { "kind": "recertification", "signedOn": "2026-02-03", "covers": { "start": "2026-02-04" } } ],
          "reviews": [ { "on": "2026-01-19", "by": ["physician", "counselor"] }, { "on": "2026-02-02" } ],
          "assessments": [ { "kind": "initial", "at": "2026-01-05T10:05", "instrument": "asi", "by": "licensedClinician", "cosignedOn": "2026-01-07" }, { "kind": "update", "at": "2026-02-02" } ],
          "sessions": [
            { "id": "s1", "start": "2026-01-05T09:01", "modality": "group", "minutes": 240, "breakMinutes": 30, "attendance": "attended", "deliveredMinutes": 200, "groupSize": 8,
              "services": 4, "mode": "video", "providers": ["counselor", "counselor"], "level": "asam4:2.5" },
            { "id": "s2", "start": "2026-01-06", "modality": "individual", "minutes": 50, "attendance": "noShow" },
            { "id": "s3", "start": "2026-03-02T17:45", "modality": "individual", "minutes": 50 } ],
          "transition": { "next": "asam4:1.5", "criteria": [ { "code": "stable" } ],
            "followUps": [ { "at": "2026-03-30T09:00", "service": { "code": "therapy" }, "attendance": "excused", "with": "psychiatrist", "mode": "audio" }, { "at": "2026-04-06", "service": { "code": "peer" } } ],
            "referredOn": "2026-03-20", "summarySentOn": "2026-03-27" },
          "priorEvents": [ { "kind": "emergencyVisit", "on": "2025-12-30" }, { "kind": "newEpisode", "on": "2026-01-02" } ],
          "caseloads": [ { "role": "counselor", "patients": 60, "fullTimeStaff": "5/2" } ],
          "revisions": [ { "on": "2026-01-19", "reason": { "code": "relapse", "text": "More hours." } }, { "on": "2026-02-02", "reason": { "code": "step-down" } } ]
        }
        """;

    /// <summary>The same with a fault in most of its parts.</summary>
    public static string Faulty { get; } = new[]
    {
        ("diagnoses[1]", "\"F10.20\""), ("admission", "\"2026-01-05T9:30\""), ("discharge", "\"2026-13-27\""), ("phases[1].sessions[0].allowed[0].end", "\"09:01\""),
        ("phases[1].sessions[1].minutes", "0"), ("goals[0].objectives[0].measure.min", "3"), ("goals[1].status", "\"done\""), ("certifications[0].minutesPerWeek", "1.5"),
        ("reviews[1].on", "\"02.02.2026\""), ("sessions[0].deliveredMinutes", "211"), ("sessions[2].id", "\"s1\""), ("transition.next", "\"asam4:9\""),
        ("caseloads[0].fullTimeStaff", "\"5/0\""), ("revisions[1].on", "\"2026-01-18\""),
    }.Aggregate(Text, static (json, fault) => Data.With(json, fault.Item1, fault.Item2));
}
