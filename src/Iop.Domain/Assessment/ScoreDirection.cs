namespace Iop.Domain.Assessment;

/// <summary>What a greater value of a scale means.</summary>
public enum ScoreDirection
{
    /// <summary>A greater value is worse; a fall is improvement.</summary>
    HigherIsWorse,

    /// <summary>A greater value is better; a rise is improvement.</summary>
    HigherIsBetter,
}
