using Iop.Domain.Foundation;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Tests.Assessments;

/// <summary>The formats of assessment for the tests that hold for every format.</summary>
internal static class AssessmentFormats
{
    public static string[] Names { get; } = ["instrument", "assessment", "placement-policy", "placement"];

    /// <summary>The objects of the schemas and of the readers.</summary>
    public static (string Format, string Definition, JsonShape Shape)[] Shapes { get; } =
    [
        ("instrument", "", InstrumentShapes.Instrument),
        ("instrument", "item", InstrumentShapes.Item),
        ("instrument", "scale", InstrumentShapes.Scale),
        ("instrument", "bandTable", InstrumentShapes.BandTable),
        ("instrument", "band", InstrumentShapes.Band),
        ("instrument", "cutPoint", InstrumentShapes.CutPoint),
        ("instrument", "citation", InstrumentShapes.Citation),
        ("instrument", "gate", InstrumentShapes.Gate),
        ("instrument", "triageCriterion", InstrumentShapes.TriageCriterion),
        ("instrument", "safetyTrigger", InstrumentShapes.SafetyTrigger),
        ("instrument", "safetyConcern", InstrumentShapes.SafetyConcern),
        ("instrument", "changeThreshold", InstrumentShapes.ChangeThreshold),
        ("instrument", "recall", InstrumentShapes.Recall),
        ("assessment", "", AssessmentShapes.Assessment),
        ("assessment", "score", AssessmentShapes.Score),
        ("assessment", "response", AssessmentShapes.Response),
        ("assessment", "scaleValue", AssessmentShapes.ScaleValue),
        ("assessment", "dimensions", AssessmentShapes.Dimensions),
        ("assessment", "locus", AssessmentShapes.Locus),
        ("assessment", "circumstances", AssessmentShapes.Circumstances),
        ("placement-policy", "", PolicyShapes.Policy),
        ("placement-policy", "levels", PolicyShapes.Levels),
        ("placement-policy", "beside", PolicyShapes.Beside),
        ("placement-policy", "circumstanceEntry", PolicyShapes.CircumstanceEntry),
        ("placement-policy", "scoreEntry", PolicyShapes.ScoreEntry),
        ("placement", "", PolicyShapes.Decision),
    ];

    /// <summary>The sample of a format's page.</summary>
    public static string Text(string format) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", $"iop-{format}-1.md")).Split("```json\n")[1].Split("```")[0];

    public static ValueList<FormatProblem> Problems(string format, string json) => format switch
    {
        "instrument" => InstrumentJson.Read(Data.Utf8(json)).Problems,
        "assessment" => AssessmentJson.Read(Data.Utf8(json)).Problems,
        "placement-policy" => PlacementPolicyJson.Read(Data.Utf8(json)).Problems,
        "placement" => PlacementDecisionJson.Read(Data.Utf8(json)).Problems,
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Every problem of a sample that was changed in one place, in one line each.</summary>
    public static string[] Faults(string format, string place, string value) => [.. Problems(format, Data.With(Text(format), place, value)).Select(problem => problem.ToString())];
}
