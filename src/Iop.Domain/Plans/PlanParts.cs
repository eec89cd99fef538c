using System.Runtime.CompilerServices;
using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>Holds what the parts of plans are made of: no item of a list is null, and none that must be told apart stands twice.</summary>
internal static class PlanParts
{
    public static ValueList<T> Of<T>(IEnumerable<T>? parts, [CallerArgumentExpression(nameof(parts))] string? parameter = null)
        where T : class
    {
        var list = parts?.ToValueList() ?? [];
        foreach (var part in list)
        {
            Guard.Against.Null(part, parameter);
        }

        return list;
    }

    public static ValueList<string> Distinct(IEnumerable<string>? ids, [CallerArgumentExpression(nameof(ids))] string? parameter = null)
    {
        var list = Of(ids, parameter);
        foreach (var id in list)
        {
            Guard.Against.NullOrWhiteSpace(id, parameter);
        }

        if (PlanStructure.IsRepeated(list, static id => id))
        {
            Told(PlanStructure.Repeated(list.Index().Select(item => (At(parameter!, item.Index), (string?)item.Item))), parameter);
        }

        return list;
    }

    /// <summary>The parts in order; those that are alike keep the order in which they were stated.</summary>
    public static ValueList<T> InOrder<T>(ValueList<T> parts, Comparison<T> compare)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (compare(parts[i - 1], parts[i]) > 0)
            {
                return parts.Order(Comparer<T>.Create(compare)).ToValueList();
            }
        }

        return parts;
    }

    /// <summary>Throws with every repetition, if there is one.</summary>
    public static void Told(IReadOnlyList<StructureProblem> repetitions, string? parameter)
    {
        if (repetitions.Count > 0)
        {
            throw new ArgumentException(string.Join("; ", repetitions), parameter);
        }
    }

    public static string At(string list, int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{list}[{index}]");
}
