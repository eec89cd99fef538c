namespace Iop.Domain.Assessment;

/// <summary>How the scales of an instrument come from its items.</summary>
public enum ScoringRule
{
    /// <summary>Each scale is the sum of its items, and there is a valid total.</summary>
    Sum,

    /// <summary>Each scale is the sum of its items, and there is no valid total.</summary>
    Subscales,

    /// <summary>A sum with a valid total, whose items are asked only where a gate question lets them be.</summary>
    GatedSum,

    /// <summary>One scale, decided by which item has which answer; never a sum.</summary>
    Triage,
}
