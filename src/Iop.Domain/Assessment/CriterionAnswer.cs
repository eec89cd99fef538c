namespace Iop.Domain.Assessment;

/// <summary>Whether a criterion holds of a patient.</summary>
public enum CriterionAnswer
{
    /// <summary>What is known does not decide it.</summary>
    Unknown,

    /// <summary>What is known meets it, whatever is not known.</summary>
    Met,

    /// <summary>What is known rules it out, whatever is not known.</summary>
    Unmet,
}
