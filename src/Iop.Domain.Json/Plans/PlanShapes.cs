using Iop.Domain.Care;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Plans;

/// <summary>The objects of <c>iop-plan/1</c>.</summary>
internal static class PlanShapes
{
    public static JsonShape Plan { get; } = new(["format", "id", "patient", "timeZone", "phases"], "payer", "population");

    public static JsonShape Phase { get; } = new(["level", "start"], "end", "sessions");

    public static JsonShape Session { get; } = new(["modality", "minutes", "timesPerWeek"], "breakMinutes");

    public static (string Word, Population Population)[] Populations { get; } =
        [("adult", Population.Adult), ("adolescent", Population.Adolescent), ("child", Population.Child)];
}
