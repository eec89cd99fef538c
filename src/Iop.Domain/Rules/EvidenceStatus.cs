namespace Iop.Domain.Rules;

/// <summary>How a rule's figures were read.</summary>
public enum EvidenceStatus
{
    /// <summary>In the issuing body's own text, possibly a dated copy.</summary>
    Primary,

    /// <summary>In a page about that text, such as a contractor's or a payer's.</summary>
    Secondary,

    /// <summary>Not read. No rule of <see cref="RuleCatalog"/> has this status; it is there for an app's own rules.</summary>
    Unverified,
}
