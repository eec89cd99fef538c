namespace Iop.Domain.Transitions.Criteria;

/// <summary>What change of a score is asked for.</summary>
public enum SoughtChange
{
    /// <summary>Better by the points of a threshold, or the response mark is met.</summary>
    Improved,

    /// <summary>The response mark is met.</summary>
    Response,

    /// <summary>The response mark and the remission mark are both met.</summary>
    Remission,

    /// <summary>Worse by the points of a threshold.</summary>
    Worsened,
}
