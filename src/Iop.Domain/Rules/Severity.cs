namespace Iop.Domain.Rules;

/// <summary>How binding a rule is; the most binding first.</summary>
public enum Severity
{
    /// <summary>A rule of a payer or a licensor.</summary>
    Mandatory,

    /// <summary>A clinical standard or a measure.</summary>
    Expected,

    /// <summary>Advice, or a description of what is usual.</summary>
    Guidance,
}
