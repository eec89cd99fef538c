using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Pathways;

/// <summary>The objects of <c>iop-pathway/1</c> that laws and distributions are made of, and their words.</summary>
internal static class LawShapes
{
    public static JsonShape Time { get; } = new(["amount", "unit"]);

    public static JsonShape HazardRatioLaw { get; } = new(["from", "to", "ratio"]);

    public static JsonShape TableLaw { get; } = new(["id", "as"]);

    public static JsonShape ExitShare { get; } = new(["share", "stay"]);

    public static JsonShape Sojourn { get; } = new(["family"], "unit", "clock", "shape", "scale", "rate", "logMean", "logDeviation", "pieces", "points");

    public static JsonShape Stay { get; } = new(["family"], "unit", "shape", "scale", "rate", "logMean", "logDeviation", "pieces", "points");

    public static JsonShape Piece { get; } = new(["until", "rate"]);

    public static JsonShape Point { get; } = new(["time", "left"]);

    public static string[] SojournNumbers { get; } = ["shape", "scale", "rate", "logMean", "logDeviation", "pieces", "points"];

    public static FamilyShape<SojournFamily>[] SojournFamilies { get; } =
    [
        new("exponential", SojournFamily.Exponential, ["rate"]),
        new("weibull", SojournFamily.Weibull, ["shape", "scale"]),
        new("gamma", SojournFamily.Gamma, ["shape", "scale"]),
        new("logNormal", SojournFamily.LogNormal, ["logMean", "logDeviation"]),
        new("logLogistic", SojournFamily.LogLogistic, ["shape", "scale"]),
        new("gompertz", SojournFamily.Gompertz, ["shape", "rate"]),
        new("piecewiseExponential", SojournFamily.PiecewiseExponential, ["pieces", "rate"]),
        new("empirical", SojournFamily.Empirical, ["points"]),
    ];

    public static JsonShape Distribution { get; } = new(["family"], "value", "values", "least", "most", "mean", "deviation", "logMean", "logDeviation", "shape", "scale", "alpha", "beta");

    public static JsonShape ValueShare { get; } = new(["value", "share"]);

    public static string[] DistributionNumbers { get; } = ["value", "values", "least", "most", "mean", "deviation", "logMean", "logDeviation", "shape", "scale", "alpha", "beta"];

    public static FamilyShape<ValueFamily>[] ValueFamilies { get; } =
    [
        new("fixed", ValueFamily.Fixed, ["value"]),
        new("discrete", ValueFamily.Discrete, ["values"]),
        new("uniform", ValueFamily.Uniform, ["least", "most"]),
        new("normal", ValueFamily.Normal, ["mean", "deviation"]),
        new("logNormal", ValueFamily.LogNormal, ["logMean", "logDeviation"]),
        new("gamma", ValueFamily.Gamma, ["shape", "scale"]),
        new("beta", ValueFamily.Beta, ["alpha", "beta"]),
    ];

    public static (string Word, TimeUnit Value)[] TimeUnits { get; } =
        [("cycle", TimeUnit.Cycle), ("day", TimeUnit.Day), ("week", TimeUnit.Week), ("month", TimeUnit.Month), ("year", TimeUnit.Year)];

    public static (string Word, SojournClock Value)[] Clocks { get; } = [("reset", SojournClock.Reset), ("forward", SojournClock.Forward)];

    public static (string Word, TableMeaning Value)[] Meanings { get; } = [("rate", TableMeaning.Rate), ("probability", TableMeaning.Probability)];
}
