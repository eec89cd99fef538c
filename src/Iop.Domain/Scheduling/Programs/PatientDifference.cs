using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>One patient in two schedules.</summary>
public sealed record PatientDifference
{
    internal PatientDifference(PatientId patient, PatientCost? before, PatientCost? after)
    {
        Patient = patient;
        Before = before;
        After = after;
        var (was, now) = (before?.Week?.Sessions ?? [], after?.Week?.Sessions ?? []);
        Dropped = was.Where(session => !now.Contains(session)).ToValueList();
        Added = now.Where(session => !was.Contains(session)).ToValueList();
    }

    /// <summary>The patient.</summary>
    public PatientId Patient { get; }

    /// <summary>What the patient adds to the one; null where the patient was not in the program.</summary>
    public PatientCost? Before { get; }

    /// <summary>What the patient adds to the other; null where the patient is not in the program.</summary>
    public PatientCost? After { get; }

    /// <summary>How much more the patient adds to the other; below zero for less.</summary>
    public long Difference => (After?.Total ?? 0) - (Before?.Total ?? 0);

    /// <summary>Ids of sessions attended in the one alone, in the order of time.</summary>
    public ValueList<string> Dropped { get; }

    /// <summary>Ids of sessions attended in the other alone, in the order of time.</summary>
    public ValueList<string> Added { get; }

    /// <summary>The patient's id, the difference and how many sessions change, never which.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Patient} {Difference:+0;-0;0}, {Dropped.Count} dropped, {Added.Count} added");
}
