using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>One of several compliant weeks.</summary>
public sealed record RankedWeek
{
    internal RankedWeek(IEnumerable<string> sessions, long cost)
    {
        Sessions = sessions.ToValueList();
        Cost = cost;
    }

    /// <summary>Ids of the attended sessions in the order of time.</summary>
    public ValueList<string> Sessions { get; }

    /// <summary>The patient's part of the objective, prices included.</summary>
    public long Cost { get; }

    /// <summary>Cost and number of sessions, never which.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Cost}, {Sessions.Count} session(s)");
}
