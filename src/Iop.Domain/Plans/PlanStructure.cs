using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>The checks that concern more than one part of a plan; constructors, readers of files and validators share them.</summary>
internal static partial class PlanStructure
{
    /// <summary>Whether an id stands a second time; <see cref="Repeated"/> then says which and where.</summary>
    public static bool IsRepeated<T>(ValueList<T> parts, Func<T, string> id)
    {
        if (parts.Count < 2)
        {
            return false;
        }

        var known = new HashSet<string>(parts.Count, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (!known.Add(id(part)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds every id that stands a second time, in order; null stands for one that could not be read and is passed over.</summary>
    public static IReadOnlyList<StructureProblem> Repeated(IEnumerable<(string Path, string? Id)> ids)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. from item in ids
               where item.Id is not null && !known.Add(item.Id)
               select new StructureProblem(item.Path, $"\"{item.Id}\" a second time", "an id that is unique in the plan"),
        ];
    }

    /// <summary>The ids of goals and of their objectives, which share one namespace, with their paths.</summary>
    public static IEnumerable<(string Path, string? Id)> GoalIds(IReadOnlyList<Goal?> goals)
    {
        foreach (var (i, goal) in goals.Index())
        {
            var at = PlanParts.At("goals", i);
            yield return ($"{at}.id", goal?.Id);
            foreach (var (j, objective) in (goal?.Objectives ?? []).Index())
            {
                yield return ($"{at}.{PlanParts.At("objectives", j)}.id", objective.Id);
            }
        }
    }

    /// <summary>The ids of sessions with their paths.</summary>
    public static IEnumerable<(string Path, string? Id)> SessionIds(IReadOnlyList<PlanSession?> sessions) =>
        sessions.Index().Select(item => ($"{PlanParts.At("sessions", item.Index)}.id", item.Item?.Id));
}
