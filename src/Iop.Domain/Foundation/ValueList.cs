using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Iop.Domain.Foundation;

/// <summary>An immutable list that equals another list with equal items in the same order.</summary>
/// <remarks>Domain records hold their parts in it, so that two records read from the same file are equal. Never null, thread-safe.</remarks>
/// <typeparam name="T">The items.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> items;

    internal ValueList(ImmutableArray<T> items) => this.items = items;

    /// <summary>The list without items, made once.</summary>
    internal static ValueList<T> Empty { get; } = new([]);

    /// <summary>The number of items.</summary>
    public int Count => items.Length;

    /// <summary>The item at a position counted from zero.</summary>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative or not below <see cref="Count"/>.</exception>
    public T this[int index] => items[index];

    /// <summary>The items in order, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => items.AsSpan();

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) =>
        other is not null && (items == other.items || items.AsSpan().SequenceEqual(other.items.AsSpan(), EqualityComparer<T>.Default));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>An enumerator that allocates nothing when the compiler sees the list's own type.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)items).GetEnumerator();

    /// <summary>The number of items, never the items themselves: they may be clinical.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count} item(s)");
}
