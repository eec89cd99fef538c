using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

/// <summary>The objects of <c>iop-instrument/1</c>, and the words that stand for the choices of an instrument.</summary>
internal static class InstrumentShapes
{
    public static JsonShape Instrument { get; } = new(
        ["format", "id", "name", "version", "items", "scoring", "scales", "evidence", "citations", "licenseNote"],
        "gate", "triage", "meanOfAnswered", "safetyTriggers", "changeThresholds", "recall", "note");

    public static JsonShape Item { get; } = new(["number", "values"]);

    public static JsonShape Scale { get; } = new(["code", "name", "items", "least", "most", "direction"], "bandTables", "cutPoints");

    public static JsonShape BandTable { get; } = new(["code", "bands", "evidence"], "citation");

    public static JsonShape Band { get; } = new(["name", "least", "most"]);

    public static JsonShape CutPoint { get; } = new(["code", "meaning", "comparison", "value", "evidence"], "citation", "sex", "sensitivity", "specificity");

    public static JsonShape Citation { get; } = new(["title"], "url", "remark");

    public static JsonShape Gate { get; } = new(["item", "closedBy", "behind"]);

    public static JsonShape TriageCriterion { get; } = new(["level", "item", "values"]);

    public static JsonShape SafetyTrigger { get; } = new(["concern"], "item", "values", "scale", "atLeast");

    public static JsonShape SafetyConcern { get; } = new(["code", "text", "evidence"], "citation");

    public static JsonShape ChangeThreshold { get; } = new(["code", "scale", "measure", "value", "evidence"], "citation");

    public static JsonShape Recall { get; } = new(["length", "citation"], "note");

    public static (string Word, ScoringRule Value)[] ScoringRules { get; } =
        [("sum", ScoringRule.Sum), ("subscales", ScoringRule.Subscales), ("gatedSum", ScoringRule.GatedSum), ("triage", ScoringRule.Triage)];

    public static (string Word, ScoreDirection Value)[] Directions { get; } =
        [("higherIsWorse", ScoreDirection.HigherIsWorse), ("higherIsBetter", ScoreDirection.HigherIsBetter)];

    public static (string Word, CutComparison Value)[] Comparisons { get; } = [("atLeast", CutComparison.AtLeast), ("atMost", CutComparison.AtMost)];

    public static (string Word, ChangeMeasure Value)[] Measures { get; } =
        [("percentLower", ChangeMeasure.PercentLower), ("atOrBelow", ChangeMeasure.AtOrBelow), ("points", ChangeMeasure.Points)];

    public static (string Word, Sex Value)[] Sexes { get; } = [("female", Sex.Female), ("male", Sex.Male)];
}
