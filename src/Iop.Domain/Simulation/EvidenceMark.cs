namespace Iop.Domain.Simulation;

/// <summary>How a figure of a pathway is known.</summary>
public enum EvidenceMark
{
    /// <summary>Read in the source that is named.</summary>
    Verified,

    /// <summary>Computed from figures that were read there; the note says how.</summary>
    Derived,

    /// <summary>Assumed, remembered, or chosen for want of a source.</summary>
    Unverified,
}
