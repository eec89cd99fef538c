namespace Iop.Domain.Rules;

/// <summary>In what a source counts time between two events.</summary>
public enum TimeUnit
{
    /// <summary>Elapsed hours, through clock changes.</summary>
    Hours,

    /// <summary>Calendar days; the day of the event from which they run is day zero.</summary>
    Days,

    /// <summary>Working days after the day of the event, which does not count itself.</summary>
    WorkingDays,

    /// <summary>Days on which the patient attended a session, from the day of the event on, that day counted if it has one.</summary>
    DaysWithSession,

    /// <summary>Calendar months: from the 31st to the last day of a shorter month.</summary>
    Months,
}
