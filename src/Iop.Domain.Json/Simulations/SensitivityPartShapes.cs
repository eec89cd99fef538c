using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Simulations;

/// <summary>The objects of <c>iop-sensitivity-part/1</c>.</summary>
internal static class SensitivityPartShapes
{
    public static JsonShape Part { get; } = new(["format", "model", "seed", "draws", "strategies", "drawn"], "patientsPerDraw", "method");

    public static JsonShape Draw { get; } = new(["number", "values", "outcomes"], "batches");
}
