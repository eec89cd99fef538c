namespace Iop.Domain.Scheduling.Weeks;

/// <summary>A weekly limit that places do not tell: bounds know it only by a toll on what it counts.</summary>
/// <param name="Lane">Number of its lane.</param>
/// <param name="IsNeed">Whether it is a lower limit.</param>
/// <param name="Bound">Its value.</param>
/// <param name="Amounts">What a session of each class counts.</param>
internal sealed record SideLimit(int Lane, bool IsNeed, int Bound, int[] Amounts)
{
    /// <summary>The largest amount.</summary>
    public int Most { get; } = Amounts.DefaultIfEmpty(0).Max();

    /// <summary>The largest number that all amounts are multiples of.</summary>
    public int Unit { get; } = Math.Max(1, Amounts.Aggregate(0, (common, amount) => WeekPlaces.Common(common, amount)));
}
