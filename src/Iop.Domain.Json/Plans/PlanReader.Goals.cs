using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;

namespace Iop.Domain.Json.Plans;

/// <content>Goals and objectives.</content>
internal sealed partial class PlanReader
{
    private const string UniqueId = "an id that is unique in the plan";

    private static GoalPart Goal(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PlanShapes.Goal) is not { } item)
        {
            return default;
        }

        var id = item["id"].Word();
        var statement = Coded(item["statement"]);
        var status = item["status"].OneOf(PlanWords.GoalStatuses);
        var target = item["target"].Date();
        var objectives = item["objectives"].Items(Objective);
        return new(item["id"], id, objectives, at.Log.Count > before ? null : new Goal(
            id!, statement!, status ?? GoalStatus.Active, target, Values(objectives, static part => part.Value)));
    }

    private static ObjectivePart Objective(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PlanShapes.Objective) is not { } item)
        {
            return default;
        }

        var id = item["id"].Word();
        var statement = Coded(item["statement"]);
        var status = item["status"].OneOf(PlanWords.GoalStatuses);
        var target = item["target"].Date();
        var measure = Measure(item["measure"]);
        return new(item["id"], id, at.Log.Count > before ? null : new Objective(id!, statement!, status ?? GoalStatus.Active, target, measure));
    }

    private static ObjectiveMeasure? Measure(JsonCursor at)
    {
        if (at.Object(PlanShapes.Measure) is not { } item)
        {
            return null;
        }

        var before = at.Log.Count;
        var quantity = Coded(item["quantity"]);
        var min = item["min"].Integer(-FormatLimits.LargestNumber);
        var max = item["max"].Integer(-FormatLimits.LargestNumber);
        if (!item["min"].IsPresent && !item["max"].IsPresent)
        {
            at.Refuse("min, max or both beside quantity");
        }

        if (min > max)
        {
            item["min"].Refuse($"at most max, {((long)max.Value).Invariant()}");
        }

        return at.Log.Count > before || quantity is null ? null : new ObjectiveMeasure(quantity, min, max);
    }

    /// <summary>Reports ids that stand twice, and gives all; null where the list could not be read, because then nothing is known to be missing from it.</summary>
    private static HashSet<string>? GoalIds(List<GoalPart>? goals, bool isWhole)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var goal in goals ?? [])
        {
            goal.IdAt.Once(goal.Id, known, UniqueId);
            foreach (var objective in goal.Objectives ?? [])
            {
                objective.IdAt.Once(objective.Id, known, UniqueId);
            }
        }

        return isWhole ? known : null;
    }

    /// <summary>A goal, null where it is unsound, and the ids that are known even then.</summary>
    private readonly record struct GoalPart(JsonCursor IdAt, string? Id, List<ObjectivePart>? Objectives, Goal? Value);

    private readonly record struct ObjectivePart(JsonCursor IdAt, string? Id, Objective? Value);
}
