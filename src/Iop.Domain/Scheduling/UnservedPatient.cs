using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>A patient without a week, and why.</summary>
public sealed record UnservedPatient
{
    /// <summary>States an unserved patient.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="reasons">Why, the weightiest first.</param>
    public UnservedPatient(PatientId patient, IEnumerable<UnservedReason> reasons)
    {
        Patient = Guard.Against.Null(patient);
        Reasons = Guard.Against.Null(reasons).ToValueList();
    }

    /// <summary>The patient.</summary>
    public PatientId Patient { get; }

    /// <summary>Why, the weightiest first.</summary>
    public ValueList<UnservedReason> Reasons { get; }

    /// <summary>The patient's id alone.</summary>
    public override string ToString() => Patient.Value;
}
