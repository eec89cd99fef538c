using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Two schedules side by side, by cause and by patient.</summary>
public sealed record ScheduleComparison
{
    internal ScheduleComparison(ScheduleAnalysis before, ScheduleAnalysis after)
    {
        Before = before;
        After = after;
        var was = before.Patients.ToDictionary(patient => patient.Patient);
        var now = after.Patients.ToDictionary(patient => patient.Patient);
        Patients = before.Patients.Select(patient => patient.Patient).Where(patient => !now.ContainsKey(patient)).Concat(after.Patients.Select(patient => patient.Patient))
            .Select(patient => new PatientDifference(patient, was.GetValueOrDefault(patient), now.GetValueOrDefault(patient)))
            .Where(patient => patient.Difference != 0 || patient.Added.Count > 0 || patient.Dropped.Count > 0 || patient.Before is null || patient.After is null
                || patient.Before.Week is null != patient.After.Week is null)
            .ToValueList();
        Causes = Enum.GetValues<ScheduleCause>().Select(cause => new CauseCost(cause, after[cause] - before[cause])).Where(cause => cause.Amount != 0).ToValueList();
        var ran = Running(before);
        var runs = Running(after);
        Started = after.Sessions.Where(session => session.Attending > 0 && !ran.Contains(session.Session)).Select(session => session.Session).ToValueList();
        Stopped = before.Sessions.Where(session => session.Attending > 0 && !runs.Contains(session.Session)).Select(session => session.Session).ToValueList();
    }

    /// <summary>The one.</summary>
    public ScheduleAnalysis Before { get; }

    /// <summary>The other.</summary>
    public ScheduleAnalysis After { get; }

    /// <summary>How much more the other costs; below zero where it is better. The sum over all causes.</summary>
    public long Difference => After.Total - Before.Total;

    /// <summary>The difference by cause; causes without one are left out.</summary>
    public ValueList<CauseCost> Causes { get; }

    /// <summary>The patients for whom something differs: those who left first, then in the order of the other's program week.</summary>
    public ValueList<PatientDifference> Patients { get; }

    /// <summary>Ids of sessions that run in the other alone.</summary>
    public ValueList<string> Started { get; }

    /// <summary>Ids of sessions that ran in the one alone.</summary>
    public ValueList<string> Stopped { get; }

    /// <summary>How much more the other costs for one cause.</summary>
    public long this[ScheduleCause cause] => After[cause] - Before[cause];

    /// <summary>The difference and how many patients it concerns.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Difference:+0;-0;0}, {Patients.Count} patient(s) differ");

    private static HashSet<string> Running(ScheduleAnalysis analysis) =>
        analysis.Sessions.Where(session => session.Attending > 0).Select(session => session.Session).ToHashSet(StringComparer.Ordinal);
}
