using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Several compliant weeks of one patient, the cheapest first.</summary>
public sealed record RankedWeeks
{
    internal RankedWeeks(IEnumerable<RankedWeek> weeks, bool isProven, bool isAll)
    {
        Weeks = weeks.ToValueList();
        IsProven = isProven;
        IsAll = isAll;
    }

    /// <summary>The weeks by cost; of equals the one of fewer sessions comes first, then, of sessions in the order of day, start, end, modality and id (ordinal), the one that attends the earlier session where two weeks first differ.</summary>
    public ValueList<RankedWeek> Weeks { get; }

    /// <summary>Whether every week that is not listed is proven to cost at least as much as the last one listed; false where the work limit was met.</summary>
    public bool IsProven { get; }

    /// <summary>Whether no further week was left out that was asked for: all there are, or all within the cost.</summary>
    public bool IsAll { get; }

    /// <summary>How many weeks there are, never which.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Weeks.Count} week(s){(IsAll ? ", all" : "")}{(IsProven ? "" : ", not proven")}");
}
