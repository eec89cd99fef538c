namespace Iop.Domain.Transitions;

/// <summary>What a policy says of a move for one patient on one day.</summary>
public enum TransitionStatus
{
    /// <summary>The policy has no such move from where the patient is, whatever is known.</summary>
    NotInTable,

    /// <summary>What is known does not decide it.</summary>
    Unknown,

    /// <summary>The policy has it, and refuses it now.</summary>
    Blocked,

    /// <summary>The policy has it, and nothing stands against it.</summary>
    Allowed,
}
