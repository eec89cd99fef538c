using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Plans;

/// <summary>The objects of <c>iop-plan/1</c>.</summary>
internal static class PlanShapes
{
    public static JsonShape Plan { get; } = new(
        ["format", "id", "patient", "timeZone", "phases"],
        "payer", "jurisdiction", "programs", "population", "diagnoses", "admission", "discharge", "establishedOn", "goals", "certifications", "reviews", "assessments",
        "sessions", "transition", "priorEvents", "caseloads", "revisions");

    public static JsonShape Phase { get; } = new(["level", "start"], "end", "sessions");

    public static JsonShape Prescription { get; } = new(
        ["modality", "minutes", "timesPerWeek"], "breakMinutes", "allowed", "mode", "provider", "services", "goals");

    public static JsonShape Window { get; } = new(["day", "start", "end"]);

    public static JsonShape CodedText { get; } = new(["code"], "text");

    public static JsonShape Goal { get; } = new(["id", "statement"], "status", "target", "objectives");

    public static JsonShape Objective { get; } = new(["id", "statement"], "status", "target", "measure");

    public static JsonShape Measure { get; } = new(["quantity"], "min", "max");

    public static JsonShape Certification { get; } = new(["kind", "signedOn"], "covers", "by", "level", "minutesPerWeek", "statements");

    public static JsonShape Period { get; } = new(["start"], "end");

    public static JsonShape Review { get; } = new(["on"], "by");

    public static JsonShape Assessment { get; } = new(["kind", "at"], "instrument", "by", "cosignedOn");

    public static JsonShape Session { get; } = new(
        ["id", "start", "modality", "minutes"],
        "breakMinutes", "attendance", "deliveredMinutes", "groupSize", "services", "mode", "providers", "level");

    public static JsonShape Transition { get; } = new([], "next", "criteria", "followUps", "referredOn", "summarySentOn");

    public static JsonShape FollowUp { get; } = new(["at", "service"], "attendance", "with", "mode");

    public static JsonShape PriorEvent { get; } = new(["kind", "on"]);

    public static JsonShape Caseload { get; } = new(["role", "patients", "fullTimeStaff"]);

    public static JsonShape Revision { get; } = new(["on", "reason"]);
}
