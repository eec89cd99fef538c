namespace Iop.Domain.Assessment;

/// <summary>Whether a score raises a safety concern that its instrument watches for.</summary>
public enum SafetyState
{
    /// <summary>It raises none of those its instrument watches for; an instrument that watches for none always answers so. It is no finding that the patient is safe.</summary>
    None,

    /// <summary>Not to be told from what is known.</summary>
    Unknown,

    /// <summary>It raises one, whatever the total is.</summary>
    Raised,
}
