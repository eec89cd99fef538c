using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Corrections that together give the patient a week: without any one of them there is none.</summary>
public sealed record WayOut
{
    internal WayOut(IEnumerable<Correction> changes, ProgramPatient patient, IEnumerable<string> sessions, long cost, bool isProvenCheapest)
    {
        Changes = changes.ToValueList();
        Patient = patient;
        Sessions = sessions.ToValueList();
        Cost = cost;
        IsProvenCheapest = isProvenCheapest;
        Effort = Changes.Sum(change => change.Effort);
    }

    /// <summary>What to change: one thing, or more where one alone is never enough.</summary>
    public ValueList<Correction> Changes { get; }

    /// <summary>The patient with the changes that concern plan and life; changes of the program are not in it.</summary>
    public ProgramPatient Patient { get; }

    /// <summary>Ids of the sessions of the cheapest week that it unlocks, in the order of time; never empty.</summary>
    public ValueList<string> Sessions { get; }

    /// <summary>The patient's part of the objective with that week.</summary>
    public long Cost { get; }

    /// <summary>Whether the week is proven to be the cheapest; false only where a work limit was met.</summary>
    public bool IsProvenCheapest { get; }

    /// <summary>How much somebody has to give, in points: the sum over the changes. Ways out are ranked by it.</summary>
    public long Effort { get; }

    /// <summary>The codes of the changes.</summary>
    public override string ToString() => string.Join(" and ", Changes.Select(change => change.Code));
}
