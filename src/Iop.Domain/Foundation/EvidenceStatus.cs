namespace Iop.Domain.Foundation;

/// <summary>How a figure or a name was read.</summary>
public enum EvidenceStatus
{
    /// <summary>In the issuing body's own text, possibly a dated copy.</summary>
    Primary,

    /// <summary>In a page about that text, such as a contractor's or a payer's.</summary>
    Secondary,

    /// <summary>Not read: background knowledge. What comes with the library under this status is marked and is used by nothing unless the user asks for it.</summary>
    Unverified,
}
