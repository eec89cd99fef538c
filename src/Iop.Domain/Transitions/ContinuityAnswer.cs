namespace Iop.Domain.Transitions;

/// <summary>What a measure of continuity says of one event or seam.</summary>
public enum ContinuityAnswer
{
    /// <summary>The record, or the source of the measure, does not tell enough; time alone will not settle it.</summary>
    Unknown,

    /// <summary>The measure does not ask about it.</summary>
    NotApplicable,

    /// <summary>Nothing of the kind happened so far, and its window is still open on the day asked about.</summary>
    NotYetKnown,

    /// <summary>It did not happen.</summary>
    No,

    /// <summary>It happened.</summary>
    Yes,
}
