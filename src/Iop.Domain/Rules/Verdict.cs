namespace Iop.Domain.Rules;

/// <summary>What a rule says of a part of a plan.</summary>
public enum Verdict
{
    /// <summary>The plan meets the rule, or an exception that the source itself makes excuses it.</summary>
    Satisfied,

    /// <summary>The plan states something that breaks the rule.</summary>
    Violated,

    /// <summary>The plan does not say enough: silence is neither right nor wrong.</summary>
    Indeterminate,
}
