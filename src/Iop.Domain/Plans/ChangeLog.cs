using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>Collects the differences between two plans.</summary>
internal sealed class ChangeLog
{
    private readonly List<PlanChange> changes = [];

    // the part whose statements are compared: where it stands in the later plan, and where in the earlier
    private (string Later, string Earlier) here = ("", "");

    public ValueList<PlanChange> Changes => changes.ToValueList();

    /// <summary>Notes a difference of one statement; texts that are equal are none.</summary>
    public void Statement(string path, string part, string? before, string? after)
    {
        if (before != after)
        {
            changes.Add(new(PlanChangeKind.Changed, path, part, before, after));
        }
    }

    /// <summary>Notes that a part stands in one plan alone; null where it does not stand.</summary>
    public void Part(string path, string part, string? before, string? after) =>
        changes.Add(new(before is null ? PlanChangeKind.Added : PlanChangeKind.Removed, path, part, before, after));

    /// <summary>Notes the differences of a list whose order has no meaning.</summary>
    /// <param name="path">The list.</param>
    /// <param name="before">Its items in the earlier plan.</param>
    /// <param name="after">Its items in the later plan.</param>
    /// <param name="shape">How items are told apart, named and compared.</param>
    public void Parts<T>(string path, IReadOnlyList<T> before, IReadOnlyList<T> after, PartShape<T> shape)
        where T : class
    {
        var (partners, outer, earlier) = (Partners(before, after, shape.Keys), here, $"{here.Earlier}{path[here.Later.Length..]}");
        foreach (var (j, item) in after.Index())
        {
            var at = PlanParts.At(path, j);
            if (partners[j] is { } i)
            {
                here = (at, PlanParts.At(earlier, i));
                shape.Compare(this, at, before[i], item);
            }
            else
            {
                Part(at, shape.Word, before: null, shape.Text(item));
            }
        }

        here = outer;
        foreach (var i in Enumerable.Range(0, before.Count).Except(partners.OfType<int>()))
        {
            Part(PlanParts.At(earlier, i), shape.Word, shape.Text(before[i]), after: null);
        }
    }

    // for each later item the position of the earlier one that is the same part; the first key that fits, in order of the keys
    private static int?[] Partners<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, ReadOnlySpan<Func<T, object>> keys)
    {
        var partners = new int?[after.Count];
        var isTaken = new bool[before.Count];
        foreach (var key in keys)
        {
            var free = Enumerable.Range(0, before.Count).Where(i => !isTaken[i]).GroupBy(i => key(before[i])).ToDictionary(group => group.Key, group => new Queue<int>(group));
            for (var j = 0; j < after.Count; j++)
            {
                if (partners[j] is null && free.TryGetValue(key(after[j]), out var same) && same.TryDequeue(out var i))
                {
                    partners[j] = i;
                    isTaken[i] = true;
                }
            }
        }

        return partners;
    }
}
