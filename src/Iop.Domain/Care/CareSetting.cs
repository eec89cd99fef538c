namespace Iop.Domain.Care;

/// <summary>Where a patient at a level of care sleeps and is treated.</summary>
public enum CareSetting
{
    /// <summary>Lives at home and comes to treatment.</summary>
    Outpatient,

    /// <summary>Lives in a recovery residence; clinical care, where there is any, mostly comes from elsewhere.</summary>
    RecoveryResidence,

    /// <summary>Lives in a treatment facility that is not a hospital.</summary>
    Residential,

    /// <summary>A hospital bed, or a unit with around-the-clock medical care.</summary>
    Inpatient,
}
