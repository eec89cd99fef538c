using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Programs;

/// <summary>The objects of <c>iop-program/1</c>.</summary>
internal static class ProgramShapes
{
    public static JsonShape Program { get; } = new(
        ["format", "name", "timeZone", "weekOf", "sessions", "patients"], "clinicians", "rooms", "weights");

    public static JsonShape Clinician { get; } = new(["id"], "name", "maxMinutesPerWeek");

    public static JsonShape Room { get; } = new(["id"], "name");

    public static JsonShape Session { get; } = new(
        ["id", "modality", "day", "start", "end", "capacity"],
        "minimumToRun", "clinician", "room", "telehealth", "levels", "requires", "series", "offer");

    public static JsonShape Patient { get; } = new(
        ["id", "level", "requirement"],
        "traits", "priority", "unavailable", "travelMinutes", "dislikes", "primaryClinician", "pinned", "avoid", "current");

    public static JsonShape Obligation { get; } = new(["day", "start", "end"], "why");

    public static JsonShape Dislike { get; } = new(["day", "start", "end", "penalty"]);

    public static JsonShape Requirement { get; } = new(
        [], "minutesPerWeek", "daysPerWeek", "minutesPerDay", "sessionsPerDay", "spanPerDay", "modalities");

    public static JsonShape ModalityLimit { get; } = new([], "sessions", "minutes");

    public static JsonShape Limit { get; } = new([], "min", "max");

    public static JsonShape Weights { get; } = new([], "unserved", "day", "idleMinute", "otherClinician", "change", "run");
}
