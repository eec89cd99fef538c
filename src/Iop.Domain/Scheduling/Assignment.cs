using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>The week of one served patient.</summary>
public sealed record Assignment
{
    /// <summary>States a week.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="sessions">Ids of the attended sessions, in the order of time as the solver gives them.</param>
    public Assignment(PatientId patient, IEnumerable<string> sessions)
    {
        Patient = Guard.Against.Null(patient);
        Sessions = Guard.Against.Null(sessions).ToValueList();
    }

    /// <summary>The patient.</summary>
    public PatientId Patient { get; }

    /// <summary>Ids of the attended sessions.</summary>
    public ValueList<string> Sessions { get; }

    /// <summary>The patient's id alone.</summary>
    public override string ToString() => Patient.Value;
}
