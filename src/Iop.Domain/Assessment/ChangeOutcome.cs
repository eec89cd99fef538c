namespace Iop.Domain.Assessment;

/// <summary>What a source would call the change between two scores.</summary>
public enum ChangeOutcome
{
    /// <summary>Not to be told: no threshold that was read decides, or a value is not known.</summary>
    Indeterminate,

    /// <summary>Fewer points apart than a points threshold asks.</summary>
    Unchanged,

    /// <summary>Better by at least the points that a threshold asks.</summary>
    Improved,

    /// <summary>Worse by at least the points that a threshold asks.</summary>
    Worsened,

    /// <summary>The response mark is met.</summary>
    Response,

    /// <summary>The response mark and the remission mark are both met.</summary>
    Remission,
}
