using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Simulations;

/// <summary>The objects of <c>iop-simulation-part/1</c>.</summary>
internal static class SimulationPartShapes
{
    public static JsonShape Part { get; } = new(["format", "model", "method", "seed", "patients", "ranges", "costExponent", "effectExponent", "strategies"]);

    public static JsonShape Range { get; } = new(["first", "end"]);

    public static JsonShape Strategy { get; } = new(["id", "totals", "states"], "differences");

    public static JsonShape Totals { get; } = new(["discounted", "undiscounted", "histograms"]);

    public static JsonShape Moments { get; } = new(["sums", "products"]);

    public static JsonShape Histogram { get; } = new(["bins", "patients"]);

    public static JsonShape State { get; } = new(["id", "present", "entered", "firstTime"]);

    public static (string Word, MicrosimulationMethod Value)[] Methods { get; } = [("cycles", MicrosimulationMethod.Cycles), ("events", MicrosimulationMethod.Events)];
}
