namespace Iop.Domain.Plans;

/// <summary>An event before or at the start of care from which a follow-up window runs.</summary>
public enum PriorEventKind
{
    /// <summary>A visit to an emergency department; the day of the visit.</summary>
    EmergencyVisit,

    /// <summary>A discharge from psychiatric inpatient care; the day of discharge.</summary>
    PsychiatricDischarge,

    /// <summary>A discharge from inpatient, residential or withdrawal care for substance use; the day of discharge.</summary>
    HighIntensityDischarge,

    /// <summary>The first diagnosis of a new episode of substance use; the episode date.</summary>
    NewEpisode,
}
