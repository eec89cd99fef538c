namespace Iop.Domain.Scheduling.Programs;

/// <summary>How an offering may be changed so that it serves more.</summary>
public enum OfferingChangeKind
{
    /// <summary>One more seat in a session.</summary>
    Seat,

    /// <summary>The same session once more at the same time, with a clinician and a room of its own.</summary>
    Session,

    /// <summary>An hour more of a clinician.</summary>
    ClinicianHour,

    /// <summary>A session that runs with one patient.</summary>
    Minimum,
}
