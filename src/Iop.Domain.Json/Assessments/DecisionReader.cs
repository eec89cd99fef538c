using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

internal static class DecisionReader
{
    public static Func<JsonCursor, PlacementDecision?> With(LevelCatalog? levels) => at => Read(at, levels ?? LevelCatalog.Standard);

    private static PlacementDecision? Read(JsonCursor at, LevelCatalog levels)
    {
        if (at.Object(PolicyShapes.Decision) is not { } root)
        {
            return null;
        }

        root.Format(PlacementDecisionJson.Format);
        var patient = root["patient"].Word();
        var date = root["date"].Date();
        var accepted = root["accepted"].Level(levels);
        var recommended = root["recommended"].Level(levels);
        var reason = root["reason"].OneOf(PolicyShapes.Reasons);
        var policy = root["policy"].Word();
        if (accepted is not null && (recommended is not null || !root["recommended"].IsPresent))
        {
            Fits(root, recommended, accepted, reason);
        }

        return at.Log.Count > 0 ? null : new(new PatientId(patient!), date!.Value, recommended, accepted!, reason, policy);
    }

    private static void Fits(JsonObjectCursor root, LevelOfCare? recommended, LevelOfCare accepted, VarianceReason? reason)
    {
        if (recommended is not null && recommended.System != accepted.System)
        {
            root["accepted"].Refuse($"a level of {recommended.System}, as recommended is");
            return;
        }

        if (recommended == accepted && root["reason"].IsPresent)
        {
            root["reason"].Refuse("no such property: the accepted level is the recommended one");
        }
        else if (recommended != accepted && !root["reason"].IsPresent)
        {
            root.Log.Add(root.Path.Property("reason"), "no such property", "a reason, because the accepted level is not the recommended one");
        }
        else if ((reason, recommended?.Compare(accepted)) is (VarianceReason.PatientDeclinesHigher, IntensityOrder.More) or (VarianceReason.PatientWantsHigher, IntensityOrder.Less))
        {
            root["reason"].Refuse($"another reason: the accepted level is {(reason == VarianceReason.PatientWantsHigher ? "less" : "more")} intensive than the recommended one");
        }
    }
}
