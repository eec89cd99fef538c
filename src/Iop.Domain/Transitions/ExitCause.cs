namespace Iop.Domain.Transitions;

/// <summary>What besides its own criterion decides on an exit, or leaves it open.</summary>
internal enum ExitCause
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A safety concern, which blocks it.</summary>
    BlockedBySafety,

    /// <summary>A safety concern, which proposes it.</summary>
    ProposedBySafety,

    /// <summary>Nobody has said whether there is a safety concern.</summary>
    SafetyUnknown,

    /// <summary>The patient was never in care before.</summary>
    NeverInCare,
}
