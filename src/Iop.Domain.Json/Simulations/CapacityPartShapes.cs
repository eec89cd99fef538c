using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Simulations;

/// <summary>The objects of <c>iop-capacity-part/1</c>.</summary>
internal static class CapacityPartShapes
{
    public static JsonShape Part { get; } = new(["format", "model", "seed", "replications", "ranges", "strategies"]);

    public static JsonShape Strategy { get; } = new(["id", "events", "waits", "presence", "rows"]);

    public static JsonShape Row { get; } = new(["run", "levels", "states"]);
}
