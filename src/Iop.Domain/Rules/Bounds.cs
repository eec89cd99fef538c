using System.Globalization;

namespace Iop.Domain.Rules;

/// <summary>A range of amounts, either end open, closed or absent; never empty. <see cref="Bounds"/> makes them.</summary>
/// <typeparam name="T">The amount, with a text form that is the same under every culture.</typeparam>
public sealed record Bounds<T>
    where T : struct, IComparable<T>
{
    internal Bounds(T? least, bool includesLeast, T? most, bool includesMost)
    {
        if (least is { } low && most is { } high
            && (low.CompareTo(high) > 0 || (low.CompareTo(high) == 0 && !(includesLeast && includesMost))))
        {
            throw new ArgumentException(Invariant($"No amount lies between {low} and {high}."), nameof(most));
        }

        Least = least;
        IncludesLeast = includesLeast;
        Most = most;
        IncludesMost = includesMost;
    }

    /// <summary>The lower end; null where there is none.</summary>
    public T? Least { get; }

    /// <summary>Whether the lower end itself lies within; false where there is none.</summary>
    public bool IncludesLeast { get; }

    /// <summary>The upper end; null where there is none.</summary>
    public T? Most { get; }

    /// <summary>Whether the upper end itself lies within; false where there is none.</summary>
    public bool IncludesMost { get; }

    /// <summary>The same range, ending before an amount.</summary>
    /// <exception cref="ArgumentException">Nothing would be left.</exception>
    public Bounds<T> AndBelow(T most) => new(Least, IncludesLeast, most, includesMost: false);

    /// <summary>The same range, ending with an amount.</summary>
    /// <exception cref="ArgumentException">Nothing would be left.</exception>
    public Bounds<T> AndAtMost(T most) => new(Least, IncludesLeast, most, includesMost: true);

    /// <summary>Whether the amount lies within.</summary>
    public bool Contains(T amount) => !IsTooLittle(amount) && !IsTooMuch(amount);

    /// <summary>Whether the amount lies under the lower end.</summary>
    public bool IsTooLittle(T amount) => Least is { } least && Past(least.CompareTo(amount), IncludesLeast);

    /// <summary>Whether the amount lies over the upper end.</summary>
    public bool IsTooMuch(T amount) => Most is { } most && Past(amount.CompareTo(most), IncludesMost);

    /// <summary>The range in words, such as <c>at least 9 h and below 20 h</c>; the same under every culture.</summary>
    public override string ToString() => Text(static amount => Invariant($"{amount}"));

    /// <summary>The range in words, its ends worded by the caller.</summary>
    internal string Text(Func<T, string> words)
    {
        var low = Least is { } least ? $"{(IncludesLeast ? "at least" : "more than")} {words(least)}" : null;
        var high = Most is { } most ? $"{(IncludesMost ? "at most" : "below")} {words(most)}" : null;
        return low is null ? high ?? "any amount" : high is null ? low : $"{low} and {high}";
    }

    private static bool Past(int order, bool included) => included ? order > 0 : order >= 0;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
