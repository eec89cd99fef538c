using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Rules;

/// <summary>Collects findings; as long as there is none, nothing is allocated.</summary>
/// <param name="includesSatisfied">Whether satisfied findings are wanted; where not, making one would be in vain.</param>
/// <param name="most">The most that are listed; of the rest one finding for each verdict is kept, of the most binding rule.</param>
internal struct FindingSink(bool includesSatisfied, int most = int.MaxValue)
{
    private List<Finding>? found;
    private (Finding First, int Count)[]? more;
    private int count;

    /// <summary>Whether satisfied findings are wanted.</summary>
    public readonly bool IncludesSatisfied => includesSatisfied;

    /// <summary>How many satisfied findings there are, wanted or not.</summary>
    public int Satisfied { get; set; }

    /// <summary>How many were added, listed or not.</summary>
    public readonly int Count => count;

    public readonly IReadOnlyList<Finding> Found => found ?? (IReadOnlyList<Finding>)[];

    /// <summary>Whether to make and add a satisfied finding that there is; where it is not wanted it is counted, and making it would be in vain.</summary>
    public bool TakesSatisfied()
    {
        Satisfied += includesSatisfied ? 0 : 1;
        return includesSatisfied;
    }

    public void Add(Finding finding)
    {
        Satisfied += finding.Verdict == Verdict.Satisfied ? 1 : 0;
        if (count++ < most)
        {
            (found ??= []).Add(finding);
            return;
        }

        more ??= new (Finding, int)[Enum.GetValues<Verdict>().Length];
        ref var same = ref more[(int)finding.Verdict];
        same = (same.Count == 0 || finding.Severity < same.First.Severity ? finding : same.First, same.Count + 1);
    }

    /// <summary>What was found; where it was more than are listed, then how many more there are of each verdict.</summary>
    public readonly ValueList<Finding> ToValueList() => found is null
        ? ValueList<Finding>.Empty
        : new([.. found, .. NotListed(more ?? [], most)]);

    private static IEnumerable<Finding> NotListed(IEnumerable<(Finding First, int Count)> more, int most) =>
        from left in more
        where left.Count > 0
        let first = left.First
        let are = left.Count == 1 ? "is" : "are"
        select new Finding(
            first.Rule, first.Verdict, first.PhaseIndex, first.Path, observed: null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{left.Count} more that {are} {first.Verdict.ToString().ToLowerInvariant()} {are} not listed, because a report lists {most}. The first of the most binding rule: {first.Message}"))
        {
            Window = first.Window,
            Missing = first.Missing,
            ExcusedBy = first.ExcusedBy,
        };
}
