using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>What one patient adds to the objective.</summary>
public sealed record PatientCost
{
    internal PatientCost(PatientId patient, WeekCost? week, long unserved)
    {
        Patient = patient;
        Week = week;
        Total = week?.Total ?? unserved;
    }

    /// <summary>The patient.</summary>
    public PatientId Patient { get; }

    /// <summary>The week and its cost by cause; null for a patient without one.</summary>
    public WeekCost? Week { get; }

    /// <summary>The cost of the week, or of leaving the patient unserved. What running a session costs is nobody's alone and is not in it.</summary>
    public long Total { get; }

    /// <summary>The patient's id and cost.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Patient} {Total}");
}
