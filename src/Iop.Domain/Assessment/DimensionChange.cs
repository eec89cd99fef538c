namespace Iop.Domain.Assessment;

/// <summary>One dimension at two assessments; <see cref="DimensionalAssessment.Changes"/> makes it.</summary>
public sealed record DimensionChange
{
    internal DimensionChange(Dimension dimension, DimensionSeverity earlier, DimensionSeverity later)
    {
        Dimension = dimension;
        Earlier = earlier;
        Later = later;
    }

    /// <summary>The dimension.</summary>
    public Dimension Dimension { get; }

    /// <summary>The severity then.</summary>
    public DimensionSeverity Earlier { get; }

    /// <summary>The severity since.</summary>
    public DimensionSeverity Later { get; }

    /// <summary>Later less earlier, -4 to 4: negative where it became less severe. Null unless both are rated. It is no measure of clinical change: no source read gives a threshold.</summary>
    public int? Difference => Later.Value - Earlier.Value;

    /// <summary>The dimension alone; the severities are clinical content.</summary>
    public override string ToString() => Dimension.Id;
}
