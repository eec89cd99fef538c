using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>The answer to one patient's question: which sessions to attend.</summary>
public sealed record WeekResult
{
    internal WeekResult(WeekStatus status, IEnumerable<string> sessions, long cost, long lowerBound, long labelsCreated, long labelsDominated)
    {
        Status = status;
        Sessions = sessions.ToValueList();
        Cost = cost;
        LowerBound = lowerBound;
        LabelsCreated = labelsCreated;
        LabelsDominated = labelsDominated;
    }

    /// <summary>Whether the week is proven cheapest, there is none, or the work limit was met.</summary>
    public WeekStatus Status { get; }

    /// <summary>Ids of the attended sessions in the order of time; empty where no week was found, or where attending nothing is the cheapest compliant week.</summary>
    public ValueList<string> Sessions { get; }

    /// <summary>The patient's part of the objective; zero where no week was found.</summary>
    public long Cost { get; }

    /// <summary>A proven bound on the cost of every compliant week; equals <see cref="Cost"/> where the status is optimal.</summary>
    public long LowerBound { get; }

    /// <summary>Labels that the search made.</summary>
    public long LabelsCreated { get; }

    /// <summary>Labels that another dominated.</summary>
    public long LabelsDominated { get; }

    /// <summary>The status and the number of sessions, never which.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Status}, {Sessions.Count} session(s)");
}
