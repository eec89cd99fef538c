using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Two weeks of one patient side by side.</summary>
public sealed record WeekComparison
{
    private WeekComparison(WeekCost before, WeekCost after)
    {
        Before = before;
        After = after;
        Dropped = before.Sessions.Where(session => !after.Sessions.Contains(session)).ToValueList();
        Added = after.Sessions.Where(session => !before.Sessions.Contains(session)).ToValueList();
    }

    /// <summary>The one week.</summary>
    public WeekCost Before { get; }

    /// <summary>The other.</summary>
    public WeekCost After { get; }

    /// <summary>Ids of sessions that only the one holds, in the order of time.</summary>
    public ValueList<string> Dropped { get; }

    /// <summary>Ids of sessions that only the other holds, in the order of time.</summary>
    public ValueList<string> Added { get; }

    /// <summary>How much dearer the other is; below zero where it is cheaper. The sum over all causes.</summary>
    public long Difference => After.Total - Before.Total;

    /// <summary>How much dearer the other is for one cause.</summary>
    public long this[WeekCause cause] => After[cause] - Before[cause];

    /// <summary>Compares two weeks.</summary>
    public static WeekComparison Of(WeekCost before, WeekCost after) => new(Guard.Against.Null(before), Guard.Against.Null(after));

    /// <summary>The difference and how many sessions change, never which.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Difference:+0;-0;0}, {Dropped.Count} dropped, {Added.Count} added");
}
