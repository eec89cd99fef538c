using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Rules;

/// <summary>The requirements of <c>iop-rules/1</c> and their parts.</summary>
internal static class RequirementShapes
{
    private const string Type = "type";

    public static JsonShape WeeklyHours { get; } = new([Type, "minutes"]);

    public static JsonShape Amount { get; } = new([Type, "measure", "window", "bounds"], "scope");

    public static JsonShape Session { get; } = new([Type], "scope", "groupSize", "minutes", "providers", "modes", "oneOf");

    public static JsonShape Gap { get; } = new([Type, "mostDays"], "scope");

    public static JsonShape Deadline { get; } = new([Type, "what", "within", "after"], "whileCareGoesOn");

    public static JsonShape Interval { get; } = new([Type, "what", "every", "after"], "first");

    public static JsonShape FollowUp { get; } = new([Type, "after", "lastDay", "sameDay"], "visits", "firstVisitBy", "scope", "readmissionDays", "beginWith");

    public static JsonShape Exclusion { get; } = new([Type, "daysBefore"], "levels", "rungs");

    public static JsonShape Caseload { get; } = new([Type, "mostPatients"], "roles", "average");

    public static JsonShape Content { get; } = new([Type, "parts"], "certifiedMinutes");

    public static JsonShape Population { get; } = new([Type, "only"]);

    public static JsonShape Taper { get; } = new([Type, "level", "next", "mostDays", "mostFreeDaysBetween"]);

    public static JsonShape Described { get; } = new([Type, "text"]);

    /// <summary>Of <c>all</c> and <c>any</c>.</summary>
    public static JsonShape Combined { get; } = new([Type, "parts"]);

    public static JsonShape Bounds { get; } = new([], "atLeast", "moreThan", "atMost", "below");

    public static JsonShape Window { get; } = new(["per"], "days", "week", "firstDay", "lastDay", "ofStay", "partsFrom");

    public static JsonShape Scope { get; } = new([], "only", "allBut", "leastMinutes");

    public static JsonShape Time { get; } = new([], "hours", "days", "workingDays", "daysWithSession", "months");

    public static (string Word, RequirementKind Value)[] Kinds { get; } =
    [
        ("weeklyHours", RequirementKind.WeeklyHours), ("amount", RequirementKind.Amount), ("session", RequirementKind.Session), ("gap", RequirementKind.Gap),
        ("deadline", RequirementKind.Deadline), ("interval", RequirementKind.Interval), ("followUp", RequirementKind.FollowUp),
        ("exclusion", RequirementKind.Exclusion), ("caseload", RequirementKind.Caseload), ("content", RequirementKind.Content),
        ("population", RequirementKind.Population), ("taper", RequirementKind.Taper), ("described", RequirementKind.Described), ("all", RequirementKind.All),
        ("any", RequirementKind.Any),
    ];

    /// <summary>The shape of a type; of one that is not known, everything that some type has, so that one wrong word makes no other problem appear.</summary>
    public static JsonShape Of(RequirementKind? kind) => kind is { } known ? Shapes[(int)known] : Unknown;

    private static ValueList<JsonShape> Shapes { get; } =
    [
        WeeklyHours, Amount, Session, Gap, Deadline, Interval, FollowUp, Exclusion, Caseload, Content, Population, Taper, Described, Combined, Combined,
    ];

    private static JsonShape Unknown { get; } = new([Type], [.. Shapes.SelectMany(shape => shape.Names).Where(name => name != Type).Distinct(StringComparer.Ordinal)]);
}
