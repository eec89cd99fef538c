namespace Iop.Domain.Plans;

/// <summary>Which of a patient's dated sessions a quantity counts.</summary>
public enum SessionBasis
{
    /// <summary>What stands in the calendar: every session that was not cancelled, at its full length net of breaks.</summary>
    Scheduled,

    /// <summary>What the patient received: attended sessions, for as long as the patient took part.</summary>
    Delivered,
}
