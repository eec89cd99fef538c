namespace Iop.Domain.Rules;

/// <summary>Which quantity a rule's figure counts.</summary>
/// <remarks>
/// Sources say "9 hours a week" of different things: Medicare of what the patient needs, one state of what is scheduled, a billing
/// descriptor of what a program offers, a claim edit of what was delivered. A figure without its basis decides nothing.
/// A treatment plan speaks of what is needed and planned; rules on another basis find nothing in it.
/// </remarks>
public enum Basis
{
    /// <summary>What a clinician determines that the patient needs, as the plan of care shows it.</summary>
    Needed,

    /// <summary>What the plan prescribes.</summary>
    Planned,

    /// <summary>What stands in the patient's calendar.</summary>
    Scheduled,

    /// <summary>What the program holds open, whoever comes.</summary>
    Offered,

    /// <summary>What the patient received.</summary>
    Delivered,
}
