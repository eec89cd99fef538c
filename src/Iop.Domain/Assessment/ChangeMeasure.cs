namespace Iop.Domain.Assessment;

/// <summary>What a change threshold measures.</summary>
public enum ChangeMeasure
{
    /// <summary>Response: the later value is at least so many percent below the earlier one, which is above zero.</summary>
    PercentLower,

    /// <summary>Remission: the later value is at or below the figure, and the earlier one was above it.</summary>
    AtOrBelow,

    /// <summary>Improved or worsened: the values lie at least so many points apart; unchanged: fewer.</summary>
    Points,
}
