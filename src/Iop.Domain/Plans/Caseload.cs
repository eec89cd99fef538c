using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>How many patients the staff of one role cares for, as the plan states it.</summary>
public sealed record Caseload
{
    /// <summary>States a caseload.</summary>
    /// <param name="role">Whose.</param>
    /// <param name="patients">Patients in all, 0 or more; an average is stated as an exact fraction.</param>
    /// <param name="fullTimeStaff">Staff in full-time equivalents, more than none; 5/2 for two and a half.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Caseload(ProviderRole role, Ratio patients, Ratio fullTimeStaff)
    {
        Role = Guard.Against.Null(role);
        Patients = patients >= Ratio.Zero ? patients : throw new ArgumentOutOfRangeException(nameof(patients));
        FullTimeStaff = fullTimeStaff > Ratio.Zero ? fullTimeStaff : throw new ArgumentOutOfRangeException(nameof(fullTimeStaff));
    }

    /// <summary>Whose caseload it is.</summary>
    public ProviderRole Role { get; }

    /// <summary>Patients in all.</summary>
    public Ratio Patients { get; }

    /// <summary>Staff in full-time equivalents.</summary>
    public Ratio FullTimeStaff { get; }

    /// <summary>Patients for each full-time member of staff, exactly.</summary>
    public Ratio PatientsPerFullTime => Patients * Ratio.Of(FullTimeStaff.Denominator, FullTimeStaff.Numerator);

    /// <summary>The numbers, such as <c>60 patients to 5/2 counselor</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Patients} patients to {FullTimeStaff} {Role}");
}
