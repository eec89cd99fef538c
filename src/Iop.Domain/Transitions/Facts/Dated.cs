using NodaTime;

namespace Iop.Domain.Transitions.Facts;

/// <summary>Facts of one kind by day, found by binary search.</summary>
/// <param name="days">The days, ascending.</param>
/// <param name="items">The facts of the days.</param>
internal readonly struct Dated<T>(LocalDate[] days, T[] items)
{
    public int Count => items?.Length ?? 0;

    public ReadOnlySpan<T> All => items;

    public LocalDate DayAt(int index) => days[index];

    /// <summary>Sorts facts by day, and within a day by a total order, so that the order in which they came changes nothing.</summary>
    public static Dated<T> Of(IEnumerable<T> facts, Func<T, LocalDate> day, Comparison<T> withinDay)
    {
        var items = facts.ToArray();
        Array.Sort(items, (one, other) => day(one).CompareTo(day(other)) is var order and not 0 ? order : withinDay(one, other));
        return new([.. items.Select(day)], items);
    }

    /// <summary>The number of facts of a day or before it.</summary>
    public int UpTo(LocalDate day)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = days[middle] <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The facts of the newest day that is not after another; empty where there are none.</summary>
    public ReadOnlySpan<T> Newest(LocalDate upTo, out LocalDate day)
    {
        var end = UpTo(upTo);
        if (end == 0)
        {
            day = default;
            return [];
        }

        day = days[end - 1];
        var start = end - 1;
        while (start > 0 && days[start - 1] == day)
        {
            start--;
        }

        return items.AsSpan(start, end - start);
    }
}
