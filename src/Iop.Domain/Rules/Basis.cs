namespace Iop.Domain.Rules;

/// <summary>Which quantity a rule's figure counts.</summary>
/// <remarks>
/// Sources say "9 hours a week" of different things: Medicare of what the patient needs, one state of what is scheduled, a billing
/// descriptor of what a program offers, a claim edit of what was delivered. A figure without its basis decides nothing.
/// Of what is needed or planned the prescriptions of a plan tell, of what is scheduled or delivered its dated sessions; what is offered it cannot tell, so that such a rule finds nothing.
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
