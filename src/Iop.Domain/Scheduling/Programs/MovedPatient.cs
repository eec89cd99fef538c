using Iop.Domain.Care;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>A patient who would have another week, and what that changes.</summary>
public sealed record MovedPatient
{
    internal MovedPatient(PatientId patient, WeekComparison comparison)
    {
        Patient = patient;
        Comparison = comparison;
    }

    /// <summary>The patient.</summary>
    public PatientId Patient { get; }

    /// <summary>The week as it is beside the other.</summary>
    public WeekComparison Comparison { get; }

    /// <summary>The patient's id and how much dearer the other week is.</summary>
    public override string ToString() => $"{Patient} {Comparison}";
}
