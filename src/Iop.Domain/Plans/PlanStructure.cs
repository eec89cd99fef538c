using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>The checks that concern more than one part of a plan; constructors, readers of files and validators share them.</summary>
internal static partial class PlanStructure
{
    /// <summary>Whether an id stands a second time; <see cref="Repeated"/> then says which and where.</summary>
    public static bool IsRepeated<T>(ValueList<T> parts, Func<T, string> id) => IsRepeated(parts.AsSpan(), id);

    /// <summary>Whether an id stands a second time; null stands for one that could not be read and is passed over.</summary>
    public static bool IsRepeated<T>(ReadOnlySpan<T> parts, Func<T, string?> id)
    {
        const int Few = 128;
        return parts.Length > Few ? IsRepeatedAmongMany(parts, id) : parts.Length > 1 && IsRepeatedAmongFew(parts, id, stackalloc byte[2 * Few]);
    }

    // a table of positions, from 1, at places that the ids choose; without memory of its own, since every plan that is read comes by
    private static bool IsRepeatedAmongFew<T>(ReadOnlySpan<T> parts, Func<T, string?> id, Span<byte> table)
    {
        table.Clear();
        for (var i = 0; i < parts.Length; i++)
        {
            if (id(parts[i]) is not { } text)
            {
                continue;
            }

            var place = text.GetHashCode(StringComparison.Ordinal) & (table.Length - 1);
            for (; table[place] != 0; place = (place + 1) & (table.Length - 1))
            {
                if (id(parts[table[place] - 1]) == text)
                {
                    return true;
                }
            }

            table[place] = (byte)(i + 1);
        }

        return false;
    }

    private static bool IsRepeatedAmongMany<T>(ReadOnlySpan<T> parts, Func<T, string?> id)
    {
        var known = new HashSet<string>(parts.Length, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (id(part) is { } text && !known.Add(text))
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
