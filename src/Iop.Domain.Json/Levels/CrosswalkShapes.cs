using Iop.Domain.Care;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Levels;

/// <summary>The objects of <c>iop-crosswalk/1</c>.</summary>
internal static class CrosswalkShapes
{
    public static JsonShape Crosswalk { get; } = new(["format", "pairs"], "notes");

    public static JsonShape Pair { get; } = new(["first", "second", "certainty", "why"], "evidence", "citation");

    public static JsonShape Note { get; } = new(["level", "to", "text"]);

    public static (string Word, CrosswalkCertainty Value)[] Certainties { get; } =
        [("stated", CrosswalkCertainty.Stated), ("judged", CrosswalkCertainty.Judged), ("partial", CrosswalkCertainty.Partial)];
}
