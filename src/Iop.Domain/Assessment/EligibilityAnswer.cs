namespace Iop.Domain.Assessment;

/// <summary>Whether a patient meets every criterion of a set.</summary>
public enum EligibilityAnswer
{
    /// <summary>None is unmet, and at least one is not known.</summary>
    Unknown,

    /// <summary>Every criterion is met.</summary>
    Eligible,

    /// <summary>At least one criterion is unmet, whatever is not known.</summary>
    NotEligible,
}
