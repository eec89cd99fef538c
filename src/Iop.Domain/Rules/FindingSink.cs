using System.Collections.Immutable;
using Iop.Domain.Foundation;

namespace Iop.Domain.Rules;

/// <summary>Collects findings; as long as there is none, nothing is allocated.</summary>
internal struct FindingSink(bool includesSatisfied)
{
    private List<Finding>? found;

    /// <summary>Whether satisfied findings are wanted; where not, making one would be in vain.</summary>
    public readonly bool IncludesSatisfied => includesSatisfied;

    public readonly int Count => found?.Count ?? 0;

    public readonly IReadOnlyList<Finding> Found => found ?? (IReadOnlyList<Finding>)[];

    public void Add(Finding finding) => (found ??= []).Add(finding);

    public readonly ValueList<Finding> ToValueList() => found is null ? ValueList<Finding>.Empty : new(found.ToImmutableArray());
}
