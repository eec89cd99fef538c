using Iop.Domain.Assessment;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Criteria;

namespace Iop.Domain.Json.Transitions;

/// <summary>The objects and words of <c>iop-transitions/1</c>.</summary>
internal static class TransitionShapes
{
    public static JsonShape Table { get; } = new(["format", "id", "name", "transitions"]);

    public static JsonShape Transition { get; } = new(["kind"], "from", "to", "priority", "when");

    public static (string Word, TransitionKind Value)[] Moves { get; } =
    [
        ("admission", TransitionKind.Admission), ("stepDown", TransitionKind.StepDown), ("stepUp", TransitionKind.StepUp), ("lateralMove", TransitionKind.LateralMove),
        ("continuedStay", TransitionKind.ContinuedStay), ("readmission", TransitionKind.Readmission), ("plannedDischarge", TransitionKind.PlannedDischarge),
        ("dischargeAgainstAdvice", TransitionKind.DischargeAgainstAdvice), ("administrativeDischarge", TransitionKind.AdministrativeDischarge), ("transferOut", TransitionKind.TransferOut),
    ];

    public static (string Word, CriterionKind Value)[] Kinds { get; } =
    [
        ("score", CriterionKind.Score), ("band", CriterionKind.Band), ("change", CriterionKind.Change), ("dimension", CriterionKind.Dimension), ("hours", CriterionKind.Hours),
        ("attendance", CriterionKind.Attendance), ("daysAtLevel", CriterionKind.DaysAtLevel), ("negativeScreens", CriterionKind.NegativeScreens),
        ("positiveScreens", CriterionKind.PositiveScreens), ("objectives", CriterionKind.Objectives), ("safe", CriterionKind.Safe),
        ("certificationRunsOut", CriterionKind.CertificationRunsOut), ("circumstance", CriterionKind.Circumstance), ("patientAccepts", CriterionKind.PatientAccepts),
        ("nextLevelArranged", CriterionKind.NextLevelArranged), ("stated", CriterionKind.Stated), ("all", CriterionKind.All), ("any", CriterionKind.Any),
        ("atLeast", CriterionKind.AtLeast), ("not", CriterionKind.Not),
    ];

    public static (string Word, CutComparison Value)[] Comparisons { get; } = [("atLeast", CutComparison.AtLeast), ("atMost", CutComparison.AtMost)];

    public static (string Word, SessionBasis Value)[] Bases { get; } = [("delivered", SessionBasis.Delivered), ("scheduled", SessionBasis.Scheduled)];

    public static (string Word, SoughtChange Value)[] Changes { get; } =
        [("improved", SoughtChange.Improved), ("response", SoughtChange.Response), ("remission", SoughtChange.Remission), ("worsened", SoughtChange.Worsened)];

    private static JsonShape[] Shapes { get; } = [.. Kinds.Select(kind => Criterion(kind.Value))];

    private static JsonShape Typeless { get; } = new(["type"]);

    /// <summary>The properties of a type; of none, the type alone.</summary>
    public static JsonShape Of(CriterionKind? kind) => kind is { } known ? Shapes[(int)known] : Typeless;

    public static string WordOf<T>(this (string Word, T Value)[] words, T value) => Array.Find(words, word => Equals(word.Value, value)).Word;

    private static JsonShape Criterion(CriterionKind kind) => kind switch
    {
        CriterionKind.Score => Shape(["instrument", "comparison", "value"], "scale", "withinDays"),
        CriterionKind.Band => Shape(["instrument", "comparison", "band"], "scale", "table", "withinDays"),
        CriterionKind.Change => Shape(["instrument", "sought"], "scale", "threshold", "withinDays"),
        CriterionKind.Dimension => Shape(["edition", "number", "comparison", "severity"], "withinDays"),
        CriterionKind.Hours => Shape(["comparison", "minutes", "days"], "basis"),
        CriterionKind.Attendance => Shape(["comparison", "percent", "days"], "leastSessions"),
        CriterionKind.DaysAtLevel => Shape(["comparison", "days"]),
        CriterionKind.NegativeScreens => Shape(["inARow"], "months", "days", "withinDays"),
        CriterionKind.PositiveScreens => Shape(["count", "days"]),
        CriterionKind.Objectives => Shape([], "objectives", "count"),
        CriterionKind.CertificationRunsOut => Shape(["withinDays"]),
        CriterionKind.Circumstance => Shape(["fact", "holds"], "withinDays"),
        CriterionKind.Stated => Shape(["statement"], "holds", "withinDays"),
        CriterionKind.All or CriterionKind.Any => Shape(["parts"]),
        CriterionKind.AtLeast => Shape(["count", "parts"]),
        CriterionKind.Not => Shape(["part"]),
        _ => Shape([]),
    };

    private static JsonShape Shape(ReadOnlySpan<string> required, params ReadOnlySpan<string> optional) => new(["type", .. required], [.. optional, "code", "name"]);
}
