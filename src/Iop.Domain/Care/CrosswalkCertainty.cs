namespace Iop.Domain.Care;

/// <summary>How certain it is that two levels of different systems answer each other.</summary>
public enum CrosswalkCertainty
{
    /// <summary>A source that was read names the two as one.</summary>
    Stated,

    /// <summary>Our reading of the two lists of levels.</summary>
    Judged,

    /// <summary>The two overlap, or which of several holds depends on the patient's need.</summary>
    Partial,
}
