namespace Iop.Domain.Transitions;

/// <summary>What a dated event in a patient's care is. The order of the values is the order of events within a day.</summary>
public enum CareEventKind
{
    /// <summary>A visit to an emergency department.</summary>
    EmergencyVisit,

    /// <summary>The first diagnosis of a new episode of substance use.</summary>
    Diagnosis,

    /// <summary>The patient left a level.</summary>
    Discharge,

    /// <summary>The patient was admitted to a level.</summary>
    Admission,

    /// <summary>The patient was handed over to a level, in the way the event states.</summary>
    Handover,

    /// <summary>The patient was referred to a level.</summary>
    Referral,

    /// <summary>An appointment was made for a later day.</summary>
    AppointmentMade,

    /// <summary>The patient came to an appointment, or attended a session.</summary>
    AppointmentKept,

    /// <summary>The patient did not come to an appointment and was excused.</summary>
    AppointmentExcused,

    /// <summary>The patient did not come to an appointment and was not excused.</summary>
    AppointmentMissed,

    /// <summary>The patient died.</summary>
    Death,
}
