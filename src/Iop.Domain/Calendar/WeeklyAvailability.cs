using Iop.Domain.Foundation;

namespace Iop.Domain.Calendar;

/// <summary>When somebody is free in a week: disjoint intervals in order, none touching the next.</summary>
/// <remarks>Immutable; two values with the same free minutes are equal. Wall time, without a zone.</remarks>
public sealed record WeeklyAvailability
{
    private WeeklyAvailability(ValueList<WeekInterval> free) => Free = free;

    /// <summary>Free all week.</summary>
    public static WeeklyAvailability Always { get; } =
        new([new WeekInterval(default, WeekTime.FromMinuteOfWeek(WeekTime.MinutesPerWeek))]);

    /// <summary>Never free.</summary>
    public static WeeklyAvailability Never { get; } = new([]);

    /// <summary>The free intervals, disjoint, not touching, from Monday to Sunday.</summary>
    public ValueList<WeekInterval> Free { get; }

    /// <summary>Free minutes in the week, 0 to 10,080.</summary>
    public int Minutes => Free.Sum(interval => interval.Minutes);

    /// <summary>Free exactly in the union of the intervals, which may overlap and stand in any order.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="intervals"/> is null.</exception>
    public static WeeklyAvailability Of(IEnumerable<WeekInterval> intervals)
    {
        var merged = new List<WeekInterval>();
        foreach (var next in Guard.Against.Null(intervals).Where(interval => interval.Minutes > 0).OrderBy(interval => interval.Start))
        {
            if (merged.Count > 0 && next.Start <= merged[^1].End)
            {
                merged[^1] = new WeekInterval(merged[^1].Start, next.End > merged[^1].End ? next.End : merged[^1].End);
            }
            else
            {
                merged.Add(next);
            }
        }

        return new(merged.ToValueList());
    }

    /// <summary>The same without the minutes of the intervals.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="busy"/> is null.</exception>
    public WeeklyAvailability Except(IEnumerable<WeekInterval> busy)
    {
        var taken = Of(busy).Free;
        var left = new List<WeekInterval>();
        foreach (var free in Free)
        {
            var from = free.Start;
            foreach (var block in taken.Where(block => block.Overlaps(free)))
            {
                if (block.Start > from)
                {
                    left.Add(new WeekInterval(from, block.Start));
                }

                from = block.End;
            }

            if (from < free.End)
            {
                left.Add(new WeekInterval(from, free.End));
            }
        }

        return new(left.ToValueList());
    }

    /// <summary>Whether the whole interval is free; the empty interval always is.</summary>
    public bool IsFree(WeekInterval interval) => interval.Minutes == 0 || Free.Any(free => free.Contains(interval));

    /// <summary>The number of free hours, never when they are.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Minutes / 60} free hours a week");
}
