namespace Iop.Domain.Scheduling.Programs;

/// <summary>What there may be too little of.</summary>
public enum ScarceThing
{
    /// <summary>A seat in a session.</summary>
    Seat,

    /// <summary>A slot: a time at which a clinician can lead one session more, beside the one that runs.</summary>
    Slot,

    /// <summary>An hour more of a clinician in the week.</summary>
    ClinicianHour,

    /// <summary>A second room of the kind, for the whole week.</summary>
    Room,

    /// <summary>One more alternative of an offer that runs.</summary>
    Offer,
}
