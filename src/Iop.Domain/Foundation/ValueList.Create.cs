using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Iop.Domain.Foundation;

/// <summary>Makes <see cref="ValueList{T}"/>: from a collection expression, or from any sequence.</summary>
public static class ValueList
{
    /// <summary>Makes a list of the items in order; the collection expression <c>[a, b]</c> calls it.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new([.. items]);

    /// <summary>Makes a list of the items in order; a sequence that already is such a list is returned as it is.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) =>
        Guard.Against.Null(items) switch
        {
            ValueList<T> list => list,
            List<T> { Count: 0 } => ValueList<T>.Empty,
            List<T> list => new(ImmutableCollectionsMarshal.AsImmutableArray(list.ToArray())), // one copy, made at once
            _ => new(items.ToImmutableArray()),
        };
}
