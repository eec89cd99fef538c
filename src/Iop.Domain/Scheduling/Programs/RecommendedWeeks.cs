using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>The weeks that fit one patient best in a schedule that stands.</summary>
public sealed record RecommendedWeeks
{
    internal RecommendedWeeks(IEnumerable<RecommendedWeek> weeks, bool isProven)
    {
        Weeks = weeks.ToValueList();
        IsProven = isProven;
    }

    /// <summary>The weeks, the best first: by the objective's increase and what the seats are worth together; equals with fewer others moved first. Empty where none was found.</summary>
    public ValueList<RecommendedWeek> Weeks { get; }

    /// <summary>Whether these are proven to be the best of those that move nobody, or, where the list is empty, that there are none. False where the work limit was met.</summary>
    public bool IsProven { get; }

    /// <summary>How many weeks, never which.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weeks.Count} week(s){(IsProven ? "" : ", not proven")}");
}
