namespace Iop.Domain.Transitions;

/// <summary>What a policy recommends.</summary>
public enum DecisionOutcome
{
    /// <summary>What is known does not decide it.</summary>
    NotDecidable,

    /// <summary>A move.</summary>
    Move,

    /// <summary>To stay: at the level, or outside care.</summary>
    Stay,

    /// <summary>Nothing: the policy does not know the level where the patient is.</summary>
    NotInTable,

    /// <summary>Nothing: the patient has died.</summary>
    Ended,
}
