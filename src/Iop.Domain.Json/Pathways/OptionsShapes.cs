using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Pathways;

/// <summary>The objects of <c>iop-pathway/1</c> beside states, transitions and strategies, and their words.</summary>
internal static class OptionsShapes
{
    public static JsonShape Patients { get; } = new([], "age", "femaleShare", "modifiers");

    public static JsonShape Modifier { get; } = new(["id", "distribution"], "source", "note");

    public static JsonShape Table { get; } = new(["id", "by"], "values", "female", "male", "source", "note");

    public static JsonShape TableStep { get; } = new(["value"], "below");

    public static JsonShape HazardRatio { get; } = new(["from", "ratio"], "to", "table", "modifier", "waning", "source", "note");

    public static JsonShape Waning { get; } = new(["form", "length"], "from", "clock");

    public static JsonShape OneOff { get; } = new([], "from", "to", "cost", "qalyLoss", "source", "note");

    public static JsonShape Adjustment { get; } = new(["of"], "apply", "table", "modifier");

    public static JsonShape Parameter { get; } = new(["id", "distribution", "targets"], "row", "source", "note");

    public static JsonShape Correlation { get; } = new(["first", "second", "correlation"]);

    public static JsonShape Target { get; } = new(["of"], "from", "to", "state", "strategy", "throughCycle");

    public static JsonShape Evidence { get; } = new(["parameter", "value", "mark"], "source", "note");

    public static (string Word, EvidenceMark Value)[] Marks { get; } =
        [("verified", EvidenceMark.Verified), ("derived", EvidenceMark.Derived), ("unverified", EvidenceMark.Unverified)];

    public static (string Word, TableAxis Value)[] Axes { get; } =
    [
        ("age", TableAxis.Age), ("years", TableAxis.Years), ("calendarYear", TableAxis.CalendarYear),
        ("cycle", TableAxis.Cycle), ("yearsInState", TableAxis.YearsInState), ("cyclesInState", TableAxis.CyclesInState),
    ];

    public static (string Word, WaningForm Value)[] WaningForms { get; } = [("linear", WaningForm.Linear), ("exponential", WaningForm.Exponential)];

    public static (string Word, RewardKind Value)[] RewardKinds { get; } = [("cost", RewardKind.Cost), ("utility", RewardKind.Utility)];

    public static (string Word, AdjustmentForm Value)[] AdjustmentForms { get; } =
        [("set", AdjustmentForm.Set), ("add", AdjustmentForm.Add), ("multiply", AdjustmentForm.Multiply)];

    public static (string Word, OneOffTiming Value)[] OneOffTimings { get; } =
        [("end", OneOffTiming.End), ("start", OneOffTiming.Start), ("middle", OneOffTiming.Middle), ("point", OneOffTiming.Point)];

    public static (string Word, ParameterTargetKind Value)[] TargetKinds { get; } =
    [
        ("law", ParameterTargetKind.Law), ("stayFirst", ParameterTargetKind.StayFirst), ("staySecond", ParameterTargetKind.StaySecond),
        ("hazardRatio", ParameterTargetKind.HazardRatio), ("riskRatio", ParameterTargetKind.RiskRatio),
        ("costPerYear", ParameterTargetKind.Cost), ("utility", ParameterTargetKind.Utility),
        ("oneOffCost", ParameterTargetKind.OneOffCost), ("qalyLoss", ParameterTargetKind.QalyLoss),
    ];
}
